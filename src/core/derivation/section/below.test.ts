import { expect, test } from 'vitest';
import { liesBelow, openBelowAny } from './below.ts';
import type { Column } from './column.ts';
import { openPagesOfOne } from './pages-of-one.ts';

const KEYS = [
  'a.cn',
  'a.cn/jg',
  'a.cn/jg/jyj',
  'a.cn/jgsz/jyj',
  'a.cn/jg.htm',
  'a.cn/jg/jyj.htm',
  'a.cn/jg/list.shtml',
  'a.cn/jg/jyj/list.shtml',
  'a.cn/jg/jyj/ks/list.shtml',
  'a.cn/list.shtml',
  'a.cn/jg/other.shtml',
  'a.cn/jg?id=1',
  'a.cn/jg/jyj?of=/jg/list.shtml',
  'a.cn/v1.2/jyj',
];

test('below any of several columns lies what lies below one of them', () => {
  for (const column of KEYS)
    for (const key of KEYS)
      expect([column, key, openBelowAny([column])(key)]).toEqual([column, key, liesBelow(key, column)]);
  const isBelow = openBelowAny(KEYS);
  for (const key of KEYS) expect(isBelow(key)).toBe(KEYS.some((column) => liesBelow(key, column)));
});

test('20,000 pages of bodies beside 20,000 columns for them', () => {
  const column = (name: string, key: string) =>
    ({
      registered: null,
      isFirstLevel: false,
      pages: [{ name, type: '机构职能', list: { key } }],
    }) as unknown as Column;
  const of = (count: number, make: (index: number) => Column) =>
    Array.from({ length: count }, (_, index) => make(index));
  const above = of(20_000, (index) => column('机构职能', `a.cn/x${index}/jgzn`));
  const bodies = of(20_000, (index) => column('市教育局', `a.cn/${index % 2 === 0 ? 'x' : 'y'}${index}/jgzn/1`));
  const started = performance.now();
  const isOfOne = openPagesOfOne([...above, ...bodies]);
  const text = { isText: true } as Parameters<typeof isOfOne>[1];
  expect(bodies.filter((body) => isOfOne(body, text))).toHaveLength(10_000);
  expect(performance.now() - started).toBeLessThan(2000);
});
