import { expect, test } from 'vitest';
import type { InspectionResult } from '../../model/inspection-result.ts';
import { resultPieces } from './result-pieces.ts';

test.each([
  [
    'lists, objects and nothing',
    { format: 'x', limits: [], checks: { a: 1 }, findings: [{ a: ['b', { c: '\n“d”' }] }, null, 3], scheme: null },
  ],
  ['what is not there', { format: undefined, passed: {}, log: ['a'] }],
])('the pieces of a result are its JSON: %s', (_what, made) => {
  const result = made as unknown as InspectionResult;
  expect([...resultPieces(result)].join('')).toBe(`${JSON.stringify(result, null, 2)}\n`);
});
