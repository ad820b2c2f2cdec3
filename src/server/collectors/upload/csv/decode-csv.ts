import { countLineEnds } from './line-ends.ts';

/** What a CSV file's bytes say, or where they stop to be text. `line` is 1-based. */
export type DecodedText =
  | { text: string }
  | { problem: 'unknown-charset' }
  | { problem: 'broken-utf8' | 'binary-text'; line: number };

const REPLACEMENT = 0xfffd;

/**
 * The text of a CSV file: UTF-8 (with or without byte order mark), UTF-16 with its mark (the “Unicode text” of Excel),
 * else GB18030, which is what a Chinese Excel writes. Invalid bytes are never replaced. A file that is UTF-8 but for a
 * few bytes is reported as damaged, because GB18030 would turn all of it into garbled characters without complaint.
 */
export function decodeCsv(bytes: Uint8Array): DecodedText {
  const text = decodeStrictly(bytes, charsetByMark(bytes) ?? 'utf-8') ?? decodeOther(bytes);
  if (typeof text !== 'string') return text;
  const nul = text.indexOf('\0');
  return nul === -1 ? { text } : { problem: 'binary-text', line: lineAt(text, nul) };
}

function charsetByMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decodeOther(bytes: Uint8Array): string | DecodedText {
  if (charsetByMark(bytes) !== null) return { problem: 'unknown-charset' };
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (isMostlyUtf8(bytes, lenient))
    return { problem: 'broken-utf8', line: lineAt(lenient, lenient.indexOf(String.fromCharCode(REPLACEMENT))) };
  return decodeStrictly(bytes, 'gb18030') ?? { problem: 'unknown-charset' };
}

/**
 * GB18030 text read as UTF-8 is nearly all replacement characters where it is Chinese, and hardly ever a character of
 * three bytes; a damaged UTF-8 file is the other way round.
 */
function isMostlyUtf8(bytes: Uint8Array, lenient: string): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  let damaged = 0;
  let sound = 0;
  for (let at = 0; at < lenient.length; at += 1) {
    const code = lenient.charCodeAt(at);
    if (code === REPLACEMENT) damaged += 1;
    else if (code >= 0x800) sound += 1;
  }
  return sound > damaged;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    // The only thing a fatal decoder throws: the bytes are not of this charset.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function lineAt(text: string, offset: number): number {
  return countLineEnds(text.slice(0, offset)) + 1;
}
