import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A page of a made site as the server has it. */
export interface PageBytes {
  url: string;
  bytes: Uint8Array;
  packed: Uint8Array;
}

/** Some articles and lists of a made site, from all over it. */
export function somePages(site: string, origin: string, count: number): PageBytes[] {
  const root = join(site, 'inside');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const stride = Math.max(1, Math.floor(names.length / count));
  const chosen = names.toSorted().filter((_, index) => index % stride === 0);
  return chosen.slice(0, count).map((name) => {
    const bytes = readFileSync(join(root, name));
    const packed = gzipSync(bytes);
    if (gunzipSync(packed).length !== bytes.length) throw new Error(`cannot pack ${name}`);
    return { url: `${origin}/${encodeURI(name)}`, bytes, packed };
  });
}
