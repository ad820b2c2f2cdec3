import { daysBefore } from '../../lab/site/days.ts';
import { daysBack, inWords, numbersByDay, timeOfDay } from '../parts/days.ts';
import type { Desk, Entry } from '../parts/desk.ts';
import type { TitleKind } from '../parts/titles.ts';
import { NAME } from './frame.ts';

export interface Article extends Entry<TitleKind | 'assessment' | 'month' | 'report'> {
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
  column(folder: string): Column;
  /** The month whose page says that it is not there. */
  gone: Article;
}

const IMPORTANT = '重点领域信息公开';

type NumberOf = (day: string) => number;

const pathOf = (folder: string, number: number) => `/${folder}/content/post_${number}.html`;

/** The newest of 政策解读 is too old. */
export function planColumns(at: string, desk: Desk): Plan {
  const numberOf = numbersByDay(1_000_000, 430);
  const list = (
    [folder, name, type]: readonly [string, string, string],
    [kind, newest, step, count]: readonly [TitleKind, number, number, number],
    source: string,
  ): Column => ({
    folder,
    name,
    type,
    articles: desk.entries(kind, daysBefore(at, newest), { step, count }).map((entry) => ({
      ...entry,
      time: `${timeOfDay(desk.chance)}:${desk.chance.between(10, 59)}`,
      source,
      path: pathOf(folder, numberOf(entry.day)),
    })),
  });
  const columns = [
    list(['xwzx/gzdt', '工作动态', '工作动态'], ['dept', 2, 2, 12], '本网'),
    list(['xwzx/xqdt', '县区动态', '工作动态'], ['dept', 5, 4, 6], '各分局'),
    list(['tzgg', '通知公告', '通知公告'], ['notice', 10, 12, 8], NAME),
    list(['zwgk/zcwj', '政策文件', '政策文件'], ['policy', 45, 40, 6], NAME),
    list(['zwgk/zcjd', '政策解读', '政策解读'], ['interpretation', 261, 40, 5], NAME),
    assessments(at, desk, numberOf),
    list(['zwgk/rsxx', '人事信息', IMPORTANT], ['personnel', 80, 70, 4], '人事科'),
    list(['zwgk/czys', '预算决算', IMPORTANT], ['finance', 92, 150, 3], '财务科'),
    reports(numberOf),
    months(at, numberOf),
  ];
  return {
    columns,
    gone: monthly({ day: '2026-01-14', title: '2025年12月榕浦市环境空气质量月报' }, numberOf),
    column(folder) {
      const found = columns.find((column) => column.folder === folder);
      if (found === undefined) throw new RangeError(`no column ${folder}`);
      return found;
    },
  };
}

function assessments(at: string, { chance }: Desk, numberOf: NumberOf): Column {
  const articles = daysBack(daysBefore(at, 4), { step: 6, count: 6 }, chance).map((day, row): Article => ({
    kind: 'assessment',
    day,
    time: `17:0${row}:12`,
    source: '行政审批科',
    title: `${NAME}关于${inWords(day)}拟作出的建设项目环境影响评价文件审批意见的公示`,
    path: pathOf('zwgk/hpsp', numberOf(day)),
  }));
  return { folder: 'zwgk/hpsp', name: '环评审批公示', type: IMPORTANT, articles };
}

function reports(numberOf: NumberOf): Column {
  const folder = 'zwgk/xxgknb';
  const common = { kind: 'report', source: '办公室' } as const;
  const articles = [2025, 2024, 2023].flatMap((year): Article[] => {
    const [day, dayOfTable] = [`${year + 1}-01-2${year % 7}`, `${year + 1}-01-1${year % 7}`];
    return [
      {
        ...common,
        day,
        time: '10:00:00',
        title: `${NAME}${year}年度政府信息公开工作报告`,
        path: pathOf(folder, numberOf(day)),
      },
      {
        ...common,
        day: dayOfTable,
        time: '10:30:00',
        title: `${year}年政府网站工作年度报表（${NAME}）`,
        path: pathOf(folder, numberOf(dayOfTable)),
      },
    ];
  });
  return { folder, name: '信息公开年报', type: '政府信息公开年报', articles };
}

const monthly = ({ day, title }: { day: string; title: string }, numberOf: NumberOf): Article => ({
  kind: 'month',
  day,
  title,
  time: '16:20:00',
  source: '市环境监测站',
  path: pathOf('hjzl', numberOf(day)),
});

function months(at: string, numberOf: NumberOf): Column {
  const articles = Array.from({ length: 6 }, (_, back) =>
    monthly({ day: daysBefore(at, 24 + back * 31), title: `2026年${10 - back}月榕浦市环境空气质量月报` }, numberOf),
  );
  return { folder: 'hjzl', name: '空气质量月报', type: IMPORTANT, articles };
}
