/** ASCII bytes that mean something in HTML; every charset of the web but UTF-16 and ISO-2022 keeps them below 0x40 for these. */
export const TAB = 0x09;
export const LF = 0x0a;
export const FF = 0x0c;
export const CR = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const DASH = 0x2d;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;

const IS_SPACE = 1;
const IS_LETTER = 2;

const CLASSES = new Uint8Array(256);
for (const byte of [TAB, LF, FF, CR, SPACE]) CLASSES[byte] = IS_SPACE;
for (let letter = 0x41; letter <= 0x5a; letter++) {
  CLASSES[letter] = IS_LETTER;
  CLASSES[letter | 0x20] = IS_LETTER;
}

export function isSpace(byte: number | undefined): boolean {
  return CLASSES[byte ?? 0] === IS_SPACE;
}

export function isLetter(byte: number | undefined): boolean {
  return CLASSES[byte ?? 0] === IS_LETTER;
}

/** A capital ASCII letter as its small one, anything else as it is. */
export function lowered(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

/** By byte: the letter of a name as a small one; 0 for what ends the name of a tag, `>`, `/` and blanks. */
export const IN_TAG_NAME = new Uint8Array(256);
/** The same for the name of an attribute, which ends with `=` too. */
export const IN_ATTRIBUTE_NAME = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const isEnd = byte === GREATER || byte === SLASH || isSpace(byte);
  // No name that is known has a zero in it.
  IN_TAG_NAME[byte] = isEnd ? 0 : lowered(byte) || 0xff;
  IN_ATTRIBUTE_NAME[byte] = isEnd || byte === EQUALS ? 0 : lowered(byte) || 0xff;
}

/** Most of what is looked for is near, and a call that searches far costs more than a few steps. */
const NEAR = 48;

/** The next position of a byte from `from` on, or -1. */
export function nextByte(bytes: Uint8Array, byte: number, from: number): number {
  const end = bytes.length;
  const near = from + NEAR < end ? from + NEAR : end;
  for (let at = from; at < near; at++) if (bytes[at] === byte) return at;
  return near === end ? -1 : bytes.indexOf(byte, near);
}
