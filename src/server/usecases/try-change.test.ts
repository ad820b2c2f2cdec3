import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tryChange } from './try-change.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/chaozhou-2019', import.meta.url));
const tables = ['portal.csv', 'newmedia.csv'].map((file) => join(EXAMPLE, file));
const LIMIT = 'portal.grades.bands.优秀.from';
const change = (...changes: string[]) =>
  tryChange({ scheme: 'chaozhou-2019', tables, at: null, cwd: EXAMPLE, changes });

test('a limit moved over a total moves its grade', () => {
  expect(change(`${LIMIT}=81.73`).moves).toEqual([]);
  expect(change(`${LIMIT}=81.74`).moves.map(({ unit }) => unit)).toEqual(['潮安区人民政府']);
});

test.each([
  { name: 'no number', changes: [`${LIMIT}=abc`], code: 'change-faulty' },
  { name: 'a limit above no other', changes: [`${LIMIT}=1`], code: 'change-faulty' },
  { name: 'a place that is not there', changes: ['portal.grades.bands.优.from=1'], code: 'change-impossible' },
  { name: 'no path', changes: [LIMIT], code: 'change-malformed' },
])('$name is a fault of the call, not of the scheme', ({ changes, code }) => {
  expect(() => change(...changes)).toThrow(code);
});
