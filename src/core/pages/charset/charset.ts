import type { Charset } from './charset-name.ts';
import { charsetOfHeader, charsetOfPage } from './declared.ts';
import { isGb2312 } from './gb2312.ts';
import { readUtf8 } from './utf8.ts';

/** Broken bytes in this share of the characters beyond ASCII do not make a page anything else than UTF-8. */
const SOUND_SHARE = 0.98;

/** What servers name by their settings, whatever they send. */
const NAMED_FOR_ALL: ReadonlySet<Charset> = new Set(['utf-8', 'windows-1252']);

/** Whether bytes are UTF-8 and nothing else. Whoever reads on a machine has a faster way to tell than looking at each byte. */
export type IsUtf8 = (bytes: Uint8Array) => boolean;

/**
 * The charset in which a page is written: by its byte order mark, else UTF-8 where the bytes are that, else as declared (by the
 * HTTP header, then by the page), else GB18030. GBK and GB2312 are read as GB18030, which has all of their characters. What is
 * declared comes after what is true: pages in UTF-8 that call themselves gb2312 are common, and so are servers that name one charset
 * for pages in GB2312 as well.
 */
export function charsetOf(bytes: Uint8Array, contentType: string | null = null, isUtf8: IsUtf8 | null = null): Charset {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked !== null) return marked;
  if (isUtf8?.(bytes) === true) return 'utf-8';
  const { sound, broken } = readUtf8(bytes, SOUND_SHARE);
  if (broken === 0) return 'utf-8';
  if (sound / (sound + broken) >= SOUND_SHARE) return 'utf-8';
  const inHeader = charsetOfHeader(contentType);
  const isWrong = inHeader !== null && NAMED_FOR_ALL.has(inHeader) && isGb2312(bytes);
  if (inHeader !== null && !isWrong) return inHeader;
  const inPage = charsetOfPage(bytes);
  return inPage === null || (isWrong && NAMED_FOR_ALL.has(inPage)) ? 'gb18030' : inPage;
}

function byteOrderMark(bytes: Uint8Array): Charset | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: every page begins with ASCII, so every other byte of its beginning is 0. */
function unmarkedUtf16(bytes: Uint8Array): Charset | null {
  const length = Math.min(bytes.length, 64);
  if (length < 16) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const most = (length / 2) * 0.75;
  if (even === 0 && odd > most) return 'utf-16le';
  return odd === 0 && even > most ? 'utf-16be' : null;
}

/** Decodes bytes of a charset of `charsetOf`; what is no character becomes U+FFFD. A byte order mark is dropped. */
export function decodeBytes(bytes: Uint8Array, charset: Charset): string {
  return decoderOf(charset).decode(bytes);
}

const decoders = new Map<Charset, Decoder>();

type Decoder = InstanceType<typeof TextDecoder>;

function decoderOf(charset: Charset): Decoder {
  const known = decoders.get(charset);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(charset);
  decoders.set(charset, decoder);
  return decoder;
}
