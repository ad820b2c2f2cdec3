import { daysBetween, isCalendarDate } from '../../model/calendar-date.ts';
import { chinaDay } from '../../model/china-day.ts';
import type { DatedArticle } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';

/** What a displayed date is held against. */
export const WITNESSES = ['future', 'first-seen', 'last-modified', 'address', 'neighbours', 'listed'] as const;
export type Witness = (typeof WITNESSES)[number];

/** What one witness says: nothing (it is not in the map), that the date may be true, or that it lies so many days too late or too early. */
export interface Testimony {
  witness: Witness;
  /** Days by which the displayed date is too late (positive) or too early (negative); 0 where nothing speaks against it. */
  off: number;
  says: Text;
}

export interface Witnesses {
  at: string;
  /** Day on which an earlier inspection first saw the address. */
  firstSeen: string | null;
}

/** All that can be said about the displayed date of an article; empty where it has none. */
export function testimonies(article: DatedArticle, { at, firstSeen }: Witnesses): Testimony[] {
  const date = article.published?.date ?? '';
  if (!isCalendarDate(date)) return [];
  return [
    {
      witness: 'future' as const,
      off: Math.max(0, daysBetween(at, date)),
      says: { zh: `监测时间点是 ${at}`, en: `the date of inspection is ${at}` },
    },
    ...notAfter(date, {
      witness: 'first-seen',
      day: firstSeen,
      what: { zh: '监测已见到该地址', en: 'earlier inspections saw it' },
    }),
    ...notAfter(date, {
      witness: 'last-modified',
      day: article.lastModified === null ? null : chinaDay(article.lastModified),
      what: { zh: '服务器称最后修改', en: 'last modified by its server' },
    }),
    ...inAddress(date, article.inAddress),
    ...between(date, article.neighbours),
    ...equal(date, article.listed),
  ];
}

/** The article was there on `day`. */
interface Presence {
  witness: Witness;
  day: string | null;
  what: Text;
}

/** It cannot have been published later. */
function notAfter(date: string, { witness, day, what }: Presence): Testimony[] {
  if (day === null || !isCalendarDate(day)) return [];
  const says = { zh: `${what.zh}于 ${day}`, en: `${what.en} on ${day}` };
  return [{ witness, off: Math.max(0, daysBetween(day, date)), says }];
}

/** The address has its day, or its month, of which every day will do. */
function inAddress(date: string, address: string | null): Testimony[] {
  if (address === null) return [];
  const says = { zh: `地址中的日期是 ${address}`, en: `the address says ${address}` };
  if (isCalendarDate(address)) return [{ witness: 'address', off: daysBetween(address, date), says }];
  const [first, last] = [`${address}-01`, `${address}-28`];
  if (!isCalendarDate(first) || date.startsWith(address))
    return isCalendarDate(first) ? [{ witness: 'address', off: 0, says }] : [];
  return [{ witness: 'address', off: date < first ? daysBetween(first, date) : daysBetween(last, date), says }];
}

/** Numbers are given in order of time: the date lies between those of the articles before and after, where these are in order. */
function between(date: string, { before, after }: DatedArticle['neighbours']): Testimony[] {
  if (before === null || after === null || !isCalendarDate(before) || !isCalendarDate(after) || before > after)
    return [];
  const off = date < before ? daysBetween(before, date) : date > after ? daysBetween(after, date) : 0;
  return [
    {
      witness: 'neighbours',
      off,
      says: {
        zh: `编号相邻的文章是 ${before} 和 ${after}`,
        en: `articles with the next numbers are of ${before} and ${after}`,
      },
    },
  ];
}

/** A list that leads to it shows the same day. */
function equal(date: string, listed: string | null): Testimony[] {
  if (listed === null || !isCalendarDate(listed)) return [];
  return [
    {
      witness: 'listed',
      off: daysBetween(listed, date),
      says: { zh: `列表中的日期是 ${listed}`, en: `lists say ${listed}` },
    },
  ];
}
