import { daysBefore } from '../../lab/site/days.ts';
import { numbersByDay, timeOfDay } from '../parts/days.ts';
import type { Desk, Entry } from '../parts/desk.ts';
import { columnTags, type Tag } from '../parts/markup.ts';
import type { TitleKind } from '../parts/titles.ts';

export interface Article extends Entry<TitleKind | 'report' | 'table'> {
  folder: string;
  time: string;
  source: string;
  path: string;
}

export interface Column {
  folder: string;
  name: string;
  type: string;
  articles: readonly Article[];
}

export interface Plan {
  columns: readonly Column[];
  numberOf(day: string): number;
  articlesOf(folder: string): readonly Article[];
}

const OFFICE = '梧川市人民政府办公室';

/** What each list has: its newest day back from the inspection, about so many days apart. */
const LISTS = [
  { folder: 'zwyw', name: '政务要闻', type: '工作动态', kind: 'news', newest: 1, step: 1, count: 14 },
  { folder: 'zwdt/bmdt', name: '部门动态', type: '工作动态', kind: 'dept', newest: 2, step: 2, count: 8 },
  { folder: 'zwdt/xqdt', name: '县区动态', type: '工作动态', kind: 'dept', newest: 4, step: 4, count: 6 },
  { folder: 'tzgg', name: '通知公告', type: '工作动态', kind: 'notice', newest: 5, step: 12, count: 8 },
  { folder: 'zwgk/zcwj', name: '政策文件', type: '政策文件', kind: 'policy', newest: 16, step: 30, count: 7 },
  { folder: 'zwgk/zcjd', name: '政策解读', type: '政策解读', kind: 'interpretation', newest: 15, step: 35, count: 5 },
  { folder: 'zwgk/rsxx', name: '人事信息', type: '信息公开', kind: 'personnel', newest: 40, step: 50, count: 4 },
  { folder: 'zwgk/ghjh', name: '规划计划', type: '信息公开', kind: 'plan', newest: 122, step: 90, count: 3 },
  { folder: 'zwgk/czzj', name: '财政资金', type: '信息公开', kind: 'finance', newest: 98, step: 100, count: 3 },
] as const;

export function planColumns(at: string, desk: Desk): Plan {
  const numberOf = numbersByDay(5_100_000, 197);
  const lists = LISTS.map(({ folder, name, type, kind, newest, step, count }) => ({
    folder,
    name,
    type,
    articles: desk.entries(kind, daysBefore(at, newest), { step, count }).map((entry) => ({
      ...entry,
      folder,
      time: timeOfDay(desk.chance),
      source: sourceOf(desk, kind),
      path: pathOf(folder, entry.day, numberOf(entry.day)),
    })),
  }));
  const columns = [...lists, reports(numberOf)];
  const articlesOf = (folder: string) => columns.find((column) => column.folder === folder)?.articles ?? [];
  return { columns, numberOf, articlesOf };
}

function sourceOf({ chance, words }: Desk, kind: TitleKind): string {
  if (kind === 'dept') return chance.pick(words.bodies);
  return kind === 'news' ? chance.pick(['梧川日报', '梧川市融媒体中心']) : OFFICE;
}

/** As the system files it: a folder a month, day and number in the name. */
export const pathOf = (folder: string, day: string, number: number): string =>
  `/${folder}/${day.slice(0, 4)}${day.slice(5, 7)}/t${day.replaceAll('-', '')}_${number}.html`;

/** Reports of five years and the tables of two. */
function reports(numberOf: (day: string) => number): Column {
  const folder = 'zwgk/zfxxgknb';
  const common = { folder, source: OFFICE };
  const open = [2025, 2024, 2023, 2022, 2021].map((year): Article => ({
    ...common,
    kind: 'report',
    day: `${year + 1}-03-${20 + (year % 7)}`,
    time: '10:12',
    title: `梧川市人民政府${year}年政府信息公开工作年度报告`,
    path: pathOf(folder, `${year + 1}-03-20`, numberOf(`${year + 1}-03-20`)),
  }));
  const tables = [2025, 2024].map((year): Article => ({
    ...common,
    kind: 'table',
    day: `${year + 1}-01-2${year % 5}`,
    time: '09:30',
    title: `梧川市人民政府门户网站工作年度报表（${year}年度）`,
    path: pathOf(folder, `${year + 1}-01-20`, numberOf(`${year + 1}-01-20`)),
  }));
  const articles = [...open, ...tables].toSorted((one, other) => other.day.localeCompare(one.day));
  return { folder, name: '政府信息公开年报', type: '信息公开', articles };
}

export const tagsOfColumn = ({ name, type }: Column): Tag[] =>
  columnTags(name, `梧川市人民政府门户网站${name}栏目`, { keywords: `梧川,${name}`, type });
