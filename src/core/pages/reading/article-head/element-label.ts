import type { PageTree } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { datesIn } from './date-text.ts';
import { BEFORE_SOURCE } from './line-fields.ts';
import { areApart, piecesOf } from './line-pieces.ts';

/** Blanks part a label from its value in one text. */
const LONGEST_FIELD = 40;

/**
 * What stands behind a label that nothing but its element parts from its value, `<b>来源</b>市教育局`, or nothing but room in an
 * element of the two, `<i>来源 市教育局</i>`. Null for none. `label` is to tell all of a text.
 */
export function behindElement(page: Page, index: number, label: RegExp): string | null {
  const pieces = piecesOf(page, index)?.filter(({ text }) => text.trim() !== '') ?? [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.text.length > LONGEST_FIELD) continue;
    const text = piece.text.trim();
    if (goesOn(pieces[at - 1]?.text ?? '')) continue;
    const next = pieces[at + 1];
    if (label.test(text)) {
      const isPair = next !== undefined && (isValue(page.tree, piece.node, next.node) || isBehindDay(pieces, at));
      return isPair ? next.text.trim() : null;
    }
    const room = text.search(/\s/u);
    if (room > 0 && label.test(text.slice(0, room)) && isApart(page, pieces, at)) return text.slice(room).trim();
  }
  return null;
}

/** What a text right before a word makes it a part of: 数据来源, 资金来源. */
const goesOn = (before: string) => /\p{Script=Han}$/u.test(before) || BEFORE_SOURCE.test(before);

/** Words in elements of one kind, side by side, are the names of columns. */
function isValue(tree: PageTree, label: number, value: number): boolean {
  if (!areApart(tree, label, value)) return false;
  const own = tree.parent[label] ?? -1;
  const other = tree.parent[value] ?? -1;
  return own === other || other < label || tree.tag[own] !== tree.tag[other];
}

/** Shorter ones are the sizes of letters. */
const SHORTEST_VALUE = 2;

/** Whether the label and the value before it are a pair too: <i>发布时间</i><i>2024-01-05</i><i>来源</i><i>市教育局</i> */
function isBehindDay(pieces: readonly { text: string }[], at: number): boolean {
  const [name, day, , value] = [-2, -1, 0, 1].map((step) => pieces[at + step]?.text ?? '');
  if (name === undefined || day === undefined || (value ?? '').trim().length < SHORTEST_VALUE) return false;
  return day.length <= LONGEST_FIELD && /[间期]\s*$/u.test(name) && datesIn(day).length === 1;
}

/** Whether an element ends or begins on both sides of a text. */
function isApart({ tree }: Page, pieces: readonly { node: number }[], at: number): boolean {
  const node = pieces[at]?.node ?? -1;
  return [pieces[at - 1], pieces[at + 1]].every((other) => {
    if (other === undefined) return true;
    return areApart(tree, Math.min(node, other.node), Math.max(node, other.node));
  });
}
