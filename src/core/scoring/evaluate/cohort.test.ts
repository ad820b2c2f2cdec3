import { describe, expect, test } from 'vitest';
import { csv } from '../facts/facts.test-support.ts';
import { cohortGives, standings, unitName } from '../score.test-support.ts';

/** Rows are `a,t`: a number and the group. */
const ROWS = ['4,东', '1,东', '10,西', '3,西', ',东', '不适用,西'];

describe('statistics over the class', () => {
  test.each([
    ['mean', '4.5'],
    ['sum', '18'],
    ['min', '1'],
    ['max', '10'],
    ['median', '3.5'],
    ['count', '4'],
    // Squares 0.25, 12.25, 30.25, 2.25: 45 ÷ 4 = 11.25, its root 3.35410…
    ['sd, decimals: 2, mode: half-up', '3.35'],
    ['sd, decimals: 3, mode: down', '3.354'],
    ['sd, decimals: 0, mode: up', '4'],
    // 45 ÷ 3 = 15, its root 3.87298…
    ['sd, decimals: 2, mode: half-up, sample: true', '3.87'],
  ])('%s', (take, result) => {
    expect(cohortGives(`{ cohort: ${take}, of: a }`, ROWS)).toBe(ROWS.map(() => result).join(' '));
  });

  test.each([
    ['mean', '2.5 2.5 6.5 6.5 2.5 6.5'],
    ['sum', '5 5 13 13 5 13'],
    ['min', '1 1 3 3 1 3'],
    ['max', '4 4 10 10 4 10'],
    ['median', '2.5 2.5 6.5 6.5 2.5 6.5'],
    ['count', '2 2 2 2 2 2'],
    ['sd, decimals: 2, mode: half-up', '1.5 1.5 3.5 3.5 1.5 3.5'],
    ['position', '1 2 1 2 - -'],
    ['position, order: ascending', '2 1 2 1 - -'],
  ])('%s within groups', (take, result) => {
    expect(cohortGives(`{ cohort: ${take}, of: a, within: [t] }`, ROWS)).toBe(result);
  });

  test.each([
    ['mean', '- - -'],
    ['sum', '- - -'],
    ['sd, decimals: 2, mode: half-up', '- - -'],
    ['count', '0 0 0'],
    ['position', '- - -'],
  ])('%s of nothing', (take, result) => {
    expect(cohortGives(`{ cohort: ${take}, of: a }`, ['', '不适用', '不适用'])).toBe(result);
  });

  test('the deviation of one is 0, of a sample of one nobody knows it', () => {
    expect(cohortGives('{ cohort: sd, of: a, decimals: 2, mode: half-up }', ['7'])).toBe('0');
    expect(cohortGives('{ cohort: sd, of: a, decimals: 2, mode: half-up, sample: true }', ['7'])).toBe(
      '?too-few-values',
    );
    expect(cohortGives('{ cohort: sd, of: a, decimals: 2, mode: half-up, sample: true }', ['7', '7'])).toBe('0 0');
  });

  test('where leaves units out of the statistic, not out of its reach', () => {
    expect(cohortGives('{ cohort: sum, of: a, where: a > 1 }', ROWS)).toBe('17 17 17 17 17 17');
    expect(cohortGives('{ cohort: sum, of: a, where: a > 1, within: [t] }', ROWS)).toBe('4 4 13 13 4 13');
    expect(cohortGives('{ cohort: count, of: a, where: a > 100, within: [t] }', ['1,东', '2,西'])).toBe('0 0');
    expect(cohortGives('{ cohort: position, of: a, where: a > 1 }', ROWS)).toBe('2 - 1 3 - -');
  });
});

describe('rounded statistics', () => {
  test.each([
    ['mean, of: a / (a + 1), decimals: 2, mode: half-up', '0.61 0.61 0.61'],
    ['mean, of: a / (a + 1), decimals: 2, mode: down', '0.61 0.61 0.61'],
    ['sum, of: a / (a + 1), decimals: 2, mode: half-up', '1.83 1.83 1.83'],
    ['sum, of: a / (a + 1), decimals: 3, mode: down', '1.833 1.833 1.833'],
    ['mean, of: a, decimals: 1, mode: up', '1.7 1.7 1.7'],
    // Of 1/2, 2/3 and 2/3: the root of 1/162, 0.0785674…
    ['sd, of: a / (a + 1), decimals: 6, mode: half-up', '0.078567 0.078567 0.078567'],
  ])('%s', (cohort, result) => {
    expect(cohortGives(`{ cohort: ${cohort} }`, ['1', '2', '2'])).toBe(result);
  });
});

describe('where a unit is untested', () => {
  const KNOWN_BUT_ONE = ['4,东', '1,东', '未检测,西', '3,西', '不适用,西'];

  test.each([
    ['max', '? ? ? ? ?'],
    ['count', '? ? ? ? ?'],
    ['mean, within: [t]', '2.5 2.5 ? ? ?'],
    ['position', '? ? ? ? -'],
    ['position, within: [t]', '1 2 ? ? -'],
    ['position, where: a > 1 and a != 3, within: [t]', '1 - ? - -'],
    ['max, where: "t = \'东\'"', '4 4 4 4 4'],
    ['max, untested: skip', '4 4 4 4 4'],
    ['count, untested: skip', '3 3 3 3 3'],
    ['mean, within: [t], untested: skip', '2.5 2.5 3 3 3'],
    ['position, untested: skip', '1 3 ? 2 -'],
  ])('%s', (take, result) => {
    const rule = `{ cohort: ${take.replace(',', ', of: a,')}${take.includes(',') ? '' : ', of: a'} }`;
    expect(cohortGives(rule, KNOWN_BUT_ONE).replaceAll('?blank', '?')).toBe(result);
  });

  test('of which the group is untested, every group is', () => {
    const rows = ['4,东', '1,未检测', '3,西'];
    expect(cohortGives('{ cohort: max, of: a, within: [t] }', rows)).toBe('?blank ?blank ?blank');
    expect(cohortGives('{ cohort: position, of: a, within: [t] }', rows)).toBe('?blank ?blank ?blank');
    expect(cohortGives('{ cohort: max, of: a, within: [t], untested: skip }', rows)).toBe('4 ?blank 3');
    expect(cohortGives('{ cohort: position, of: a, within: [t], untested: skip }', rows)).toBe('1 ?blank 1');
  });

  test('the others are told which unit to answer for, the same one whatever the order of the rows', () => {
    const rows = ['未检测', '4', '未检测'];
    const told = (order: readonly string[]): string[] =>
      standings(
        'inputs: { a: { blank: untested } }\nvalues: { m: { cohort: max, of: a } }\ntotal: a / m',
        csv('portal', ['单位,a', ...order].join('\n')),
        ({ unit, missing }) => [unit, ...(missing ?? []).map((one) => `${one.unit ?? ''}:${one.of}`)],
      ).toSorted();
    const lines = rows.map((cell, index) => `${unitName(index)},${cell}`);
    expect(told(lines)).toEqual(['丙 :a', '乙 丙:a', '甲 :a']);
    expect(told(lines.toReversed())).toEqual(told(lines));
  });
});

describe('position', () => {
  test.each([
    ['descending', '2 1 2 4'],
    ['ascending', '2 4 2 1'],
  ])('%s: equal values share the better place', (order, expected) => {
    expect(cohortGives(`{ cohort: position, of: a, order: ${order} }`, ['5', '5.0001', '5', '4.9999'])).toBe(expected);
  });

  test('a text is no number, and groups are told apart by several values', () => {
    expect(cohortGives('{ cohort: position, of: a, within: [t, a > 5] }'.replace(', a > 5', ''), ROWS)).toBe(
      '1 2 1 2 - -',
    );
    expect(cohortGives('{ cohort: count, of: a, within: [t, a] }', ['1,东', '1,西', '1,东', '2,东'])).toBe('2 1 2 1');
  });
});
