import type { PackedText } from './report-data.ts';

const FIGURE = /\d+(?:\.\d+)?/g;

export interface TextPool {
  /** Pieces of the patterns, in the order of their numbers. */
  patterns: string[][];
  pack(text: string): PackedText;
}

/** Explanations differ by their figures, hardly by their words: the words are kept once. */
export function openTextPool(): TextPool {
  const patterns: string[][] = [];
  const numbers = new Map<string, number>();
  const numberOf = (words: string, pieces: string[]): number => {
    const known = numbers.get(words);
    if (known !== undefined) return known;
    numbers.set(words, patterns.length);
    return patterns.push(pieces) - 1;
  };
  return {
    patterns,
    pack(text) {
      const figures = text.match(FIGURE) ?? [];
      const pieces = text.split(FIGURE);
      return [numberOf(JSON.stringify(pieces), pieces).toString(36), ...figures].join(' ');
    },
  };
}
