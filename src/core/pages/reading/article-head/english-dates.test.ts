import { expect, test } from 'vitest';
import { datesIn } from './date-text.ts';

test.each<[text: string, dates: string[]]>([
  ['Oct 4, 2024', ['2024-10-04']],
  ['October 24, 2024', ['2024-10-24']],
  ['Updated: Sept. 3rd, 2024', ['2024-09-03']],
  ['MAY 3 2024', ['2024-05-03']],
  ['5 March 2024  Source: Songlin Daily', ['2024-03-05']],
  ['from 30 Sep 2024 to Oct 7, 2024', ['2024-09-30', '2024-10-07']],
  ['Feb 30, 2024', []],
  ['Plan for October 2024', []],
  ['Room 3, 2024', []],
  ['Decor 5, 2024', []],
  ['SMar 5, 2024', []],
  ['Mar 5, 20245', []],
  ['Oct 4, 2024 and 2024-10-05', ['2024-10-05']],
])('%s', (text, dates) => {
  expect(datesIn(text).map(({ date }) => date)).toEqual(dates);
});

test('a date has its place in the text and no time', () => {
  expect(datesIn('On Oct 4, 2024')).toEqual([{ date: '2024-10-04', time: null, precision: 'day', from: 3, to: 14 }]);
});
