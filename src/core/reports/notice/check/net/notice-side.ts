import type { ClassBinding, ClassMention } from '../sense/class-binding.ts';
import { gradeCounts, type GradeCount } from '../sense/grade-counts.ts';
import { sentencesOf } from '../sense/sentences.ts';
import { MASK, maskTokens, type Paragraph } from '../text/paragraph.ts';
import type { Token } from '../tokens/token.ts';

/** A token with what its surroundings say about it. */
export interface Placed {
  paragraph: Paragraph;
  /** Place of the paragraph among those of its side, from 0. */
  index: number;
  token: Token;
  before: string;
  after: string;
  tied: GradeCount | null;
  mention: ClassMention;
}

/** How far the surroundings of a token are compared, in characters. */
const REACH = 10;

/** All tokens of one side, the edited notice or ours. */
export function placedTokens(paragraphs: readonly Paragraph[], binding: ClassBinding): Placed[] {
  return paragraphs.flatMap((paragraph, index) => {
    const tied = new Map(
      sentencesOf(paragraph.text, paragraph.tokens)
        .flatMap(gradeCounts)
        .map((pair) => [pair.count, pair] as const),
    );
    return paragraph.tokens.map((token): Placed => ({
      paragraph,
      index,
      token,
      ...surroundings(paragraph, token),
      tied: tied.get(token) ?? null,
      mention: token.kind === 'count' || tied.has(token) ? binding.at(paragraphs, index, token.start) : null,
    }));
  });
}

function surroundings({ text, tokens }: Paragraph, token: Token): { before: string; after: string } {
  const [left, right] = [
    tokens.filter(({ end }) => end <= token.start),
    tokens.filter(({ start }) => start >= token.end),
  ];
  const masked = {
    before: maskTokens(text.slice(0, token.start), left),
    after: maskTokens(
      text.slice(token.end),
      right.map((one) => ({ ...one, start: one.start - token.end, end: one.end - token.end })),
    ),
  };
  const plain = (side: string) => side.replace(/[^\p{L}\p{N}\ue000]/gu, '').replaceAll(MASK, '#');
  return { before: plain(masked.before).slice(-REACH), after: plain(masked.after).slice(0, REACH) };
}
