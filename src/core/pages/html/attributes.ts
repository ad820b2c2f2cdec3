import { findAttribute } from './attribute.ts';
import * as B from './byte.ts';
import { isSpace, nextByte } from './byte.ts';
import { type Attributes, MAX_ATTRIBUTES, type Scan } from './scan.ts';

/** Reads the attributes of a tag from behind its name. Returns the position after `>`, or -1 when the page ends before it. */
export function scanAttributes({ bytes, tag }: Scan, from: number): number {
  const end = bytes.length;
  tag.attributes.count = 0;
  tag.isSelfClosing = false;
  let at = from;
  while (at < end) {
    const byte = bytes[at];
    if (byte === B.GREATER) return at + 1;
    if (byte === B.SLASH) {
      if (bytes[at + 1] === B.GREATER) {
        tag.isSelfClosing = true;
        return at + 2;
      }
      at++;
    } else if (isSpace(byte)) at++;
    else at = scanAttribute(bytes, at, tag.attributes);
  }
  return -1;
}

/** Reads name and value. Returns the position after them; the end of the page when it ends before. */
function scanAttribute(bytes: Uint8Array, from: number, attributes: Attributes): number {
  const end = bytes.length;
  const { count } = attributes;
  const nameTo = nameEnd(bytes, from);
  attributes.nameFrom[count] = from;
  attributes.nameTo[count] = nameTo;
  let at = afterSpaces(bytes, nameTo);
  if (bytes[at] !== B.EQUALS) {
    write(attributes, nameTo, nameTo);
    keep(bytes, attributes);
    return at;
  }
  at = afterSpaces(bytes, at + 1);
  const quote = bytes[at];
  if (quote === B.QUOTE || quote === B.APOSTROPHE) {
    const close = nextByte(bytes, quote, at + 1);
    if (close < 0) return end;
    write(attributes, at + 1, close);
    keep(bytes, attributes);
    return close + 1;
  }
  const valueFrom = at;
  while (at < end && bytes[at] !== B.GREATER && !isSpace(bytes[at])) at++;
  write(attributes, valueFrom, at);
  keep(bytes, attributes);
  return at;
}

/** The first byte of a name may be anything, `=` too. */
function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === B.EQUALS || byte === B.GREATER || byte === B.SLASH || isSpace(byte)) break;
    at++;
  }
  return at;
}

function afterSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at])) at++;
  return at;
}

function write({ count, valueFrom, valueTo }: Attributes, from: number, to: number): void {
  valueFrom[count] = from;
  valueTo[count] = to;
}

/** Keeps the attribute whose name was written down last, unless the tag has one of that name. */
function keep(bytes: Uint8Array, attributes: Attributes): void {
  const { count, names, nameFrom, nameTo } = attributes;
  if (count === MAX_ATTRIBUTES) return;
  const from = nameFrom[count] ?? 0;
  const to = nameTo[count] ?? 0;
  const name = findAttribute(bytes, from, to);
  for (let each = 0; each < count; each++) {
    if (names[each] === name && (name !== 0 || isSameName(bytes, attributes, each))) return;
  }
  names[count] = name;
  attributes.count = count + 1;
}

/** Whether the name written down last is that of an earlier attribute. */
function isSameName(bytes: Uint8Array, { count, nameFrom, nameTo }: Attributes, earlier: number): boolean {
  const from = nameFrom[count] ?? 0;
  const length = (nameTo[count] ?? 0) - from;
  const other = nameFrom[earlier] ?? 0;
  if ((nameTo[earlier] ?? 0) - other !== length) return false;
  for (let at = 0; at < length; at++) {
    if (B.lowered(bytes[from + at] ?? 0) !== B.lowered(bytes[other + at] ?? 0)) return false;
  }
  return true;
}
