import { daysBefore } from '../../lab/site/days.ts';
import { numbersByDay, timeOfDay } from '../parts/days.ts';
import type { Desk, Entry } from '../parts/desk.ts';
import type { TitleKind } from '../parts/titles.ts';

export interface Article extends Entry<TitleKind | 'report' | 'table'> {
  column: number;
  time: string;
  source: string;
  path: string;
  /** Paragraphs of its text. */
  length: number;
}

export interface Column {
  id: number;
  name: string;
  type: string;
  articles: readonly Article[];
}

export interface Plan {
  columns: readonly Column[];
  numberOf(day: string): number;
  column(id: number): Column;
}

const OFFICE = '青岚县人民政府办公室';

/** The newest of 乡镇动态 is too old. */
const LISTS = [
  { id: 1564, name: '青岚要闻', type: '工作动态', kind: 'news', newest: 1, step: 2, count: 13, source: null },
  { id: 1565, name: '部门动态', type: '工作动态', kind: 'dept', newest: 3, step: 3, count: 8, source: null },
  { id: 1566, name: '乡镇动态', type: '工作动态', kind: 'dept', newest: 57, step: 5, count: 7, source: null },
  { id: 1568, name: '公示公告', type: '公告公示', kind: 'notice', newest: 8, step: 9, count: 9, source: OFFICE },
  { id: 1571, name: '县政府文件', type: '政策文件', kind: 'policy', newest: 30, step: 28, count: 7, source: OFFICE },
  {
    id: 1572,
    name: '政策解读',
    type: '政策解读',
    kind: 'interpretation',
    newest: 28,
    step: 40,
    count: 5,
    source: OFFICE,
  },
  {
    id: 1575,
    name: '人事任免',
    type: '人事信息',
    kind: 'personnel',
    newest: 66,
    step: 60,
    count: 4,
    source: '青岚县人力资源和社会保障局',
  },
  {
    id: 1577,
    name: '财政预决算',
    type: '财政信息',
    kind: 'finance',
    newest: 95,
    step: 90,
    count: 4,
    source: '青岚县财政局',
  },
  {
    id: 1592,
    name: '乡村振兴',
    type: '重点领域',
    kind: 'livelihood',
    newest: 20,
    step: 25,
    count: 5,
    source: '青岚县农业农村局',
  },
] as const;

export const REPORTS = 1579;

export function planColumns(at: string, desk: Desk): Plan {
  const numberOf = numbersByDay(180_000, 81);
  const lists = LISTS.map(({ id, name, type, kind, newest, step, count, source }): Column => {
    const articles = desk.entries(kind, daysBefore(at, newest), { step, count }).map((entry) => ({
      ...entry,
      column: id,
      time: timeOfDay(desk.chance),
      source: source ?? (kind === 'dept' ? desk.chance.pick(desk.words.bodies) : '青岚县融媒体中心'),
      path: pathOf(id, entry.day, numberOf(entry.day)),
      length: desk.chance.between(3, 5),
    }));
    return { id, name, type, articles: id === 1564 ? withOneTwice(articles) : articles };
  });
  const columns = [...lists, reports(numberOf)].toSorted((one, other) => one.id - other.id);
  return {
    columns,
    numberOf,
    column(id) {
      const found = columns.find((column) => column.id === id);
      if (found === undefined) throw new RangeError(`no column ${id}`);
      return found;
    },
  };
}

export const pathOf = (column: number, day: string, number: number): string =>
  `/art/${Number(day.slice(0, 4))}/${Number(day.slice(5, 7))}/${Number(day.slice(8))}/art_${column}_${number}.html`;

/** Where the article that stands twice is for the first time. */
const TWICE = 4;

function withOneTwice(articles: readonly Article[]): Article[] {
  const again = articles.slice(TWICE, TWICE + 1).map((article) => ({
    ...article,
    path: article.path.replace(/_(\d+)\.html$/u, (_, number: string) => `_${Number(number) + 2}.html`),
  }));
  return articles.toSpliced(TWICE + 1, 0, ...again);
}

/** Reports of open government up to 2024: that of 2025 is missing. The table of the website is there. */
function reports(numberOf: (day: string) => number): Column {
  const open = [2024, 2023, 2022, 2021].map((year): Article => {
    const day = `${year + 1}-03-1${year % 9}`;
    return {
      column: REPORTS,
      day,
      kind: 'report',
      title: `青岚县人民政府${year}年政府信息公开工作年度报告`,
      time: '11:05',
      source: OFFICE,
      path: pathOf(REPORTS, day, numberOf(`${year + 1}-03-15`)),
      length: 4,
    };
  });
  const table: Article = {
    column: REPORTS,
    day: '2026-01-19',
    kind: 'table',
    title: '政府网站工作年度报表（2025年度）',
    time: '15:30',
    source: OFFICE,
    path: pathOf(REPORTS, '2026-01-19', numberOf('2026-01-19')),
    length: 3,
  };
  return { id: REPORTS, name: '政府信息公开年报', type: '信息公开年报', articles: [table, ...open] };
}
