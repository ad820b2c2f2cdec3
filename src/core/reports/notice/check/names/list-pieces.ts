import type { Paragraph } from '../text/paragraph.ts';

/** A stretch between two marks, as names in a list are. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** What may stand between two names of one list. */
export const LINK = /^(?:、|和|及|以及|与)+$/u;

/** The text of a paragraph between its marks. */
export function listPieces({ text }: Paragraph): Piece[] {
  return [...text.matchAll(/[^、,;。:()《》“”!?]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
