import { stateOfWord } from '../../../model/letter-state.ts';
import type { Message } from '../../../model/page-facts.ts';
import { resolveReferences, TEXT } from '../../html/index.ts';
import { datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import {
  areHeadsOfOthers,
  bodyInBrackets,
  FAIR,
  fieldNamed,
  isBody,
  isBodyAlone,
  isHeadOfLetters,
  isStateLabel,
  isTimeAlone,
  type MessageField,
  STRONG,
  unitShown,
  VAGUE,
} from './field-names.ts';
import { type SplitHead, splitHead } from './split-head.ts';
import { isStateWord } from './state-words.ts';
import { wordedDays } from './worded-days.ts';

/** The columns of a list of letters. */
interface Columns {
  /** Cells of a row. */
  count: number;
  fields: ReadonlyMap<number, MessageField>;
  /** The column with the states; it may tell the day of an answer too. -1 for none. */
  state: number;
  /** A column that is called 时间 and may hold both days with a word each; -1 for none. */
  time: number;
  /** Has no column of a day, but heads that only letters have. */
  isDayless: boolean;
  /** Nothing but cells with such words shows that these are letters. */
  isDoubtful: boolean;
}

/** Rows with more or fewer cells are no heads of lists of letters. */
const FEWEST_CELLS = 3;
const MOST_CELLS = 12;
/** Nodes of a row; larger elements hold rows. */
const MOST_NODES = 120;
const LONGEST_HEAD = 12;

/**
 * The rows under a head that names the columns of a list of letters, in tables and in elements of any other name. `above`: those of a
 * head that stands before all of them.
 */
export const messagesOfTable = (page: Page, above: Columns | null = null): Message[] =>
  readTables(page, above).rows.map(({ message }) => message);

/**
 * The same of rows that are no text of the page, in which nobody looks for a state: those without a day of the answer only where their
 * own state says that there is none yet.
 */
export const certainMessages = (page: Page, above: Columns | null): Message[] =>
  readTables(page, above).rows.flatMap(({ message, state }) =>
    message.answered !== null || stateOfWord(state) === 'open' ? [message] : [],
  );

/** The columns of the last such head; null where there is none. */
export const letterColumns = (page: Page): Columns | null => readTables(page, null).columns;

/** A row with what stands in the column of states; empty where there is none. */
interface Row {
  message: Message;
  state: string;
}

function readTables(page: Page, above: Columns | null): { rows: Row[]; columns: Columns | null } {
  const { tree } = page;
  const rows: Row[] = [];
  let columns = above;
  let split: SplitHead | null = null;
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] === TEXT) continue;
    const cells = cellsOf(page, node);
    const isSecond: boolean = split !== null && cells.length === split.missing;
    if (!isSecond && (cells.length < FEWEST_CELLS || cells.length > MOST_CELLS)) continue;
    const texts = cells.map((cell) => textOf(page, cell));
    const head = columnsOf(split !== null && isSecond ? split.joinedWith(texts) : texts);
    split = isSecond ? null : splitHead(page, cells, texts);
    if (head !== null) columns = head;
    else if (split === null) {
      const message = columns?.count === cells.length ? rowOf(columns, texts) : null;
      // As many rows as columns, one below the other, are no row.
      if (message === null) continue;
      const state = texts[columns?.state ?? -1] ?? '';
      const isTold = message.asked !== null || message.answered !== null;
      if (isTold || (columns?.isDayless === true && isDaylessRow(message, state))) rows.push({ message, state });
    }
    node = (tree.last[node] ?? node + 1) - 1;
  }
  return { rows, columns };
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
  const strengths = new Map<MessageField, number>();
  const isCertain = heads.some((head) => isHeadOfLetters(head) || fieldNamed(head)?.strength === STRONG);
  for (const [index, head] of heads.entries()) {
    const named = head.length > LONGEST_HEAD ? null : fieldNamed(head);
    if (
      named === null ||
      (named.strength === VAGUE && !isCertain) ||
      (strengths.get(named.field) ?? 0) >= named.strength
    )
      continue;
    for (const [other, field] of fields) if (field === named.field) fields.delete(other);
    fields.set(index, named.field);
    strengths.set(named.field, named.strength);
  }
  if (areHeadsOfOthers(heads)) return null;
  const state = heads.findIndex(isStateLabel);
  const time = heads.findIndex(isTimeAlone);
  const areLetters = isOfLetters(strengths, state >= 0);
  if (!areLetters && (time < 0 || !(strengths.has('unit') || heads.some(isBodyAlone)))) return null;
  if (areLetters && !strengths.has('asked') && time >= 0) fields.set(time, 'asked');
  const body = heads.findIndex(isBodyAlone);
  if (!strengths.has('unit') && body >= 0) fields.set(body, 'unit');
  const hasDays = [...fields.values()].some((field) => field !== 'unit') || time >= 0;
  const isDayless = !hasDays && state >= 0 && heads.some(isHeadOfLetters);
  return { count: heads.length, fields, state, time, isDayless, isDoubtful: !areLetters };
}

/** A day by a name that only letters have, or one of any name beside states; 受理时间 alone may be of anything. */
function isOfLetters(strengths: ReadonlyMap<MessageField, number>, hasState: boolean): boolean {
  const days = [strengths.get('asked') ?? 0, strengths.get('answered') ?? 0];
  if (days.some((strength) => strength >= FAIR)) return true;
  return hasState && strengths.size > 0;
}

/** Beside a day in its cell stand at most words such as 已回复. */
const MOST_WORDS = 10;
const DAY_SIGNS = /[\d\s\-/.:：年月日时分秒上下午（）()]/gu;

/** Without a day, as many links as columns may be a menu: of a letter the state is told, or who deals with it. */
const isDaylessRow = ({ unit }: Message, state: string): boolean =>
  unit !== null && (isStateWord(state) || isBody(unit));

/** Null for what is no row of these columns. */
function rowOf({ fields, state, time, isDoubtful }: Columns, cells: readonly string[]): Message | null {
  const message: Message = { asked: null, answered: null, unit: null };
  for (const [index, field] of fields) {
    const text = cells[index] ?? '';
    const days = datesIn(text);
    if (field === 'unit') {
      if (days.length > 0) return null;
      message.unit = unitShown(text);
    } else {
      if (text.replaceAll(DAY_SIGNS, '').length > MOST_WORDS) return null;
      message[field] = days[0]?.date ?? null;
    }
  }
  const worded = [time, state].flatMap((index) => (index < 0 ? [] : wordedDays(cells[index] ?? '')));
  for (const { field, date } of worded) message[field] ??= date;
  message.unit ??= cells.map(bodyInBrackets).find((body) => body !== null) ?? null;
  return isDoubtful && worded.length === 0 ? null : message;
}
