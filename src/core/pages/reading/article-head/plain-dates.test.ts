import { expect, test } from 'vitest';
import { plainDates } from './plain-dates.ts';

test.each<[text: string, dates: string[]]>([
  ['甲', []],
  ['2024-01-05甲乙', ['2024-01-05']],
  ['甲（2024年1月5日）乙2025/12/31', ['2024-01-05', '2025-12-31']],
  ['2024.01.05　来源：甲', ['2024-01-05']],
  ['2024-02-30甲', []],
  ['2024年度，2024-01/05', []],
])('%s', (text, dates) => {
  expect(plainDates(text)?.map(({ date }) => date)).toEqual(dates);
});

test.each(['2024-01-05 08:30', '2024年 1月5日', '２０２４-01-05', '12024-01-05', '20240105', '2024-01-05上'])(
  '%s is not told here',
  (text) => {
    expect(plainDates(text)).toBeNull();
  },
);
