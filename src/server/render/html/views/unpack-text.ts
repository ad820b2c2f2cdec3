import type { PackedText } from '../data/report-data.ts';

/** The text that was packed with these patterns. */
export function unpackText(packed: PackedText, patterns: readonly string[][]): string {
  const [number = '', ...figures] = packed.split(' ');
  const [first = '', ...pieces] = patterns[Number.parseInt(number, 36)] ?? [];
  return first + pieces.map((piece, index) => (figures[index] ?? '') + piece).join('');
}
