import { editDistance } from '../text/likeness.ts';
import type { Paragraph } from '../text/paragraph.ts';

/** The piece of a paragraph that a name was probably changed into: at most half of its characters differ. Null for none. */
export function nearMiss(
  spellings: readonly string[],
  paragraph: Paragraph,
): { text: string; start: number; end: number } | null {
  let best: { text: string; start: number; end: number; cost: number } | null = null;
  for (const match of paragraph.text.matchAll(/[^、,;。:()“”!?]+/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (paragraph.tokens.some((token) => token.kind === 'name' && token.start <= start && token.end >= end)) continue;
    for (const spelling of spellings) {
      const piece = bestPiece(match[0], spelling);
      const cost = piece.cost / spelling.length;
      if (cost > 0.5 || cost >= (best?.cost ?? 1)) continue;
      const from = start + piece.from;
      best = { text: match[0].slice(piece.from, piece.to), start: from, end: start + piece.to, cost };
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
