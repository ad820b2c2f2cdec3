import type { Foot, LabPage } from '../site-plan.ts';

/** Systems by which portals are made: how addresses look, lists, heads of articles, and pages as a whole. */
export interface Template {
  columnPath(slug: string, number: number): string;
  /** Address of a further page of a list; the second one is 1. */
  furtherPath(columnPath: string, page: number): string;
  articlePath(column: { slug: string; number: number; path: string }, article: { day: string; id: number }): string;
  list(entries: readonly Entry[]): string;
  articleHead(head: ArticleHead): string;
  layout(page: LabPage, around: Around): string;
}

export type TemplateName = 'lists' | 'tables' | 'definitions' | 'scripts' | 'records' | 'frames';

export interface Entry {
  title: string;
  path: string;
  /** Null shows no day. */
  day: string | null;
}

export interface ArticleHead {
  title: string;
  /** Null shows none. */
  day: string | null;
  time: string;
  source: string | null;
  /** A number that only looks like one of visits. */
  hits: number;
}

/** What stands around the content of every page. */
export interface Around {
  charset: string | null;
  siteName: string;
  menu: readonly { name: string; path: string }[];
  searchPath: string;
  /** Markup of the foot. */
  foot: string;
}

/** Parts of a day: `2024-03-05` is year 2024, month 03, day 05, and without zeros. */
export function partsOf(day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, date, monthNumber: Number(month), dateNumber: Number(date) };
}

/** The marks that every page has at its foot; parts that are null are left out. */
export function footMarks(foot: Foot, links: { icp: string; police: string }): string[] {
  return [
    ...(foot.organizer === null ? [] : [`主办单位：${foot.organizer}`]),
    ...(foot.phone === null ? [] : [`联系电话：${foot.phone}`]),
    ...(foot.siteCode === null ? [] : [`网站标识码：${foot.siteCode}`]),
    ...(foot.icp === null ? [] : [`<a href="${links.icp}">${foot.icp}</a>`]),
    ...(foot.police === null
      ? []
      : [`<a href="${links.police}"><img src="/images/police.png" alt="">${foot.police}</a>`]),
    ...(foot.map === null ? [] : [`<a href="${foot.map}">网站地图</a>`]),
  ];
}
