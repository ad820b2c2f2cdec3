import { describe, expect, test } from 'vitest';
import { ended, HOME, page, REACHED, shortly, verdictsOn } from '../observed.test-support.ts';
import { slowPages } from './index.ts';

const taking = (total: number, url = `${HOME}a`) => page({ url, reach: { ...REACHED, url, total } });

describe('the limit', () => {
  test.each([
    [3000, {}, 'passed'],
    [3000.1, {}, 'failed'],
    [2500, { seconds: '2.5' }, 'passed'],
    [2501, { seconds: '2.5' }, 'failed'],
  ])('%d ms with %j: %s', (total, params, outcome) => {
    expect(shortly(verdictsOn(slowPages, [taking(total)], { params }))).toEqual([`${outcome} 其他页面`]);
  });
});

test('the home page is a verdict of its own; pages that did not open are none', () => {
  const gone = page({ url: `${HOME}b`, reach: { ...ended(404), total: 9000 } });
  expect(shortly(verdictsOn(slowPages, [taking(4000, HOME), taking(10), gone]))).toEqual([
    'passed 其他页面',
    'failed 首页',
  ]);
  expect(verdictsOn(slowPages, [gone])).toEqual([]);
});

test('the ten slowest are shown, with the share of all', () => {
  const pages = Array.from({ length: 24 }, (_, number) => taking(number * 1000 + 1, `${HOME}${number}`));
  const [verdict] = verdictsOn(slowPages, pages);
  expect(verdict).toMatchObject({
    about: { 部位: '其他页面', 性质: '提示' },
    message: { zh: '24 个页面中 21 个（87.5%）超过 3 秒，最慢 23.01 秒（仅作提示）' },
    measured: { value: 0.875, unit: 'share', sample: 24 },
  });
  expect(verdict?.evidence.map(({ url }) => url.slice(HOME.length))).toEqual(
    '23 22 21 20 19 18 17 16 15 14'.split(' '),
  );
  expect(verdict?.evidence[0]?.quote).toBe('23.01 秒');
});

const unsent = (total: number, url: string) => ({ ...taking(total, url), unchangedSince: '2024-03-01T10:00:00+08:00' });

test('the answer that nothing has changed is not the time of a page', () => {
  const [verdict] = verdictsOn(slowPages, [taking(10), unsent(3000, `${HOME}b`), unsent(10, `${HOME}c`)]);
  expect(verdict).toMatchObject({ outcome: 'passed', measured: { value: 0, sample: 1 } });
  expect(verdict?.message.zh).toBe('1 个页面都在 3 秒内打开；另有 2 个没有重新传输，不计入');
});

test('where even that answer is slow, so is the page', () => {
  const [verdict] = verdictsOn(slowPages, [taking(10), unsent(3001, `${HOME}b`), unsent(10, `${HOME}c`)]);
  expect(verdict).toMatchObject({ outcome: 'failed', measured: { value: 0.5, sample: 2 } });
  expect(verdict?.message.zh).toBe(
    '2 个页面中 1 个（50%）超过 3 秒，最慢 3.01 秒（仅作提示）；另有 1 个没有重新传输，不计入',
  );
});

test('where no page of a part was sent nothing is known of it', () => {
  const verdicts = verdictsOn(slowPages, [taking(10, HOME), unsent(10, `${HOME}b`), unsent(3000, `${HOME}c`)]);
  expect(shortly(verdicts)).toEqual(['untested 其他页面', 'passed 首页']);
  expect(verdicts[0]?.message.zh).toBe('2 个页面自上次检查以来没有变化，没有重新传输，不知道打开要多久');
});
