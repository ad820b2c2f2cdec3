export interface Utf8Reading {
  /** Characters beyond ASCII that are written as UTF-8 has them. */
  sound: number;
  /** Bytes that belong to no character; one that the page breaks off in does not count. */
  broken: number;
}

/** How far bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF). */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  const end = bytes.length;
  let sound = 0;
  let broken = 0;
  let at = 0;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lengthOf(lead);
    const tail = length === 0 ? 0 : tailLength(bytes, at, length);
    if (length > 0 && tail === length) sound++;
    else if (!(length > 0 && at + tail === end)) broken++;
    at += Math.max(tail, 1);
  }
  return { sound, broken };
}

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
