/** What the database refuses in a text: the character of number zero, and halves of characters. */
const REFUSED = /\\u0000|\\ud[89a-f][0-9a-f]{2}/;

/** A value as JSON that the database takes: what sites send may be anything, and what cannot be stored is replaced by U+FFFD. */
export function cleanJson(value: unknown): string {
  const text = JSON.stringify(value);
  return REFUSED.test(text) ? JSON.stringify(value, (_, part: unknown) => cleanPart(part)) : text;
}

/** A text that the database takes. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '\u{fffd}').toWellFormed();
}

function cleanPart(part: unknown): unknown {
  if (typeof part === 'string') return cleanText(part);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [cleanText(key), value as unknown]));
}
