import type { Message } from '../../../model/page-facts.ts';
import { stateSaid } from '../../../model/letter-state.ts';
import { TAG, TEXT } from '../../html/index.ts';
import { datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { bodyInBrackets, isBody, isOfOthers } from './field-names.ts';
import { isStateWord } from './state-words.ts';

const FEWEST_ROWS = 2;
/** Nodes of a row; larger elements hold rows. */
const MOST_NODES = 120;
/** Elements between the word for a state and its row. */
const MOST_STEPS = 5;
/** Letters of a text that can be such a word. */
const MOST_BYTES = 60;
const SHORTEST_TITLE = 4;

/** The rows of a list without a head in which each letter shows its state beside a title and a day: 咨询公积金 2024-03-05 已回复. */
export function statedRows(page: Page): Message[] {
  const { tree } = page;
  const rows = new Map<number, Message>();
  let areLetters = false;
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] !== TEXT || (tree.to[node] ?? 0) - (tree.from[node] ?? 0) > MOST_BYTES) continue;
    const text = textAt(page, node);
    if (!isStateWord(text)) continue;
    const row = rowAround(page, node);
    if (row === null) continue;
    const texts = textsOf(page, row);
    if (texts.some(isOfOthers)) return [];
    rows.set(row, messageIn(texts));
    areLetters ||= REPLY.test(text);
  }
  return areLetters && rows.size >= FEWEST_ROWS ? [...rows.values()] : [];
}

/** What is only dealt with (已办结) may be an application for a permit. */
const REPLY = /回复|答复/u;

const textAt = ({ tree, raw }: Page, node: number) => raw(tree.from[node] ?? 0, tree.to[node] ?? 0).trim();

/** The smallest element around the word that has a day; null where that holds more than a row. */
function rowAround(page: Page, node: number): number | null {
  const { tree } = page;
  let row = tree.parent[node] ?? -1;
  for (let step = 0; row >= 0 && step < MOST_STEPS; step++, row = tree.parent[row] ?? -1) {
    if ((tree.last[row] ?? 0) - row > MOST_NODES || tree.tag[row] === TAG.body) return null;
    const texts = textsOf(page, row);
    const days = texts.flatMap((text) => datesIn(text));
    if (days.length === 0) continue;
    const states = texts.filter(isStateWord).length;
    const hasTitle = texts.some((text) => text.replaceAll(/[^\p{Script=Han}]/gu, '').length >= SHORTEST_TITLE);
    return states === 1 && days.length <= 2 && hasTitle ? row : null;
  }
  return null;
}

function textsOf(page: Page, row: number): string[] {
  const { tree } = page;
  const texts: string[] = [];
  for (let node = row + 1; node < (tree.last[row] ?? 0); node++) {
    if (tree.tag[node] !== TEXT) continue;
    const text = textAt(page, node);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** The first day is that of asking; the second one that of the answer, if there is one. */
function messageIn(texts: readonly string[]): Message {
  const [first, second] = texts.flatMap((text) => datesIn(text));
  const isAnswered = texts.some((text) => stateSaid(text.replaceAll(/[^\p{Script=Han}]/gu, '')) === true);
  const answered =
    isAnswered && second !== undefined && first !== undefined && second.date >= first.date ? second.date : null;
  return { asked: first?.date ?? null, answered, unit: unitIn(texts) };
}

const unitIn = (texts: readonly string[]): string | null =>
  texts.slice(1).find(isBody) ?? texts.map(bodyInBrackets).find((body) => body !== null) ?? null;
