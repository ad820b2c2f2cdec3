import type { SitePlan } from './site-plan.ts';

let table: Map<string, Uint8Array> | null = null;

/** Two bytes for each letter that GBK has, found by decoding all pairs once. */
function pairs(): Map<string, Uint8Array> {
  if (table !== null) return table;
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, Uint8Array>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const bytes = Uint8Array.of(lead, trail);
      const letter = decoder.decode(bytes);
      if (letter.length === 1 && letter !== '\u{FFFD}' && !made.has(letter)) made.set(letter, bytes);
    }
  }
  table = made;
  return made;
}

/** The bytes of a page. Throws RangeError for a letter that the charset of the lab does not have. */
export function encoded(text: string, charset: SitePlan['charset']): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(text);
  const bytes = Buffer.allocUnsafe(text.length * 2);
  let length = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const pair = pairs().get(letter);
    if (pair === undefined) throw new RangeError(`no GBK for ${letter}`);
    bytes.set(pair, length);
    length += 2;
  }
  return bytes.subarray(0, length);
}
