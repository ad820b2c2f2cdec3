import { daysBefore } from '../../lab/site/days.ts';
import { numbersByDay, timeOfDay } from '../parts/days.ts';
import type { Desk, Entry } from '../parts/desk.ts';
import type { TitleKind } from '../parts/titles.ts';
import { SHORT } from './frame.ts';

export interface Article extends Entry<TitleKind | 'report'> {
  id: number;
  time: string;
  source: string;
  path: string;
}

export interface Column {
  id: number;
  name: string;
  type: string;
  articles: readonly Article[];
}

export interface Plan {
  columns: readonly Column[];
  column(id: number): Column;
  /** An article of the notices whose page leads home. */
  gone: Omit<Article, 'kind' | 'time' | 'source'>;
}

/** The column that shows no source on its articles. */
export const WITHOUT_SOURCE = 102;
export const NOTICES = 103;

const OFFICE = '高新区管委会办公室';

const LISTS = [
  { id: 101, name: '要闻聚焦', type: '工作动态', kind: 'news', newest: 1, step: 2, count: 12, source: '云泽发布' },
  { id: WITHOUT_SOURCE, name: '园区动态', type: '工作动态', kind: 'dept', newest: 4, step: 3, count: 8, source: null },
  {
    id: NOTICES,
    name: '公示公告',
    type: '通知公告',
    kind: 'notice',
    newest: 6,
    step: 11,
    count: 8,
    source: '行政审批局',
  },
  { id: 201, name: '政策文件', type: '政策文件', kind: 'policy', newest: 37, step: 40, count: 6, source: OFFICE },
  {
    id: 202,
    name: '政策解读',
    type: '政策解读',
    kind: 'interpretation',
    newest: 35,
    step: 45,
    count: 5,
    source: OFFICE,
  },
  { id: 203, name: '规划计划', type: '信息公开', kind: 'plan', newest: 160, step: 70, count: 3, source: '经济发展局' },
  {
    id: 204,
    name: '人事信息',
    type: '信息公开',
    kind: 'personnel',
    newest: 51,
    step: 60,
    count: 4,
    source: '组织人力社保局',
  },
  { id: 206, name: '财政信息', type: '信息公开', kind: 'finance', newest: 90, step: 130, count: 3, source: '财政局' },
] as const;

const pathOf = (column: number, id: number) => `/article/${column}/${id}`;

export function planColumns(at: string, desk: Desk): Plan {
  const numberOf = numbersByDay(3000, 7.1);
  const lists = LISTS.map(({ id: column, name, type, kind, newest, step, count, source }): Column => ({
    id: column,
    name,
    type,
    articles: desk.entries(kind, daysBefore(at, newest), { step, count }).map((entry) => {
      const id = numberOf(entry.day);
      const time = timeOfDay(desk.chance);
      return { ...entry, id, time, source: source ?? desk.chance.pick(desk.words.bodies), path: pathOf(column, id) };
    }),
  }));
  const columns = [...lists, reports(numberOf)].toSorted((one, other) => one.id - other.id);
  const day = daysBefore(at, 31);
  const id = numberOf(day);
  return {
    columns,
    gone: { id, day, title: '关于科创湖南岸地块挂牌出让的公告', path: pathOf(NOTICES, id) },
    column(wanted) {
      const found = columns.find((column) => column.id === wanted);
      if (found === undefined) throw new RangeError(`no column ${wanted}`);
      return found;
    },
  };
}

/** The table of the website of 2025 is missing. */
function reports(numberOf: (day: string) => number): Column {
  const column = 205;
  const report = (day: string, [time, title]: readonly [string, string]): Article => {
    const id = numberOf(day);
    return { kind: 'report', id, day, time, title, source: OFFICE, path: pathOf(column, id) };
  };
  const open = [2025, 2024, 2023].map((year) =>
    report(`${year + 1}-01-2${year % 6}`, ['14:00', `${SHORT}管委会${year}年政府信息公开年度报告`]),
  );
  const tables = [2024, 2023].map((year) =>
    report(`${year + 1}-01-1${year % 6}`, ['14:10', `${SHORT}政府网站工作年度报表（${year}年度）`]),
  );
  const articles = [...open, ...tables].toSorted((one, other) => other.day.localeCompare(one.day));
  return { id: column, name: '年度报告', type: '信息公开', articles };
}
