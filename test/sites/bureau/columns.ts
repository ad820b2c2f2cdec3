import { daysBefore } from '../../lab/site/days.ts';
import { numbersByDay } from '../parts/days.ts';
import type { Desk, Entry } from '../parts/desk.ts';
import type { TitleKind } from '../parts/titles.ts';
import { NAME } from './frame.ts';

export interface Article extends Entry<TitleKind | 'report'> {
  source: string;
  path: string;
}

export interface Column {
  id: number;
  name: string;
  type: string;
  path: string;
  articles: readonly Article[];
}

export interface Plan {
  columns: readonly Column[];
  column(id: number): Column;
}

type NumberOf = (day: string) => number;

/** Neither the list of 政策解读 nor its articles show a day. */
export const UNDATED = 1032;
/** The column whose template tells an old code. */
export const WRONG_CODE = 1041;

const pathOf = (id: number, number: number) => `/info/${id}/${number}.htm`;

/** The newest of 通知公告 is too old. */
export function planColumns(at: string, desk: Desk): Plan {
  const numberOf = numbersByDay(2000, 5.7);
  const list = (
    [id, name, type, path]: readonly [number, string, string, string],
    [kind, newest, step, count]: readonly [TitleKind, number, number, number],
    source: string | null = null,
  ): Column => ({
    id,
    name,
    type,
    path: `/${path}.htm`,
    articles: desk.entries(kind, daysBefore(at, newest), { step, count }).map((entry) => ({
      ...entry,
      source: source ?? desk.chance.pick(desk.words.bodies),
      path: pathOf(id, numberOf(entry.day)),
    })),
  });
  const lists = [
    list([1021, '省局要闻', '工作动态', 'xwzx/sjyw'], ['news', 1, 2, 11], '办公室'),
    list([1022, '基层动态', '工作动态', 'xwzx/jcdt'], ['dept', 3, 3, 9]),
    list([1025, '通知公告', '通知公告', 'tzgg'], ['notice', 215, 20, 7], '局办公室'),
    list([1031, '政策法规', '政策文件', 'zwgk/zcfg'], ['policy', 75, 50, 6], '政策法规处'),
    list([UNDATED, '政策解读', '政策解读', 'zwgk/zcjd'], ['interpretation', 73, 60, 5], '政策法规处'),
    list([1035, '人事信息', '业务工作', 'zwgk/rsxx'], ['personnel', 130, 60, 4], '人事处'),
    list([1036, '财务公开', '业务工作', 'zwgk/cwgk'], ['finance', 99, 120, 4], '财务处'),
    list([WRONG_CODE, '仓储管理', '业务工作', 'ywpd/ccgl'], ['dept', 33, 20, 6], '仓储处'),
    list([1043, '粮食科普', '业务工作', 'ywpd/lskp'], ['science', 46, 30, 5], '科技处'),
    reports(numberOf),
  ];
  const columns = lists
    .map((column) => (column.id === 1022 ? withOneTwice(column, numberOf) : column))
    .toSorted((one, other) => one.id - other.id);
  return {
    columns,
    column(id) {
      const found = columns.find((column) => column.id === id);
      if (found === undefined) throw new RangeError(`no column ${id}`);
      return found;
    },
  };
}

/** Where the article that stands twice is for the first time. */
const TWICE = 2;

function withOneTwice(column: Column, numberOf: NumberOf): Column {
  const again = column.articles
    .slice(TWICE, TWICE + 1)
    .map((article) => ({ ...article, path: pathOf(column.id, numberOf(article.day)) }));
  return { ...column, articles: column.articles.toSpliced(TWICE + 1, 0, ...again) };
}

function reports(numberOf: NumberOf): Column {
  const id = 1037;
  const report = (title: string, day: string): Article => ({
    kind: 'report',
    source: '办公室',
    day,
    title,
    path: pathOf(id, numberOf(day)),
  });
  const articles = [2025, 2024, 2023].flatMap((year) => [
    report(`${NAME}${year}年政府信息公开工作年度报告`, `${year + 1}-01-2${year % 6}`),
    report(`${NAME}${year}年度政府网站工作年度报表`, `${year + 1}-01-1${year % 6}`),
  ]);
  return { id, name: '信息公开年报', type: '信息公开', path: '/zwgk/xxgknb.htm', articles };
}
