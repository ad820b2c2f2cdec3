import { IS_UNSEEN, type PageTree, resolveReferences, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';

/** A text of a line, as its element has it. */
export interface Piece {
  node: number;
  /** Blanks at the ends are kept, as one. */
  text: string;
}

/**
 * The texts that a line is made of, in order, those of nothing but blanks too. Null for a line of one text, and where something
 * between them is kept from view.
 */
export function piecesOf({ tree, lines, raw }: Page, index: number): Piece[] | null {
  const line = lines[index];
  if (line === undefined || line.first === line.last) return null;
  const pieces: Piece[] = [];
  let length = 0;
  for (let node = line.first; node <= line.last; node++) {
    if (IS_UNSEEN[tree.tag[node] ?? 0] === 1) node = Math.max(node, (tree.last[node] ?? node + 1) - 1);
    if (tree.tag[node] !== TEXT || tree.line[node] !== tree.line[line.first]) continue;
    const text = shownAs(raw(tree.from[node] ?? 0, tree.to[node] ?? 0));
    length += inkIn(text);
    pieces.push({ node, text });
  }
  return length === inkIn(line.text) ? pieces : null;
}

const shownAs = (written: string) => resolveReferences(written).replaceAll(/[ \t\n\r\f]+/gu, ' ');

/** Letters but for blanks, which are shown where elements meet too. */
const inkIn = (text: string) => text.replaceAll(/[ \t\n\r\f]/gu, '').length;

/** Whether an element begins or ends between two texts; comments stand within words. */
export const areApart = ({ parent }: PageTree, one: number, other: number) =>
  parent[one] !== parent[other] || other > one + 1;
