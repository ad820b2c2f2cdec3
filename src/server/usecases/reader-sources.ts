import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** What is read from a page follows from these. */
const FOLDERS = ['core/pages', 'core/platforms', 'server/collectors/crawl'];
const SOURCE = fileURLToPath(new URL('../..', import.meta.url));

/** Hash of the sources by which pages are read; in the program in one piece that of what it was built from (`tools/build-program.ts`). */
export function hashReaderSources(): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const names = readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter(isSource).toSorted()) {
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(SOURCE, folder, name)));
    }
  }
  return hash.digest('hex');
}

const isSource = (name: string) => /(?<!\.test|\.test-support)\.ts$/u.test(name);
