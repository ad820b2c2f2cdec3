import { describe, expect, test } from 'vitest';
import { csv } from './facts/facts.test-support.ts';
import { NumberTooLarge, rankingRows, resultText } from './index.ts';
import { portalClass, scored } from './score.test-support.ts';

const UNITS = csv('portal', '单位,n\n甲,2\n乙,123456789\n丙,3');

/** More than 16384 bits for 乙: 26 a factor. */
const PRODUCT = Array.from({ length: 700 }, () => 'n').join('*');

/** Too large over the whole class, and too large in a row. */
const TOO_LARGE = [`{ cohort: sum, of: ${PRODUCT} }`, PRODUCT];

function scoreAndWrite(fields: string): number {
  const campaign = scored(portalClass(`inputs: { n: {} }\n${fields}`), UNITS);
  return [...resultText(campaign)].length + rankingRows(campaign).length;
}

describe('a number without bounds is refused by the name of its rule, wherever the rule stands', () => {
  test.each([
    ['values: { v: @ }\ntotal: v', 'v'],
    ['indicators: [{ id: x, name: 项, rule: @, points: 5 }]\ntotal: x', 'x'],
    ['total: @', 'total'],
    ['total: 1\noutcomes: [{ id: o, if: "n > 1", total: @, because: 例 }]', 'outcomes'],
    ['total: 1\nranking: { by: @, ties: competition }', 'ranking'],
    ['total: 1\nranking: { ties: competition, then: [{ by: @ }] }', 'ranking'],
    [
      'total: 1\ngrades: { labels: [A, B], of: @, quota: [{ grade: A, count: 1, ties: include }, { grade: B }] }',
      'grades',
    ],
    ['total: 1\nshown: [{ column: 列, value: @ }]', '列'],
  ])('%s', (fields, place) => {
    for (const value of TOO_LARGE) {
      let thrown: unknown;
      try {
        scoreAndWrite(fields.replace('@', value));
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(NumberTooLarge);
      expect((thrown as NumberTooLarge).place).toContain(place);
    }
  });
});
