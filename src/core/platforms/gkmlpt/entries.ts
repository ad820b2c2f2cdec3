import { isCalendarDate } from '../../model/calendar-date.ts';
import type { Item } from '../../model/page-facts.ts';

/** What a catalogue of 广东省政府信息公开目录平台 answers for a page of the entries of a column. */
export interface CatalogueAnswer {
  /** Of articles that lie elsewhere the address where they are shown. Addresses and titles are as they were sent. */
  entries: Item[];
  /** Entries on all pages. */
  total: number;
}

/** More entries of one page are left out. */
const MOST_ENTRIES = 5000;

/**
 * Reads such an answer. Null for a text that is none, and for one of which nothing was recognised though it has, or claims to have,
 * entries: only what says that there is nothing is a column without any.
 */
export function catalogueAnswer(text: string): CatalogueAnswer | null {
  const answer = fieldsOf(parsed(text));
  const articles = answer?.['articles'];
  if (answer === null || !Array.isArray(articles)) return null;
  const told = answer['total'] ?? articles.length;
  const total = typeof told === 'string' && told !== '' ? Number(told) : told;
  // An answer that tells of trouble has no entries either: that there are none it has to say.
  if (articles.length === 0 && (answer['total'] ?? null) === null) return null;
  if (typeof total !== 'number' || !Number.isSafeInteger(total) || total < 0) return null;
  const entries = articles.slice(0, MOST_ENTRIES).flatMap((article) => entryOf(article) ?? []);
  return entries.length === 0 && (articles.length > 0 || total > 0) ? null : { entries, total };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

/** The day that the platform displays comes first. */
const DAYS = ['display_publish_time', 'created_at', 'date', 'create_time'];

/** By hand and not by a schema: what reads pages starts with every inspection, and a library of schemas takes as long as all of it. */
function entryOf(article: unknown): Item | null {
  const fields = fieldsOf(article);
  const title = textOf(fields?.['title']);
  const url = textOf(fields?.['post_url']) || textOf(fields?.['url']);
  if (fields === null || title === '' || url === '') return null;
  for (const name of DAYS) {
    const date = dayOf(fields[name]);
    if (date !== null) return { title, url, date };
  }
  return { title, url, date: null };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const SHANGHAI_SECONDS = 8 * 3600;
const DAY_LETTERS = 'YYYY-MM-DD'.length;

/** Written, or in seconds since 1970. */
function dayOf(time: unknown): string | null {
  let day: string | null = null;
  if (typeof time === 'string') day = time.slice(0, DAY_LETTERS);
  else if (typeof time === 'number' && time > FIRST_SECOND && time < LAST_SECOND)
    day = new Date((time + SHANGHAI_SECONDS) * 1000).toISOString().slice(0, DAY_LETTERS);
  return day !== null && isCalendarDate(day) ? day : null;
}

/** Smaller numbers are something else, 0 stands for none; larger ones are behind the year 9999, when days get another form. */
const FIRST_SECOND = 1e8;
const LAST_SECOND = 253_370_000_000;
