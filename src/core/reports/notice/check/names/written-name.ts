import { editDistance } from '../text/likeness.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Token } from '../tokens/token.ts';
import { listPieces } from './list-pieces.ts';

/** What was written for a name: more than the name that was read in it, when that is more like what should stand there. */
export function writtenName(paragraph: Paragraph, token: Token, right: string): { start: number; end: number } {
  const piece = listPieces(paragraph).find(({ start, end }) => start <= token.start && end >= token.end);
  if (piece === undefined || piece.end - piece.start > 2 * right.length) return token;
  const read = paragraph.text.slice(token.start, token.end);
  return editDistance(piece.text, right) < editDistance(read, right) ? piece : token;
}
