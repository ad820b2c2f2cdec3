import { ATTRIBUTE_BOOK } from './attribute.ts';
import * as B from './byte.ts';
import { isSpace, nextByte } from './byte.ts';
import { type Attributes, MAX_ATTRIBUTES, type Scan } from './scan.ts';

/** Reads the attributes of a tag from behind its name. Returns the position after `>`, or -1 when the page ends before it. */
export function scanAttributes({ bytes, tag }: Scan, from: number): number {
  const end = bytes.length;
  const { attributes } = tag;
  attributes.count = 0;
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
    else at = scanAttribute(bytes, at, attributes);
  }
  return -1;
}

/** Reads name and value. Returns the position after them; the end of the page when it ends before. */
function scanAttribute(bytes: Uint8Array, from: number, attributes: Attributes): number {
  const nameTo = ATTRIBUTE_BOOK.read(bytes, from);
  const { count } = attributes;
  attributes.names[count] = ATTRIBUTE_BOOK.found;
  attributes.nameFrom[count] = from;
  attributes.nameTo[count] = nameTo;
  const after = scanValue(bytes, nameTo, attributes);
  if (count < MAX_ATTRIBUTES && isNew(bytes, attributes)) attributes.count = count + 1;
  return after;
}

/** Reads what stands behind a name. Returns the position after the value; that of what comes next for a name without one. */
function scanValue(bytes: Uint8Array, nameTo: number, attributes: Attributes): number {
  const end = bytes.length;
  let at = afterSpaces(bytes, nameTo);
  if (at === end || bytes[at] !== B.EQUALS) {
    write(attributes, nameTo, nameTo);
    return at;
  }
  at = afterSpaces(bytes, at + 1);
  if (at === end) return end;
  const quote = bytes[at];
  if (quote === B.QUOTE || quote === B.APOSTROPHE) {
    const close = nextByte(bytes, quote, at + 1);
    if (close < 0) return end;
    write(attributes, at + 1, close);
    return close + 1;
  }
  const valueFrom = at;
  while (at < end && bytes[at] !== B.GREATER && !isSpace(bytes[at])) at++;
  write(attributes, valueFrom, at);
  return at;
}

function afterSpaces(bytes: Uint8Array, from: number): number {
  const end = bytes.length;
  let at = from;
  while (at < end && isSpace(bytes[at])) at++;
  return at;
}

function write({ count, valueFrom, valueTo }: Attributes, from: number, to: number): void {
  valueFrom[count] = from;
  valueTo[count] = to;
}

/** Whether the tag has no attribute yet of the name that was written down last. */
function isNew(bytes: Uint8Array, attributes: Attributes): boolean {
  const { count, names } = attributes;
  const name = names[count];
  for (let each = 0; each < count; each++) {
    if (names[each] === name && (name !== 0 || isSameName(bytes, attributes, each))) return false;
  }
  return true;
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
