import { expect, test } from 'vitest';
import { oneLine } from './one-line.ts';

test.each([
  { name: 'line ends become a blank', text: 'a \r\n  b\nc', is: 'a b c' },
  { name: 'the longest that is shown whole', text: '好'.repeat(1000), is: '好'.repeat(1000) },
  {
    name: 'one more loses its middle',
    text: `${'9'.repeat(1001 - 2)}错了`,
    is: `${'9'.repeat(600)} … ${'9'.repeat(298)}错了`,
  },
  {
    name: 'no half of a character is left',
    text: `${'a'.repeat(599)}𠮷${'b'.repeat(1000)}`,
    is: `${'a'.repeat(599)}\ufffd … ${'b'.repeat(300)}`,
  },
])('$name', ({ text, is }) => {
  expect(oneLine(text)).toBe(is);
});
