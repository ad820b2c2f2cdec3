import { expect, test } from 'vitest';
import type { SchemeClass } from '../model/scheme/index.ts';
import { readInputs } from './scheme-inputs.ts';

const input = (id: string) => ({
  id,
  name: id,
  headers: [id],
  source: { from: 'check', check: 'broken-links', params: {}, only: {} },
});

const indicator = (id: string, items: unknown[] = []) => ({
  id,
  name: `指标${id}`,
  kind: 'deduction',
  items,
  rule: items.length > 0 ? null : { kind: 'reference', name: `of_${id}` },
  applies: null,
});

test('an input stands in the first level above the indicator that reads it', () => {
  const rules = {
    inputs: ['of_deep', 'of_flat', 'of_nobody'].map(input),
    values: [],
    indicators: [indicator('flat'), indicator('top', [indicator('middle', [indicator('deep')]), indicator('other')])],
  } as unknown as SchemeClass;
  expect(readInputs(rules).map(({ name, group }) => [name, group])).toEqual([
    ['指标deep', { name: '指标top', place: 1 }],
    ['指标flat', null],
    ['of_nobody', null],
  ]);
});
