/** Chinese prose that was written over several lines: a blank between two full-width characters is a line break, and goes. */
export function joinProse(text: string): string {
  return text.replace(/(?<=[\u2e80-\uffef\u201c\u201d])\s+(?=[\u2e80-\uffef\u201c\u201d])/gu, '').replace(/\s+/gu, ' ');
}
