import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppError } from '../../core/model/app-error.ts';
import { explainResult } from './explain-unit.ts';
import { scoreGivenTables } from './score-tables.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/chaozhou-2019', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'kaoping-explain-'));

beforeAll(async () => {
  const tables = ['portal.csv', 'newmedia.csv', 'units.csv'].map((file) => join(EXAMPLE, file));
  await scoreGivenTables({ scheme: 'chaozhou-2019', tables, at: null, out: 'out', cwd: work });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test.each([
  ['潮安区人民政府', '潮安区人民政府'],
  ['潮安区', '潮安区人民政府'],
  [' 潮安区 ', '潮安区人民政府'],
])('“%s” is explained', (name, unit) => {
  expect(explainResult('out', name, work).map((explanation) => explanation.unit)).toEqual([unit]);
});

test.each([
  { name: 'a part of names', given: '饶平县公', nearest: '饶平县公安局' },
  { name: 'a full name mistyped', given: '潮安区人民政俯', nearest: '潮安区人民政府' },
  { name: 'a short name mistyped', given: '湘侨区', nearest: '湘桥区' },
  { name: 'nothing like one', given: '不存在的单位', nearest: undefined },
  { name: 'nothing', given: '', nearest: undefined },
])('$name', ({ given, nearest }) => {
  const error = thrownBy(() => explainResult('out', given, work));
  expect(error.details.nearest).toBe(nearest);
});

function thrownBy(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    return error as AppError;
  }
  throw new Error('nothing was thrown');
}
