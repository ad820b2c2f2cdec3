import type { CalendarPeriod } from '../../../src/core/model/calendar-date.ts';
import { boundaryDay } from '../site/days.ts';
import type { Column, SitePlan } from '../site/site-plan.ts';
import { absolute, type Consequence, doubtful, failed, type PlantedFault } from './mutation.ts';

const NEWS: CalendarPeriod = { amount: 14, unit: 'days' };
const HALF_YEAR: CalendarPeriod = { amount: 6, unit: 'months' };
const YEAR: CalendarPeriod = { amount: 1, unit: 'years' };

/** How long a column may go without anything new, and whether that alone makes it one that has to be updated. */
export function dutyOf({ type, parent }: Column): { period: CalendarPeriod; isPlain: boolean } {
  const isFirst = parent === null;
  if (type === '动态要闻') return { period: NEWS, isPlain: isFirst };
  if (isFirst && ['通知公告', '政策文件', '政策解读'].includes(type)) return { period: HALF_YEAR, isPlain: true };
  return { period: YEAR, isPlain: false };
}

const HAS_NO_DUTY = ['概况信息', '机构职能', '领导信息', '信息公开年报', '办事服务', '互动交流'];

/**
 * What the rule says of every column that is not registered (国办秘函〔2019〕19号): failed where it plainly has to be updated, else a
 * person judges.
 */
export function staleSections(site: SitePlan): PlantedFault[] {
  const registered = new Set(site.target.sections.map(({ url }) => url));
  return site.columns
    .filter(({ path }) => !registered.has(absolute(site, path)))
    .filter((column) => column.shape === 'list' && !HAS_NO_DUTY.includes(column.type) && column.articles.length > 0)
    .filter((column) => newestOf(column) < boundaryDay(site.at, dutyOf(column).period))
    .map((column) =>
      dutyOf(column).isPlain
        ? failed('stale-sections', 'of a plain duty', absolute(site, column.path))
        : doubtful('stale-sections', 'of no plain duty', absolute(site, column.path)),
    );
}

/** Whether no list to which the home page leads has anything of the last two weeks. */
export const isHomeStale = (site: SitePlan): boolean =>
  shownAtHome(site).every((column) => shownNewest(column) < boundaryDay(site.at, NEWS));

/** What follows where a change of single columns leaves nothing new on the home page. */
export function mayMakeHomeStale(site: SitePlan): Consequence[] {
  if (!isHomeStale(site)) return [];
  const { home } = site.target;
  return (['failed', 'cantTell'] as const).map((outcome) => ({ check: 'stale-home-page', outcome, problem: home }));
}

/** Lists of the first level, which the home page shows or leads to. */
export const shownAtHome = ({ columns }: SitePlan): Column[] =>
  columns.filter(({ parent, shape }) => parent === null && shape === 'list');

/** Without days in the list, and so in its articles, a column shows nothing new. */
const shownNewest = (column: Column) =>
  newestOf({ ...column, articles: column.articles.filter(({ isListedWithDay }) => isListedWithDay) });

const newestOf = ({ articles }: Column) =>
  articles
    .map(({ day }) => day)
    .toSorted()
    .at(-1) ?? '';
