import { expect, test } from 'vitest';
import { listOf, rowsIn, rowsOf } from './rows.test-support.ts';

const rowWith = (script: string) => `<li><a href="U">T</a><span><script>${script}</script></span></li>`;
const daysIn = (html: string) => rowsIn(html).map(([, , date]) => date);

test.each<[script: string]>([
  ['var d="2024-03-DD 09:10:33";document.write(d.substr(0,10));'],
  [`document.write('2024-03-DD');`],
  [`var t = 'x', d = '2024/03/DD'; document.writeln( d )`],
])('a day that a script in the row writes: %s', (script) => {
  expect(rowsIn(listOf(rowWith(script)))).toEqual(rowsOf('2024-03-'));
});

test.each<[what: string, script: string]>([
  ['that is compared with today', 'var d="2024-03-DD";if(isNew(d))document.write("<img src=new.gif>");'],
  ['that is written elsewhere', 'show("2024-03-DD")'],
  ['beside another one', 'document.write("2024-03-DD");document.write("2024-04-01")'],
])('none is a day %s', (_what, script) => {
  const dates = daysIn(listOf(rowWith(script)));
  expect(dates).toEqual([null, null, null, null]);
});

test('fewer rows than a list has are none, nor is a script before the link', () => {
  const plain = '<li><a href="U">T</a></li>';
  const two = listOf(rowWith('document.write("2024-03-DD")')).split('</li>').slice(0, 2).join('</li>');
  expect(daysIn(`${two}</li>${listOf(plain).slice(4)}`).filter((date) => date !== null)).toEqual([]);
  const before = '<li><script>document.write("2024-03-DD")</script><a href="U">T</a></li>';
  expect(daysIn(listOf(before))).toEqual([null, null, null, null]);
});
