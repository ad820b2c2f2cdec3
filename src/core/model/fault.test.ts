import { expect, test } from 'vitest';
import { countBadRows, type Fault, type Place } from './fault.ts';

const fault = (where: Place): Fault => ({ code: 'x', where, message: { zh: '', en: '' } });

test.each<[string, Place[], number]>([
  ['none', [], 0],
  [
    'several of one row',
    [
      { file: 'a', line: 2 },
      { file: 'a', line: 2, column: 3 },
      { file: 'a', line: 3 },
    ],
    2,
  ],
  [
    'cells of one row, and of another sheet',
    [
      { file: 'a', sheet: 's', cell: 'B7' },
      { file: 'a', sheet: 's', cell: 'AA7' },
      { file: 'a', sheet: 't', cell: 'B7' },
    ],
    2,
  ],
  ['of a whole file or sheet', [{ file: 'a' }, { file: 'a', sheet: 's' }], 0],
  [
    'sheets and files whose names together read the same',
    [
      { file: 'bc', sheet: 'a', cell: 'A1' },
      { file: 'c', sheet: 'ab', cell: 'A1' },
    ],
    2,
  ],
])('rows in which faults stand: %s', (_, places, count) => {
  expect(countBadRows(places.map(fault))).toBe(count);
});
