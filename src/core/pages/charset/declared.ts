import type { Charset } from './charset-name.ts';

/** A declaration further down is not looked for; browsers stop at 1,024 bytes, pages of old systems do not keep to that. */
const HEAD_BYTES = 8192;

const HEADER = /charset\s*=\s*["']?([^\s;"']+)/iu;
const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/iu;
const XML = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/iu;
const COMMENTS = /<!--[\s\S]*?-->/gu;

const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder();

/** What the HTTP header declares; null for nothing, or for a name that no browser knows. */
export function charsetOfHeader(contentType: string | null): Charset | null {
  return contentType === null ? null : known(HEADER.exec(contentType)?.[1]);
}

/** The same of what the page declares. */
export function charsetOfPage(bytes: Uint8Array): Charset | null {
  const early = known(earlyLabel(bytes));
  if (early !== null) return early;
  const head = headOf(bytes, HEAD_BYTES);
  return known(META.exec(head)?.[1]) ?? known(XML.exec(head)?.[1]);
}

const headOf = (bytes: Uint8Array, length: number): string =>
  latin1.decode(bytes.subarray(0, length)).replaceAll(COMMENTS, '');

/** Browsers look for a declaration in so many bytes at least. */
const LOOKED_AT = 1024;

/** What is declared first, where that stands so early that nothing behind can change it: in no comment that is still open, and not at the end. */
function earlyLabel(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes, LOOKED_AT);
  const match = META.exec(head);
  return match === null || head.includes('<!--') || match.index + match[0].length === head.length
    ? undefined
    : match[1];
}

/**
 * What a page in UTF-8 without a byte order mark declares itself to be, in small letters, where that is something else; null where it
 * declares nothing or what is true. Where the server does not name the charset browsers believe this, and show signs.
 */
export function misdeclared(bytes: Uint8Array, charset: string): string | null {
  if (charset !== 'utf-8' || bytes[0] === 0xef) return null;
  const head = utf8.decode(bytes.subarray(0, LOOKED_AT)).replaceAll(COMMENTS, '');
  const label = META.exec(head)?.[1];
  const named = known(label);
  return label === undefined || named === null || named === 'utf-8' ? null : label.toLowerCase();
}

/** Names that pages declare; making a decoder for each page would cost more than reading it. */
const names = new Map<string, Charset | null>();
const MOST_NAMES = 100;

function known(label: string | undefined): Charset | null {
  if (label === undefined) return null;
  const seen = names.get(label);
  if (seen !== undefined) return seen;
  const charset = charsetNamed(label);
  if (names.size < MOST_NAMES) names.set(label, charset);
  return charset;
}

/** UTF-16 cannot be declared in ASCII, so a page that does so is in UTF-8. */
function charsetNamed(label: string): Charset | null {
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding.startsWith('utf-16')) return 'utf-8';
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
