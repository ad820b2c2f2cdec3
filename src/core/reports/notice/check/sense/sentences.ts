import type { Token } from '../tokens/token.ts';

/** A sentence of a plain text with the tokens that lie in it. `start` is where it begins. */
export interface Sentence {
  text: string;
  start: number;
  tokens: Token[];
}

/** Sentences end with 。；！？ or their Latin signs. */
export function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  return pieces({ text, start: 0, tokens: [...tokens] }, /[^。;!?]+[。;!?]?/gu);
}

/** A sentence is not followed further than this, in characters on each side. */
const FARTHEST = 500;
const SENTENCE_ENDS = '。;!?';
const CLAUSE_ENDS = ',:。;!?';

/** The whole sentence in which a place lies. */
export function sentenceAround(text: string, place: number): string {
  return stretchAround(text, place, { before: SENTENCE_ENDS, after: SENTENCE_ENDS });
}

/** A sentence up to the end of the clause in which a place lies: what has been said when the place is reached. */
export function saidAt(text: string, place: number): string {
  return stretchAround(text, place, { before: SENTENCE_ENDS, after: CLAUSE_ENDS });
}

function stretchAround(text: string, place: number, ends: { before: string; after: string }): string {
  const [least, most] = [Math.max(0, place - FARTHEST), Math.min(text.length, place + FARTHEST)];
  let [start, end] = [place, place];
  while (start > least && !ends.before.includes(text.charAt(start - 1))) start -= 1;
  while (end < most && !ends.after.includes(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

/** Parts of a sentence between commas. */
export function clausesOf(sentence: Sentence): Sentence[] {
  return pieces(sentence, /[^,]+,?/gu);
}

function pieces({ text, start: from, tokens }: Sentence, pattern: RegExp): Sentence[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    return { text: match[0], start, tokens: tokens.filter((token) => token.start >= start && token.start < end) };
  });
}
