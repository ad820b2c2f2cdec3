export interface Utf8Reading {
  /** Characters beyond ASCII that are written as UTF-8 has them. */
  sound: number;
  /** Bytes that belong to no character; one that the page breaks off in does not count. */
  broken: number;
}

/** The highest bits of four bytes, which ASCII does not have. */
const BEYOND_ASCII = 0x80808080;

/** Of a character beyond ASCII. */
const LEAST_BYTES = 2;

/**
 * How far bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF). Of a page in another charset no more
 * is counted than shows that its sound characters are less than `leastShare` of sound and broken together.
 */
export function readUtf8(bytes: Uint8Array, leastShare = 0): Utf8Reading {
  const end = bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, end);
  const lastFour = end - 4;
  let sound = 0;
  let broken = 0;
  let at = 0;
  while (at < end) {
    // Nearly all of a page is ASCII or letters of three bytes: these are looked at first, and ASCII four bytes at a time.
    while (at <= lastFour && (view.getUint32(at) & BEYOND_ASCII) === 0) at += 4;
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) at++;
    else if (lead > 0xe0 && lead < 0xed && isTail(bytes[at + 1]) && isTail(bytes[at + 2])) {
      sound++;
      at += 3;
    } else {
      const length = lengthOf(lead);
      const tail = length === 0 ? 0 : tailLength(bytes, at, length);
      if (length > 0 && tail === length) sound++;
      else if (!(length > 0 && at + tail === end)) {
        broken++;
        const most = sound + (end - at) / LEAST_BYTES;
        if (most / (most + broken) < leastShare) break;
      }
      at += Math.max(tail, 1);
    }
  }
  return { sound, broken };
}

const isTail = (byte: number | undefined) => ((byte ?? 0) & 0xc0) === 0x80;

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Bytes from the lead on that fit, `length` for a whole character. */
function tailLength(bytes: Uint8Array, at: number, length: number): number {
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return index;
    if (index === 1 && !isSecond(bytes[at] ?? 0, byte)) return index;
  }
  return length;
}

function isSecond(lead: number, second: number): boolean {
  switch (lead) {
    case 0xe0:
      return second >= 0xa0;
    case 0xed:
      return second <= 0x9f;
    case 0xf0:
      return second >= 0x90;
    case 0xf4:
      return second <= 0x8f;
    default:
      return true;
  }
}
