import { expect, test } from 'vitest';
import { dateBefore } from '../model/calendar-date.ts';
import { periodText } from '../model/period-text.ts';
import { verdictsOn } from './observed.test-support.ts';
import type { CheckRun } from './run-checks.ts';
import { openSectionPeriods } from './section-periods.ts';
import { AT, section } from './sections.test-support.ts';
import { staleSections } from './stale-sections/index.ts';

const run = (params: CheckRun['params'], only: CheckRun['only'] = {}): CheckRun => ({
  check: staleSections,
  params,
  only,
});

/** As a scheme may have it: news within ten days, policies within five months, and every column within two years. */
const SCHEME = [
  run({ days: '10' }, { 栏目类型: '动态要闻' }),
  run({ months: '5' }, { 栏目类型: '政策文件' }),
  run({ years: '2' }),
];

const COLUMNS = {
  news: section(),
  policies: section({ type: '政策文件' }),
  'policies below the first level': section({ type: '政策文件', isFirstLevel: false }),
  interpretations: section({ type: '政策解读' }),
  leaders: section({ type: '领导信息' }),
  'leaders, registered': section({ type: '领导信息', isRegistered: true }),
  'leaders, registered for 90 days': section({ type: '领导信息', isRegistered: true, maxAgeDays: 90 }),
  'news, registered': section({ isRegistered: true, isFirstLevel: false }),
  'news, registered for 3 days': section({ isRegistered: true, maxAgeDays: 3 }),
  'the home page': section({ isHome: true }),
  'the home page, registered': section({ isHome: true, isRegistered: true }),
  'a map of the site': section({ name: '网站地图' }),
};

const told = (runs: readonly CheckRun[]) => {
  const periodOf = openSectionPeriods(runs, AT);
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([name, column]) => {
      const period = periodOf(column);
      return [name, period === null ? null : periodText(period).zh];
    }),
  );
};

const USUAL = {
  news: '14 天',
  policies: '6 个月',
  'policies below the first level': '1 年',
  interpretations: '6 个月',
  leaders: null,
  'leaders, registered': null,
  'leaders, registered for 90 days': '90 天',
  'news, registered': '14 天',
  'news, registered for 3 days': '3 天',
  'the home page': null,
  'the home page, registered': '14 天',
  'a map of the site': null,
};

test('a column is judged as it is registered, else as is usual for its type', () => {
  expect(told([])).toEqual(USUAL);
  expect(told([run({})])).toEqual(USUAL);
});

test('what a scheme says of columns of that type goes before what is usual, the shortest of several', () => {
  expect(told(SCHEME)).toEqual({
    ...USUAL,
    news: '10 天',
    policies: '5 个月',
    'policies below the first level': '2 年',
    interpretations: '2 年',
    'news, registered': '10 天',
    'the home page, registered': '10 天',
  });
});

test.each([
  ['2024-02-29', { days: '30' }, { months: '1' }, '30 天'],
  ['2024-03-31', { days: '30' }, { months: '1' }, '30 天'],
  ['2024-03-15', { days: '30' }, { months: '1' }, '1 个月'],
])('which time is the shorter one is for the calendar to say: %s', (at, days, months, shorter) => {
  const period = openSectionPeriods([run(months), run(days)], at)(section());
  expect(period === null ? null : periodText(period).zh).toBe(shorter);
});

test('a scheme that names other types leaves the usual time', () => {
  const runs = [run({ days: '10' }, { 栏目类型: '动态要闻' })];
  expect(told(runs)).toMatchObject({ news: '10 天', interpretations: '6 个月' });
});

/** The worst verdict of all runs that ask for a column, as they are merged. */
const outcomeOf = (runs: readonly CheckRun[], newest: string, column: (typeof COLUMNS)['news']) => {
  const item = { title: '示例新闻', url: column.url, date: newest };
  const dated = { ...column, dated: 5, newest: { date: newest, item } };
  const outcomes = runs.flatMap(({ params, only }) =>
    verdictsOn(staleSections, [dated], { params })
      .filter(({ about }) => Object.entries(only).every(([name, text]) => about[name] === text))
      .map(({ outcome }) => outcome),
  );
  return outcomes.find((outcome) => outcome === 'failed') ?? outcomes[0];
};

const dayBefore = (date: string) => dateBefore(date, { amount: 1, unit: 'days' });

test.each(Object.entries(COLUMNS).filter(([, { isFirstLevel }]) => isFirstLevel))(
  'the check and the time that is told of it agree to the day: %s',
  (_name, column) => {
    for (const runs of [[run({})], SCHEME]) {
      const period = openSectionPeriods(runs, AT)(column);
      const from = dateBefore(AT, period ?? { amount: 9, unit: 'years' });
      const due = [outcomeOf(runs, from, column), outcomeOf(runs, dayBefore(from), column)];
      expect(due).toEqual(period === null ? ['inapplicable', 'inapplicable'] : ['passed', 'failed']);
    }
  },
);
