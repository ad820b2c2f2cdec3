import { daysBefore } from '../../lab/site/days.ts';
import { numbersByDay } from '../parts/days.ts';
import type { Desk, Entry } from '../parts/desk.ts';
import type { TitleKind } from '../parts/titles.ts';

export interface Article extends Entry<TitleKind | 'report'> {
  id: number;
}

export interface Column {
  id: number;
  name: string;
  articles: readonly Article[];
}

export interface Plan {
  columns: readonly Column[];
  column(id: number): readonly Article[];
}

/** The newest of both kinds of news are too old. */
const LISTS = [
  { id: 3, name: '工作动态', kind: 'news', newest: 44, step: 6, count: 12 },
  { id: 4, name: '通知公告', kind: 'notice', newest: 82, step: 20, count: 8 },
  { id: 5, name: '政策文件', kind: 'policy', newest: 140, step: 60, count: 5 },
  { id: 6, name: '村级动态', kind: 'dept', newest: 118, step: 9, count: 7 },
  { id: 7, name: '惠农补贴', kind: 'livelihood', newest: 96, step: 40, count: 5 },
] as const;

/** Reports of open government end with 2024, and there is no table of the website. */
const YEARS = [2024, 2023, 2022] as const;

export function planColumns(at: string, desk: Desk): Plan {
  const numberOf = numbersByDay(120, 0.46);
  const lists = LISTS.map(({ id, name, kind, newest, step, count }): Column => {
    const entries = desk.entries(kind, daysBefore(at, newest), { step, count });
    return { id, name, articles: entries.map((entry) => ({ ...entry, id: numberOf(entry.day) })) };
  });
  const reports = YEARS.map((year): Article => {
    const day = `${year + 1}-01-1${year % 5}`;
    return { kind: 'report', id: numberOf(day), day, title: `石矶镇${year}年政府信息公开工作年度报告` };
  });
  const columns = [...lists, { id: 8, name: '信息公开年报', articles: reports }];
  return { columns, column: (id) => columns.find((column) => column.id === id)?.articles ?? [] };
}
