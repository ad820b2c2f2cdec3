import { describe, expect, test } from 'vitest';
import { openFactsReader } from '../../src/core/pages/index.ts';
import { type MADE_SETS, madeAccuracy, madeBytes, madePages } from './made-pages.ts';

const read = openFactsReader();

/** So many are read rightly; a change that reads fewer is no improvement, and one that reads more raises them. Of lists also how many that are none. */
const FLOORS: Readonly<Record<keyof typeof MADE_SETS, readonly (readonly [fact: string, least: number])[]>> = {
  first: [
    ['kind', 165],
    ['title', 90],
    ['publish date and time, or that there is none', 126],
    ['source', 52],
    ['site code', 40],
    ['ICP', 40],
    ['police', 40],
    ['conac', 40],
    ['jiucuo', 40],
  ],
  second: [
    ['charset', 67],
    ['page tags', 8],
    ['kind', 216],
    ['title', 105],
    ['publish date and time, or that there is none', 113],
    ['source', 113],
    ['site code', 66],
    ['ICP', 67],
    ['police', 66],
    ['conac', 67],
    ['jiucuo', 66],
  ],
  third: [
    ['kind', 114],
    ['title', 38],
    ['publish date and time, or that there is none', 56],
    ['source', 52],
    ['site code', 60],
    ['ICP', 60],
    ['police', 60],
    ['conac', 58],
    ['jiucuo', 60],
  ],
  fourth: [
    ['kind', 140],
    ['title', 57],
    ['publish date and time, or that there is none', 76],
    ['source', 78],
    ['site code', 84],
    ['ICP', 84],
    ['police', 84],
    ['conac', 84],
    ['jiucuo', 84],
  ],
  fifth: [
    ['kind', 70],
    ['title', 32],
    ['publish date and time, or that there is none', 32],
    ['source', 32],
    ['site code', 69],
    ['ICP', 69],
    ['police', 69],
    ['conac', 69],
    ['jiucuo', 69],
  ],
  sixth: [
    ['kind', 235],
    ['title', 184],
    ['publish date and time, or that there is none', 208],
    ['source', 184],
    ['site code', 239],
    ['ICP', 239],
    ['police', 239],
    ['conac', 239],
    ['jiucuo', 239],
  ],
  seventh: [
    ['kind', 148],
    ['title', 59],
    ['publish date and time, or that there is none', 53],
    ['source', 46],
  ],
};
const LISTS = {
  first: { items: [403, 0], messages: [98, 0] },
  second: { items: [1101, 0], messages: [185, 0] },
  third: { items: [521, 0], messages: [117, 0] },
  fourth: { items: [707, 0], messages: [134, 0] },
  fifth: { items: [301, 0], messages: [63, 0] },
  sixth: { items: [950, 0], messages: [249, 1] },
  seventh: { items: [205, 6], messages: [121, 0] },
} as const;

describe.each(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'] as const)(
  'made-up pages of many makers, %s set',
  (set) => {
    const pages = madePages(set);
    const found = madeAccuracy(pages, (page) => read(madeBytes(page), page));

    test.each(FLOORS[set])('%s: %i at least', (fact, least) => {
      expect(found.facts.get(fact)?.right).toBeGreaterThanOrEqual(least);
    });

    test.each(['items', 'messages'] as const)('%s: at least as many, and no more that are none', (list) => {
      const { right, found: all } = found[list];
      const [least, wrong] = LISTS[set][list];
      expect(right).toBeGreaterThanOrEqual(least);
      expect(all - right).toBeLessThanOrEqual(wrong);
    });
  },
);
