import type { Item } from '../../model/page-facts.ts';
import { dayNumber, dayText } from '../day-number.ts';
import type { Candidate } from './candidate.ts';
import type { Candidates } from './collect-candidates.ts';
import { type DaySources, entryDay } from './entry-day.ts';

/** What the pages of one column list. */
export interface ReadEntries {
  count: number;
  dated: number;
  /** Of those not later than the inspection. */
  newest: { day: number; item: Item } | null;
  /** Days with entries, each as often as it has some; not those later than the inspection. */
  days: readonly number[];
  /** Entries with days later than the inspection: somebody mistyped them, or forged them. */
  future: number;
  /** All of them lead to pages that say that there is nothing on them. */
  leadNowhere: boolean;
}

export interface EntrySources extends DaySources {
  candidates: Candidates;
  isCommonEntry(address: number): boolean;
}

/** The entries of the pages of a column and of its frames, each once, without those that stand on many lists; letters of the public count as entries. */
export function readEntries(column: readonly Candidate[], sources: EntrySources): ReadEntries {
  const { candidates, isCommonEntry, pages, at } = sources;
  const read = newReading(dayNumber(at));
  const seen = new Set<number | string>();
  for (const { entries: range, more, messages, page } of column) {
    read.count += more;
    let rows = more;
    for (let number = range.from; number < range.to; number++) {
      const entry = candidates.entries.get(number);
      if (entry.address >= 0 && isCommonEntry(entry.address)) continue;
      rows++;
      if (!isNew(seen, entry.address >= 0 ? entry.address : candidates.entries.item(number).title)) continue;
      read.count++;
      const to = entry.address < 0 ? -1 : pages.at(entry.address);
      if (to >= 0 && candidates.isBlank(to)) read.nowhere++;
      addDay(read, entryDay(entry, sources), () => candidates.entries.item(number));
    }
    addLetters(read, messages, { rows, url: pages.place(page).url });
  }
  return readOf(read);
}

export interface Reading {
  days: number[];
  count: number;
  future: number;
  nowhere: number;
  newest: ReadEntries['newest'];
  last: number;
}

/** `last`: the last day that counts, by `dayNumber`. */
export function newReading(last: number): Reading {
  return { days: [], count: 0, future: 0, nowhere: 0, newest: null, last };
}

export function readOf({ count, days, newest, future, nowhere }: Reading): ReadEntries {
  return {
    count,
    dated: Math.min(count, days.length + future),
    newest,
    days,
    future,
    leadNowhere: count > 0 && nowhere === count,
  };
}

/** What several columns list. */
export function sumOf(all: readonly ReadEntries[]): ReadEntries {
  const [newest = null] = all.flatMap((each) => each.newest ?? []).toSorted((a, b) => b.day - a.day);
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    dated: all.reduce((sum, { dated }) => sum + dated, 0),
    newest,
    days: all.flatMap(({ days }) => days),
    future: 0,
    leadNowhere: false,
  };
}

function isNew(seen: Set<number | string>, key: number | string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

export function addDay(read: Reading, day: number, item: () => Item): void {
  if (day === 0) return;
  if (day > read.last) {
    read.future++;
    return;
  }
  read.days.push(day);
  if (read.newest === null || day > read.newest.day) read.newest = { day, item: item() };
}

/** Rows of letters are entries as well: letters only count beyond them, and their last day where no entry has it. */
function addLetters(
  read: Reading,
  { count, newest }: Candidate['messages'],
  page: { rows: number; url: string },
): void {
  const further = Math.max(0, count - page.rows);
  read.count += further;
  const day = dayNumber(newest);
  if (further > 0 || read.newest === null || day > read.newest.day)
    addDay(read, day, () => letterItem(page.url, newest));
}

const letterItem = (url: string, date: string | null): Item => ({ title: '', url, date: dayText(dayNumber(date)) });
