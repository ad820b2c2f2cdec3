import { expect, test } from 'vitest';
import { englishDates } from './english-dates.ts';

const told = (text: string) =>
  englishDates(text).map(({ date, time, from, to }) => [[date, time].filter(Boolean).join(' '), text.slice(from, to)]);

test.each([
  ['Updated: Mar 5, 2024', '2024-03-05', 'Mar 5, 2024'],
  ['Published on March 5, 2024 by the office', '2024-03-05', 'March 5, 2024'],
  ['SEPT. 5, 2024', '2024-09-05', 'SEPT. 5, 2024'],
  ['Sep. 5th, 2024', '2024-09-05', 'Sep. 5th, 2024'],
  ['5 March 2024   Source: General Office', '2024-03-05', '5 March 2024'],
  ['05 May, 2024', '2024-05-05', '05 May, 2024'],
  ['Date: June 15, 2024 16:40', '2024-06-15 16:40', 'June 15, 2024 16:40'],
  ['Date: June 15, 2024 4:40 pm', '2024-06-15', 'June 15, 2024'],
  ['February 30, 2024', null, null],
  ['Tue Mar 05 2024 10:11:12 GMT+0800', null, null],
  ['Summary 5, 2024', null, null],
  ['May 5, 20245 and 45 May 2024-05', null, null],
  ['Maybe 5, 2024', null, null],
  ['Tuesday, March 5, 2024', null, null],
  ['Tue 5 March 2024', null, null],
  ['Rerun March 5, 2024', '2024-03-05', 'March 5, 2024'],
])('%s', (text, date, written) => {
  expect(told(text)).toEqual(date === null ? [] : [[date, written]]);
});
