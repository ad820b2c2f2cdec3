import { describe, expect, test } from 'vitest';
import { HOME, page, verdictsOn } from '../observed.test-support.ts';
import { AT, section } from '../sections.test-support.ts';
import { staleSections } from './index.ts';

const url = `${HOME}xwdt/`;

describe('the last day that is in time', () => {
  test.each([
    ['news, 14 days', {}, '2024-03-01', 'passed'],
    ['news, 15 days', {}, '2024-02-29', 'failed'],
    ['news of today', {}, AT, 'passed'],
    ['notices, 6 months', { type: '通知公告' }, '2023-09-15', 'passed'],
    ['notices, 6 months and a day', { type: '通知公告' }, '2023-09-14', 'failed'],
    ['policies, 6 months', { type: '政策文件' }, '2023-09-15', 'passed'],
    ['policies, 6 months and a day', { type: '政策文件' }, '2023-09-14', 'failed'],
    ['interpretations, 6 months and a day', { type: '政策解读' }, '2023-09-14', 'failed'],
    ['others, a year', { type: '应更新', isRegistered: true }, '2023-03-15', 'passed'],
    ['others, a year and a day', { type: '应更新', isRegistered: true }, '2023-03-14', 'failed'],
    ['registered for 30 days', { isRegistered: true, maxAgeDays: 30 }, '2024-02-14', 'passed'],
    ['registered for 30 days, 31', { isRegistered: true, maxAgeDays: 30 }, '2024-02-13', 'failed'],
  ] as const)('%s', (_what, parts, newest, outcome) => {
    expect(verdictsOn(staleSections, [section({ ...parts, newest })])).toMatchObject([{ outcome, problem: url }]);
  });

  test.each([
    [{ days: '14' }, '2024-03-01', 'passed'],
    [{ days: '14' }, '2024-02-29', 'failed'],
    [{ weeks: '1' }, '2024-03-07', 'failed'],
    [{ months: '6' }, '2023-09-15', 'passed'],
    [{ months: '6' }, '2023-09-14', 'failed'],
    [{ years: '1' }, '2023-03-15', 'passed'],
    [{ years: '1' }, '2023-03-14', 'failed'],
  ] as const)('the scheme writes %j', (params, newest, outcome) => {
    expect(verdictsOn(staleSections, [section({ newest })], { params })).toMatchObject([{ outcome }]);
  });

  test('what the register says goes before the scheme', () => {
    const registered = section({ isRegistered: true, maxAgeDays: 30, newest: '2024-02-20' });
    expect(verdictsOn(staleSections, [registered], { params: { days: '14' } })).toMatchObject([{ outcome: 'passed' }]);
  });

  test('two units at once are refused', () => {
    expect(staleSections.params.safeParse({ days: '14', months: '6' }).success).toBe(false);
  });
});

test('says what was measured, when and where', () => {
  const [verdict] = verdictsOn(staleSections, [section({ newest: '2024-02-29' })]);
  expect(verdict).toMatchObject({
    about: { 栏目类型: '动态要闻', 栏目级别: '一级' },
    evidence: [{ url, quote: '示例新闻 2024-02-29', sha256: 'b'.repeat(64) }],
    measured: { value: 15, unit: 'days' },
  });
  for (const text of ['2024-02-29', '2024-03-15', '15', '14']) {
    expect(verdict?.message.zh).toContain(text);
    expect(verdict?.message.en).toContain(text);
  }
});

describe('whose duty is a question for a person', () => {
  const OLD = '2020-01-01';
  test.each([
    ['news below the first level', { isFirstLevel: false }, 'cantTell', '动态要闻'],
    ['the same, registered', { isFirstLevel: false, isRegistered: true }, 'failed', '动态要闻'],
    ['policies below the first level', { type: '政策文件', isFirstLevel: false }, 'cantTell', '应更新'],
    ['the same, registered', { type: '政策文件', isFirstLevel: false, isRegistered: true }, 'failed', '应更新'],
    ['others', { type: '其他' }, 'cantTell', '应更新'],
    ['others, registered', { type: '其他', isRegistered: true }, 'failed', '应更新'],
    ['proposed as one', { type: '应更新' }, 'cantTell', '应更新'],
    ['a map of the site', { type: '其他', name: '网站地图' }, 'inapplicable', '其他'],
    ['leaders', { type: '领导信息' }, 'inapplicable', '领导信息'],
    ['a guide, which is a text', { type: '其他', name: '信息公开指南', isText: true }, 'inapplicable', '其他'],
    ['a list of guides', { type: '其他', name: '信息公开指南' }, 'cantTell', '应更新'],
    ['a text of no such name', { type: '其他', name: '专项行动', isText: true }, 'cantTell', '应更新'],
    ['leaders, registered with a time', { type: '领导信息', isRegistered: true, maxAgeDays: 365 }, 'failed', '应更新'],
  ] as const)('%s', (_what, parts, outcome, type) => {
    const verdicts = verdictsOn(staleSections, [section({ ...parts, newest: OLD })]);
    expect(verdicts).toMatchObject([{ outcome, about: { 栏目类型: type } }]);
  });
});

describe('what cannot be known', () => {
  test.each([
    ['not read', section({ content: 'unknown', entries: 0 }), 'untested'],
    ['blank', section({ content: 'blank', entries: 0 }), 'inapplicable'],
    ['dated in the future', section({ newest: '2024-03-16' }), 'cantTell'],
    ['dated in the future only', section({ dated: 2, future: 2 }), 'cantTell'],
    ['without dates', section(), 'cantTell'],
  ] as const)('%s', (_what, observed, outcome) => {
    expect(verdictsOn(staleSections, [observed])).toMatchObject([{ outcome }]);
  });
});

describe('lists without dates go by their articles', () => {
  const article = (date: string | null, address = `${url}202403/t1.html`, tags = {}) =>
    page({
      url: address,
      facts: {
        kind: 'article',
        tags,
        published: date === null ? null : { date, time: null, precision: 'day', from: 'label' },
      },
    });

  test.each([
    ['in time', [article('2024-03-01')], 'passed'],
    ['too old', [article('2024-02-29')], 'failed'],
    ['in the future only', [article('2024-03-16')], 'cantTell'],
    [
      'three without dates: counts as not updated',
      [1, 2, 3].map((number) => article(null, `${url}202403/t${number}.html`)),
      'failed',
    ],
    ['two without dates', [1, 2].map((number) => article(null, `${url}202403/t${number}.html`)), 'cantTell'],
    ['of another column', [article('2024-03-01', `${HOME}other/1.html`)], 'cantTell'],
    ['known by the tag', [article('2024-03-01', `${HOME}content/1.html`, { columnname: '工作动态' })], 'passed'],
  ] as const)('%s', (_what, articles, outcome) => {
    expect(verdictsOn(staleSections, [section(), ...articles])).toMatchObject([{ outcome }]);
  });

  test('an article newer than the list proves an update', () => {
    const verdicts = verdictsOn(staleSections, [section({ newest: '2024-02-01' }), article('2024-03-01')]);
    expect(verdicts).toMatchObject([{ outcome: 'passed', evidence: [{ url: `${url}202403/t1.html` }] }]);
  });

  test('two columns in one folder of addresses tell nothing', () => {
    const one = section({ url: `${HOME}a/list1.html`, name: '甲' });
    const other = section({ url: `${HOME}a/list2.html`, name: '乙' });
    expect(verdictsOn(staleSections, [one, other, article(null, `${HOME}a/1.html`)])).toMatchObject([
      { outcome: 'cantTell' },
      { outcome: 'cantTell' },
    ]);
  });
});
