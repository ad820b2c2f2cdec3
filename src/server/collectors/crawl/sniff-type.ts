/** Beginnings of files by type, as bytes in latin1. */
const BEGINNINGS: readonly (readonly [type: string, ...beginnings: string[]])[] = [
  ['pdf', '%PDF-'],
  ['zip', 'PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\b'],
  ['ole', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'],
  ['png', '\u0089PNG\r\n\u001A\n'],
  ['jpeg', '\u00FF\u00D8\u00FF'],
  ['gif', 'GIF87a', 'GIF89a'],
  ['rar', 'Rar!\u001A\u0007'],
  ['7z', "7z\u00BC\u00AF'\u001C"],
  ['gzip', '\u001F\u008B'],
  ['rtf', '{\\rtf'],
  ['bmp', 'BM'],
  ['ico', '\0\0\u0001\0'],
];

/** How many bytes of a file are enough to tell its type. */
export const SNIFFED_BYTES = 1024;

const MARKUP =
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|style|div|p|a|table|h1|iframe|br|b)[\s>/]/iu;
const XML = /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml\s/u;

/** The type of a file by its first bytes, which also tells an error page in the place of a file; null where they say nothing. */
export function sniffType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED_BYTES)).toString('latin1');
  for (const [type, ...beginnings] of BEGINNINGS) {
    if (beginnings.some((beginning) => head.startsWith(beginning))) return type;
  }
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (head.startsWith('ftyp', 4)) return 'mp4';
  // Some producers of PDF put other bytes first; readers look for the mark in the first 1,024.
  if (head.includes('%PDF-')) return 'pdf';
  if (MARKUP.test(head)) return 'html';
  if (!XML.test(head)) return null;
  return /<!doctype\s+html|<html[\s>]/iu.test(head) ? 'html' : 'xml';
}
