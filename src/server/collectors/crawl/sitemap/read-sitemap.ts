import { gunzipSync } from 'node:zlib';

export interface Sitemap {
  /** It lists other sitemaps and not pages. */
  isIndex: boolean;
  /** As written, references resolved. */
  addresses: string[];
}

/** The format allows 50 MB unpacked, and 50,000 addresses. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_ADDRESSES = 50_000;

const OPEN = '<loc>';
const CLOSE = '</loc>';

/** A sitemap in XML or as lines of text, packed or not; null for what is none. */
export function readSitemap(bytes: Uint8Array): Sitemap | null {
  const text = unpacked(bytes);
  if (text === null) return null;
  if (!text.trimStart().startsWith('<')) return sitemapOfLines(text);
  if (!/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/u.test(text.slice(0, 4096))) return null;
  const addresses: string[] = [];
  for (let at = text.indexOf(OPEN); at >= 0 && addresses.length < MAX_ADDRESSES; at = text.indexOf(OPEN, at)) {
    const end = text.indexOf(CLOSE, at);
    if (end < 0) break;
    addresses.push(resolved(text.slice(at + OPEN.length, end).trim()));
    at = end;
  }
  return { isIndex: /<(?:\w+:)?sitemapindex[\s>]/u.test(text.slice(0, 4096)), addresses };
}

function unpacked(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Buffer.from(bytes).toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch {
    // Damaged, or a bomb: a sitemap that cannot be read is none.
    return null;
  }
}

function sitemapOfLines(text: string): Sitemap | null {
  const lines = text.split(/\r?\n/u, MAX_ADDRESSES).map((line) => line.trim());
  const addresses = lines.filter((line) => /^https?:\/\//iu.test(line));
  return addresses.length === 0 ? null : { isIndex: false, addresses };
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(written: string): string {
  const plain = /^<!\[CDATA\[(.*)\]\]>$/su.exec(written)?.[1] ?? written;
  return plain.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (whole, name: string) => REFERENCES[name] ?? whole);
}
