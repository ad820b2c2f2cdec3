import { describe, expect, test } from 'vitest';
import { csv } from '../facts/facts.test-support.ts';
import { portal, standings } from '../score.test-support.ts';

/** Ranks of units with a score `s` and two further values, which may be absent. */
function ranked(ranking: string, rows: readonly string[], more = ''): string {
  const inputs = ['s', 'a', 'b'].map((name) => `${name}: { blank: missing }`).join(', ');
  const fields = `inputs: { ${inputs} }\ntotal: s\nranking: { ${ranking} }${more}`;
  return standings(fields, portal('s,a,b', rows)).join(', ');
}

describe('a tie that is broken', () => {
  test.each([
    ['competition', '1 丙, 2 甲, 3 乙, 3 丁, 5 戊'],
    ['dense', '1 丙, 2 甲, 3 乙, 3 丁, 4 戊'],
  ])('gives each its own rank, and those that are still equal share one: %s', (ties, expected) => {
    const rows = ['90,2,0', '90,1,9', '90,3,0', '90,1,8', '80,9,9'];
    // 乙 and 丁 are 4E59 and 4E01: 丁 would come first, but b orders the shared rank.
    expect(ranked(`ties: ${ties}, then: [{ by: a, breaks: yes }, { by: b }]`, rows)).toBe(expected);
  });

  test('is broken by several values, each where those before are equal, in its own direction', () => {
    const rows = ['90,1,2', '90,1,1', '90,2,9', '90,1,1'];
    expect(ranked('ties: competition, then: [{ by: a, breaks: yes }]', rows)).toBe('1 丙, 2 丁, 2 乙, 2 甲');
    expect(
      ranked('ties: competition, then: [{ by: a, breaks: yes }, { by: b, order: ascending, breaks: yes }]', rows),
    ).toBe('1 丙, 2 丁, 2 乙, 4 甲');
  });

  test('a ten-thousandth breaks, also between units that tie within the tolerance', () => {
    const rows = ['90,1,', '90.005,1,', '90,1.0001,', '89,5,'];
    expect(ranked('ties: competition, tolerance: 0.005, then: [{ by: a, breaks: yes }]', rows)).toBe(
      '1 丙, 2 乙, 2 甲, 4 丁',
    );
  });

  test('a unit without the value comes behind those that have it, and ties with others without it', () => {
    const rows = ['90,,', '90,0,', '90,,', '90,-1,'];
    for (const order of ['ascending', 'descending']) {
      const ranks = ranked(`ties: competition, then: [{ by: a, order: ${order}, breaks: yes }]`, rows);
      expect(ranks.split(', ').slice(2)).toEqual(['3 丙', '3 甲']);
    }
  });

  test('does not extend the published places', () => {
    const rows = ['90,2,', '80,3,', '80,2,', '80,2,'];
    const table = portal('s,a,b', rows);
    const published = (then: string) =>
      standings(
        `inputs: { s: {}, a: {}, b: { blank: missing } }\ntotal: s\nranking: { ties: competition, top: 2, then: [${then}] }`,
        table,
        ({ unit, published: isPublished }) => (isPublished ? [unit] : []),
      ).filter((unit) => unit !== '');
    expect(published('{ by: a }')).toEqual(['甲', '乙', '丁', '丙']);
    expect(published('{ by: a, breaks: yes }')).toEqual(['甲', '乙']);
  });

  test('whoever comes last still shares the last rank', () => {
    const rows = ['90,1,', '0,2,', '0,1,'];
    expect(ranked('ties: competition, last: total = 0, then: [{ by: a, breaks: yes }]', rows)).toBe('1 甲, 2 乙, 2 丙');
  });

  test('a quota still takes equal values as equal, unless it cuts in rank order', () => {
    const fields = (ties: string) => `inputs: { s: {}, a: {} }
total: s
ranking: { ties: competition, then: [{ by: a, breaks: yes }] }
grades: { labels: [优, 良], quota: [{ grade: 优, count: 1, ties: ${ties} }, { grade: 良 }] }`;
    const table = csv('portal', '单位,s,a\n甲,90,1\n乙,90,2');
    const graded = (ties: string) => standings(fields(ties), table, ({ unit, grade }) => [unit, grade]);
    expect(graded('include')).toEqual(['乙 优', '甲 优']);
    expect(graded('cut')).toEqual(['乙 优', '甲 良']);
  });
});
