import type { ClassBinding, ClassMention } from '../sense/class-binding.ts';
import { gradeCounts, type GradeCount } from '../sense/grade-counts.ts';
import { sentencesOf } from '../sense/sentences.ts';
import { maskTokens, type Paragraph } from '../text/paragraph.ts';
import { MASK, type Token } from '../tokens/token.ts';

/** A token with what its surroundings say about it. */
export interface Placed {
  paragraph: Paragraph;
  token: Token;
  before: string;
  after: string;
  tied: GradeCount | null;
  mention: ClassMention;
}

/** How far the surroundings of a token are compared, in letters and digits. */
const REACH = 10;

/** All tokens of one side, the edited notice or ours. */
export function placedTokens(paragraphs: readonly Paragraph[], binding: ClassBinding): Placed[] {
  return paragraphs.flatMap((paragraph, index) => {
    const sentences = sentencesOf(paragraph.text, paragraph.tokens);
    const tied = new Map(sentences.flatMap(gradeCounts).map((pair) => [pair.count, pair] as const));
    const around = surroundings(paragraph);
    return paragraph.tokens.map((token, at): Placed => ({
      paragraph,
      token,
      ...(around[at] ?? { before: '', after: '' }),
      tied: tied.get(token) ?? null,
      mention: token.kind === 'count' || tied.has(token) ? binding.at(paragraphs, index, token.start) : null,
    }));
  });
}

/** What stands before and after each token, every other token as one sign, so that it does not matter what they say. */
function surroundings({ text, tokens }: Paragraph): { before: string; after: string }[] {
  const signs = maskTokens(text, tokens).replace(/[^\p{L}\p{N}\ue000]/gu, '');
  const places = [...signs.matchAll(/\ue000/gu)].map((match) => match.index);
  const plain = signs.replaceAll(MASK, '#');
  return places.map((at) => ({
    before: plain.slice(Math.max(0, at - REACH), at),
    after: plain.slice(at + 1, at + 1 + REACH),
  }));
}
