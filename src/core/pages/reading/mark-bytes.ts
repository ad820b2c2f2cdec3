const SMALL_L = 0x6c;
const OPEN = 0x28;
const LINK_LETTERS = 4;
const SMALL_A = 0x61;
const SMALL_E = 0x65;

/** Whether there is `cona`, `code` or the beginning of 党政机关网站标识 in the bytes, or a call of `Link` at their beginning. */
export function mayHaveMark(bytes: Uint8Array, from: number, to: number): boolean {
  if (((bytes[from] ?? 0) | 0x20) === SMALL_L && bytes[from + LINK_LETTERS] === OPEN) return true;
  for (let at = from; at < to - 3; at++) {
    const start = START[bytes[at] ?? 0];
    if (start === 0) continue;
    const next = bytes[at + 1] ?? 0;
    const third = bytes[at + 2] ?? 0;
    if (start === LATIN) {
      if ((next | 0x20) !== 0x6f) continue;
      const fourth = (bytes[at + 3] ?? 0) | 0x20;
      if ((third | 0x20) === 0x6e ? fourth === SMALL_A : (third | 0x20) === 0x64 && fourth === SMALL_E) return true;
    } else if (start === IN_UTF8 ? next === 0x85 && third === 0x9a : next === 0xb3 && third === 0xd5) return true;
  }
  return false;
}

const LATIN = 1;
const IN_UTF8 = 2;
const IN_GBK = 3;
/** First bytes of what is looked for: `c`, and 党 in both charsets. */
const START = new Uint8Array(256);
START[0x63] = LATIN;
START[0x43] = LATIN;
START[0xe5] = IN_UTF8;
START[0xb5] = IN_GBK;
