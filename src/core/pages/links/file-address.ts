const ENDINGS = 'pdf doc docx xls xlsx ppt pptx wps et dps ofd csv txt rtf zip rar 7z gz apk mp3 mp4 wmv flv avi'.split(
  ' ',
);
const FILE = new RegExp(`\\.(?:${ENDINGS.join('|')})(?:[?#]|$)`, 'iu');

/** Whether an address leads to what is no page by its name. */
export const isFileAddress = (address: string): boolean => FILE.test(address);

const DOT = 0x2e;
const QUESTION = 0x3f;
const HASH = 0x23;
const LONGEST = 4;

/** The same of the address in the bytes `[from, to)`. */
export function isFileAddressAt(bytes: Uint8Array, from: number, to: number): boolean {
  let end = to;
  for (let at = to - 1; at >= from; at--) {
    const byte = bytes[at];
    if (byte === QUESTION || byte === HASH) end = at;
    else if (byte === DOT && end - at <= LONGEST + 1 && ENDING_KEYS.has(keyAt(bytes, at + 1, end))) return true;
  }
  return false;
}

/** Small letters of an ending as one number. */
function keyAt(bytes: Uint8Array, from: number, to: number): number {
  let key = 0;
  for (let at = from; at < to; at++) key = key * 256 + ((bytes[at] ?? 0) | 0x20);
  return key;
}

const ENDING_KEYS = new Set(ENDINGS.map((ending) => keyAt(new TextEncoder().encode(ending), 0, ending.length)));
