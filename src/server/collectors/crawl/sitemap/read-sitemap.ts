import { gunzipSync } from 'node:zlib';

export interface Sitemap {
  /** It lists other sitemaps and not pages. */
  isIndex: boolean;
  /** As written, references resolved. */
  addresses: string[];
}

/** As much as the format allows, unpacked and as it travels. */
export const MOST_BYTES = 50 * 1024 * 1024;
const MAX_ADDRESSES = 50_000;
/** Longer addresses, and lines, are none. */
const MAX_LENGTH = 8192;
/** By so much of the beginning is told what it is. */
const BEGINNING = 4096;

const OPEN = '<loc>';
const CLOSE = '</loc>';

/** A sitemap in XML or as lines of text, packed or not; null for what is none. Only its addresses become text: it may be large. */
export function readSitemap(bytes: Uint8Array): Sitemap | null {
  const file = unpacked(bytes);
  if (file === null) return null;
  const beginning = file.toString('utf8', 0, BEGINNING);
  if (!beginning.trimStart().startsWith('<')) return sitemapOfLines(file);
  if (!/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/u.test(beginning)) return null;
  const addresses: string[] = [];
  for (let at = file.indexOf(OPEN); at >= 0 && addresses.length < MAX_ADDRESSES; at = file.indexOf(OPEN, at)) {
    const from = at + OPEN.length;
    at = file.indexOf(CLOSE, from);
    if (at < 0) break;
    if (at - from <= MAX_LENGTH) addresses.push(resolved(file.toString('utf8', from, at).trim()));
  }
  return { isIndex: /<(?:\w+:)?sitemapindex[\s>]/u.test(beginning), addresses };
}

export const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function unpacked(bytes: Uint8Array): Buffer | null {
  if (!isPacked(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    // Damaged, or a bomb: a sitemap that cannot be read is none.
    return null;
  }
}

function sitemapOfLines(file: Buffer): Sitemap | null {
  const addresses: string[] = [];
  for (let from = 0, lines = 0; from < file.length && lines < MAX_ADDRESSES; lines++) {
    const found = file.indexOf('\n', from);
    const end = found < 0 ? file.length : found;
    const line = end - from > MAX_LENGTH ? '' : file.toString('utf8', from, end).trim();
    if (/^https?:\/\//iu.test(line)) addresses.push(line);
    from = end + 1;
  }
  return addresses.length === 0 ? null : { isIndex: false, addresses };
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(written: string): string {
  const plain = /^<!\[CDATA\[(.*)\]\]>$/su.exec(written)?.[1] ?? written;
  return plain.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (whole, name: string) => REFERENCES[name] ?? whole);
}
