import { describe, expect, test } from 'vitest';
import { openFactsReader } from '../../src/core/pages/index.ts';
import { madeAccuracy, madeBytes } from './made-pages.ts';

const read = openFactsReader();
const found = madeAccuracy((page) => read(madeBytes(page), page));

/** So many are read rightly; a change that reads fewer is no improvement, and one that reads more raises them. */
describe('made-up pages of many makers', () => {
  test.each([
    ['kind', 163],
    ['title', 90],
    ['publish date and time, or that there is none', 126],
    ['source', 52],
    ['site code', 40],
    ['ICP', 40],
    ['police', 40],
    ['conac', 40],
    ['jiucuo', 40],
  ])('%s: %i at least', (fact, least) => {
    expect(found.facts.get(fact)?.right).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['items', 370, 26],
    ['messages', 98, 0],
  ] as const)('%s: %i at least, and no more than %i that are none', (list, least, wrong) => {
    const { right, found: all } = found[list];
    expect(right).toBeGreaterThanOrEqual(least);
    expect(all - right).toBeLessThanOrEqual(wrong);
  });
});
