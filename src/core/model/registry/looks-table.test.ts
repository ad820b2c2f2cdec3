import { describe, expect, test } from 'vitest';
import { readTables } from '../../../server/collectors/upload/index.ts';
import { readLooks } from './index.ts';

const KNOWN = [
  { targetId: 'a', platform: '微信', name: '某市发布' },
  { targetId: 'b', platform: '微博', name: '某市发布' },
  { targetId: 'c', platform: '微信', name: '同名' },
  { targetId: 'd', platform: '微信', name: '同名' },
];

const read = (...rows: string[]) => {
  const bytes = Buffer.from(['平台,账号名称,最近更新,查看日期', ...rows].join('\n'));
  return readLooks(readTables([{ name: 'looks.csv', bytes }]).tables, KNOWN, '2026-11-29');
};

describe('a table of looks at accounts', () => {
  test('is read by platform and name; what nobody has looked at is left out', () => {
    const { looks, faults } = read('微信,某市发布,2026-11-20,2026-11-28', ' 微博 ,某市发布,2026/11/25,', '微信,同名,,');
    expect(faults).toEqual([]);
    expect(looks).toEqual([
      { targetId: 'a', newest: '2026-11-20', seenOn: '2026-11-28' },
      { targetId: 'b', newest: '2026-11-25', seenOn: '2026-11-29' },
    ]);
  });

  test('with a day of the look alone says that there is no post', () => {
    expect(read('微信,某市发布,,2026-11-28').looks).toEqual([{ targetId: 'a', newest: null, seenOn: '2026-11-28' }]);
  });

  test.each([
    ['account-unknown', '抖音,某市发布,2026-11-20,'],
    ['account-ambiguous', '微信,同名,2026-11-20,'],
    ['day-to-come', '微信,某市发布,2026-11-30,'],
    ['day-to-come', '微信,某市发布,2026-11-20,2026-12-01'],
    ['post-after-look', '微信,某市发布,2026-11-28,2026-11-20'],
    ['registry-date', '微信,某市发布,上周,'],
  ])('has the fault %s in: %s', (code, row) => {
    const { looks, faults } = read(row);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(looks).toEqual([]);
  });

  test('names an account once', () => {
    const { looks, faults } = read('微信,某市发布,2026-11-20,', '微信,某市发布,2026-11-21,');
    expect(looks).toHaveLength(1);
    expect(faults).toMatchObject([{ code: 'registry-row-twice', message: { zh: '与第 2 行是同一项' } }]);
  });
});
