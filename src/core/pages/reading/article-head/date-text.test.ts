import { expect, test } from 'vitest';
import { datesIn } from './date-text.ts';

test.each([
  '2024-01-05',
  '2024/01/05',
  '2024.12.31',
  '1999-02-29',
  '2024-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-01/05',
  '2024-1-05日',
  '2024年01月5',
  '12024-1-05',
])('a line that is nothing but %s says what it says among other words', (line) => {
  const among = datesIn(`于 ${line} 止`).map((date) => ({ ...date, from: date.from - 2, to: date.to - 2 }));
  expect(datesIn(line)).toEqual(among);
});

test('a date alone in its line has neither a time nor another place', () => {
  expect(datesIn('2024.12.31')).toEqual([{ date: '2024-12-31', time: null, precision: 'day', from: 0, to: 10 }]);
});
