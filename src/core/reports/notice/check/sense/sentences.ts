import type { Token } from '../tokens/token.ts';

/** A sentence of a plain text with the tokens that lie in it. `start` is where it begins. */
export interface Sentence {
  text: string;
  start: number;
  tokens: Token[];
}

/** Sentences end with 。；！？ or their Latin signs. */
export function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  return pieces(text, tokens, /[^。;!?]+[。;!?]?/gu);
}

/** The whole sentence in which a place lies. */
export function sentenceAround(text: string, place: number): string {
  const before = /[^。;!?]*$/u.exec(text.slice(0, place))?.[0] ?? '';
  const after = /^[^。;!?]*/u.exec(text.slice(place))?.[0] ?? '';
  return before + after;
}

/** Parts of a sentence between commas. */
export function clausesOf({ text, start, tokens }: Sentence): Sentence[] {
  const shifted = tokens.map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
  return pieces(text, shifted, /[^,]+,?/gu).map((clause) => ({
    text: clause.text,
    start: clause.start + start,
    tokens: tokens.filter(
      (token) => token.start >= clause.start + start && token.start < clause.start + start + clause.text.length,
    ),
  }));
}

function pieces(text: string, tokens: readonly Token[], pattern: RegExp): Sentence[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    return { text: match[0], start, tokens: tokens.filter((token) => token.start >= start && token.start < end) };
  });
}
