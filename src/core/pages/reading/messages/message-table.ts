import type { Message } from '../../../model/page-facts.ts';
import { resolveReferences, TEXT } from '../../html/index.ts';
import { datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { fieldNamed, isStateLabel, type MessageField } from './message.ts';

/** The columns of a list of letters. */
interface Columns {
  /** Cells of a row. */
  count: number;
  fields: ReadonlyMap<number, MessageField>;
}

/** Rows with more or fewer cells are no heads of lists of letters. */
const FEWEST_CELLS = 3;
const MOST_CELLS = 12;
/** Nodes of a row; larger elements hold rows. */
const MOST_NODES = 120;
const LONGEST_HEAD = 12;

/** The rows under a head that names the columns of a list of letters, in tables and in elements of any other name. */
export function messagesOfTable(page: Page): Message[] {
  const { tree } = page;
  const messages: Message[] = [];
  let columns: Columns | null = null;
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] === TEXT) continue;
    const cells = cellsOf(page, node);
    if (cells.length < FEWEST_CELLS || cells.length > MOST_CELLS) continue;
    const head = columnsOf(cells.map((cell) => textOf(page, cell)));
    if (head !== null) columns = head;
    else if (columns?.count === cells.length)
      addRow(
        messages,
        columns,
        cells.map((cell) => textOf(page, cell)),
      );
    else continue;
    node = (tree.last[node] ?? node + 1) - 1;
  }
  return messages;
}

/** The elements right in an element that is small enough for a row. */
function cellsOf({ tree }: Page, node: number): number[] {
  const end = tree.last[node] ?? 0;
  if (end - node < FEWEST_CELLS || end - node > MOST_NODES) return [];
  const cells: number[] = [];
  for (let child = node + 1; child < end; child = tree.last[child] ?? end)
    if (tree.tag[child] !== TEXT) cells.push(child);
  return cells;
}

function textOf({ tree, raw }: Page, node: number): string {
  const texts: string[] = [];
  for (let each = node + 1; each < (tree.last[node] ?? 0); each++) {
    if (tree.tag[each] !== TEXT) continue;
    const from = tree.from[each] ?? 0;
    texts.push(raw(from, Math.min(tree.to[each] ?? 0, from + MOST_BYTES)));
  }
  return resolveReferences(texts.join('')).replaceAll(/\s+/gu, ' ').trim();
}

/** What is longer is no cell of a list. */
const MOST_BYTES = 600;

/** 时间 alone is the day of asking where another column is one of letters. */
function columnsOf(heads: readonly string[]): Columns | null {
  const fields = new Map<number, MessageField>();
  for (const [index, head] of heads.entries()) {
    const field = head.length > LONGEST_HEAD ? null : fieldNamed(head);
    if (field !== null) fields.set(index, field);
  }
  const days = [...fields.values()].filter((field) => field !== 'unit');
  const isOfLetters = fields.size > 0 && (days.length > 0 || heads.some(isStateLabel));
  if (!isOfLetters) return null;
  const time = heads.findIndex((head) => /^(?:时间|日期)$/u.test(head.replaceAll(/\s/gu, '')));
  if (!days.includes('asked') && time >= 0) fields.set(time, 'asked');
  return { count: heads.length, fields };
}

function addRow(messages: Message[], { fields }: Columns, cells: readonly string[]): void {
  const message: Message = { asked: null, answered: null, unit: null };
  for (const [index, field] of fields) {
    const text = cells[index] ?? '';
    message[field] = field === 'unit' ? text || null : (datesIn(text)[0]?.date ?? null);
  }
  if (message.asked !== null || message.answered !== null) messages.push(message);
}
