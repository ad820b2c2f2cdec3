import type { Run } from '../../../../model/document.ts';
import { MASK, type Token } from '../tokens/token.ts';
import { tokenize, type Lexicon } from '../tokens/tokenize.ts';
import { plainText } from './plain-text.ts';

/** A paragraph read for its facts. */
export interface Paragraph {
  /** Of the edited notice: counted from 1 among the paragraphs that are not empty and stand in no table. */
  number: number;
  original: string;
  /** Plain text. */
  text: string;
  /** Place in `original` of each UTF-16 unit of `text`. */
  at: number[];
  tokens: Token[];
  /** What it speaks of, for comparing paragraphs: pairs of characters outside of numbers, and its names, grades and titles. */
  features: Map<string, number>;
}

export function readParagraph(written: string, number: number, lexicon: Lexicon): Paragraph {
  const { text, at, original } = plainText(written);
  const tokens = tokenize(text, lexicon);
  return { number, original, text, at, tokens, features: featuresOf(text, tokens) };
}

/** The name of the fact that stands at a place of our own paragraph's plain text; undefined outside of facts. */
export function factAt(paragraph: Paragraph, start: number, runs: readonly Run[]): string | undefined {
  const place = paragraph.at[start] ?? 0;
  let end = 0;
  for (const run of runs) {
    end += run.text.length;
    if (place < end) return run.fact;
  }
  return undefined;
}

const WEIGHTS = { name: 3, book: 3, grade: 2 } as const;

function featuresOf(text: string, tokens: readonly Token[]): Map<string, number> {
  const features = new Map<string, number>();
  for (const token of tokens) {
    const weight = token.kind === 'name' || token.kind === 'book' || token.kind === 'grade' ? WEIGHTS[token.kind] : 0;
    if (weight > 0) features.set(`${token.kind}:${token.value}`, weight);
  }
  const words = maskTokens(text, tokens).replace(/[^\p{L}\ue000]/gu, '');
  for (let index = 0; index + 1 < words.length; index += 1) {
    const pair = words.slice(index, index + 2);
    if (!pair.includes(MASK)) features.set(pair, 1);
  }
  return features;
}

/** The text with every token replaced by one mask, so that what surrounds a fact can be compared without the fact. */
export function maskTokens(text: string, tokens: readonly Token[]): string {
  let masked = '';
  let end = 0;
  for (const token of tokens) {
    masked += text.slice(end, token.start) + MASK;
    end = token.end;
  }
  return masked + text.slice(end);
}

/**
 * How much two paragraphs speak of the same, from 0 to 1. A paragraph that is wholly contained in another counts nearly as
 * much as an equal one, because people join and split paragraphs.
 */
export function alike(a: Paragraph, b: Paragraph): number {
  if (a.text === b.text) return 1;
  let [left, right, shared] = [0, 0, 0];
  for (const weight of b.features.values()) right += weight;
  for (const [feature, weight] of a.features) {
    left += weight;
    if (b.features.has(feature)) shared += weight;
  }
  const smaller = Math.min(left, right);
  const dice = left + right === 0 ? 0 : (2 * shared) / (left + right);
  const contained = smaller < 8 ? 0 : (0.9 * shared) / smaller;
  return Math.max(dice, contained);
}
