import { editDistance } from '../text/likeness.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { listPieces } from './list-pieces.ts';

/** A stretch of a paragraph that a name was probably changed into. `cost` is the share of its characters that differ. */
export interface NearMiss {
  start: number;
  end: number;
  cost: number;
}

/** The stretch most like one of the spellings that is not `known` to be something else; null when there is none. */
export function nearMiss(
  spellings: readonly string[],
  paragraph: Paragraph,
  known: (text: string) => boolean,
): NearMiss | null {
  const names = paragraph.tokens.filter(({ kind }) => kind === 'name');
  let best: NearMiss | null = null;
  for (const { text, start, end } of listPieces(paragraph)) {
    if (names.some((name) => name.start <= start && name.end >= end)) continue;
    for (const spelling of spellings) {
      const { from, to, cost } = bestPiece(text, spelling);
      const miss = { start: start + from, end: start + to, cost: cost / spelling.length };
      const isPartOfName = names.some((name) => name.start <= miss.start && name.end >= miss.end);
      if (miss.cost < (best?.cost ?? 1) && !isPartOfName && !known(text.slice(from, to))) best = miss;
    }
  }
  return best;
}

/** Longer pieces than this are sentences, and no list has them. */
const LONGEST = 60;

/** Of a piece, the part most like the name: the whole, or it without what stands before or behind (等5个单位). */
function bestPiece(piece: string, name: string): { from: number; to: number; cost: number } {
  const whole = { from: 0, to: piece.length, cost: editDistance(piece.slice(0, LONGEST), name) };
  if (piece.length <= name.length || piece.length > LONGEST) return whole;
  const head = { from: 0, to: name.length, cost: editDistance(piece.slice(0, name.length), name) };
  const tail = {
    from: piece.length - name.length,
    to: piece.length,
    cost: editDistance(piece.slice(-name.length), name),
  };
  return [whole, head, tail].reduce((best, one) => (one.cost < best.cost ? one : best));
}
