import { describe, expect, test } from 'vitest';
import type { UnitResult } from '../../model/result.ts';
import { portal, standings } from '../score.test-support.ts';

const totalOf = ({ total }: UnitResult) => (typeof total === 'object' && total !== null ? '?' : total);
const show = (unit: UnitResult) => [
  unit.rank,
  unit.unit,
  totalOf(unit),
  unit.grade,
  unit.outcome?.id ?? null,
  unit.state,
];

const GRADES = `grades:
  labels: [优秀, 合格, 不合格]
  bands: [{ from: 90, grade: 优秀 }, { from: 60, grade: 合格 }, { otherwise: 不合格 }]`;

/** A class with a score `s`, an optional veto count `v` and a bonus `b`. */
function withOutcomes(outcomes: string, rows: readonly string[]): string[] {
  const fields = `inputs: { s: { blank: missing }, v: { blank: untested }, b: { blank: missing } }
indicators:
  - { id: score, name: 得分, rule: s, points: 100 }
  - { id: veto, name: 否决, kind: veto, rule: v }
values: { confirmed: vetoes }
total: score
${outcomes === '' ? '' : `outcomes: [${outcomes}]`}
ranking: { ties: competition, then: [{ by: listed }] }
${GRADES}
`;
  return standings(fields, portal('s,v,b', rows), show);
}

describe('a veto', () => {
  test.each([
    ['total: missing, grade: 不合格', ['1 甲 95 优秀 - scored', '- 乙 - 不合格 veto scored']],
    ['total: 59', ['1 甲 95 优秀 - scored', '2 乙 59 不合格 veto scored']],
    ['total: 59, grade: 合格', ['1 甲 95 优秀 - scored', '2 乙 59 合格 veto scored']],
    ['total: 0, ranked: no', ['1 甲 95 优秀 - scored', '- 乙 0 不合格 veto scored']],
    ['total: 0, ranked: last', ['1 甲 95 优秀 - scored', '2 乙 0 不合格 veto scored']],
    ['total: missing, ranked: last', ['1 甲 95 优秀 - scored', '2 乙 - - veto scored']],
    ['grade: 不合格', ['1 乙 99 不合格 veto scored', '2 甲 95 优秀 - scored']],
    ['total: keep', ['1 乙 99 优秀 veto scored', '2 甲 95 优秀 - scored']],
    ['total: score - 20', ['1 甲 95 优秀 - scored', '2 乙 79 合格 veto scored']],
    ['total: total / 2', ['1 甲 95 优秀 - scored', '2 乙 49.5 不合格 veto scored']],
  ])('%s', (effect, expected) => {
    const outcome = `{ id: veto, if: vetoes > 0, ${effect}, because: 单项否决 }`;
    expect(withOutcomes(outcome, ['95,0,', '99,1,'])).toEqual(expected);
  });

  const VETO = '{ id: veto, if: vetoes > 0, total: missing, grade: 不合格, because: 单项否决 }';

  test('one that is not looked at leaves the unit open, whatever its score', () => {
    expect(withOutcomes(VETO, ['95,,'])).toEqual(['- 甲 ? - - incomplete']);
  });

  test('one that is known decides even where the score is open', () => {
    expect(withOutcomes(VETO, [',1,', '80,0,'])).toEqual(['1 乙 80 合格 - scored', '- 甲 - 不合格 veto scored']);
  });
});

describe('the order of outcomes', () => {
  const OUTCOMES = `{ id: first, if: b > 5, total: 59, because: 甲 }, { id: second, if: s < 60, total: 0, because: 乙 }`;

  test.each([
    ['50,0,6', '1 甲 59 不合格 first scored'],
    ['50,0,5', '1 甲 0 不合格 second scored'],
    ['60,0,5', '1 甲 60 合格 - scored'],
    ['50,0,', '1 甲 0 不合格 second scored'],
    ['59.9999,0,0', '1 甲 0 不合格 second scored'],
  ])('the first that holds ends the matter: %s', (row, expected) => {
    expect(withOutcomes(OUTCOMES, [row])).toEqual([expected]);
  });

  test('an open condition is waited for, also before one that holds', () => {
    const outcomes = `{ id: veto, if: vetoes > 0, total: 0, because: 甲 }, { id: low, if: s < 60, total: 59, because: 乙 }`;
    expect(withOutcomes(outcomes, ['50,,'])).toEqual(['- 甲 ? - - incomplete']);
    const reversed = outcomes
      .split(/(?<=\}), /u)
      .toReversed()
      .join(', ');
    expect(withOutcomes(reversed, ['50,,'])).toEqual(['1 甲 59 不合格 low scored']);
  });
});

describe('a total that is missing', () => {
  test('is incomplete unless an outcome explains it', () => {
    const absent = '{ id: new, if: s is missing, because: 新开设 }';
    expect(withOutcomes('', [',0,'])).toEqual(['- 甲 - - - incomplete']);
    expect(withOutcomes(absent, [',0,'])).toEqual(['- 甲 - - new scored']);
  });
});

describe('what outcomes decide is what ranking, grades and shown columns see', () => {
  test('total in all of them is the total after outcomes', () => {
    const fields = `inputs: { s: {}, v: {} }
indicators: [{ id: score, name: 得分, rule: s, points: 100 }]
values: { before: total }
outcomes: [{ id: gate, if: v = 1, total: 59, because: 门槛 }]
ranking: { by: total, ties: competition }
${GRADES}
shown: [{ column: 前, value: before }, { column: 后, value: total }]
`;
    const rows = standings(fields, portal('s,v', ['95,1', '70,0']), ({ unit, rank, grade, shown }) => [
      rank,
      unit,
      grade,
      ...shown,
    ]);
    expect(rows).toEqual(['1 乙 合格 70 70', '2 甲 不合格 95 59']);
  });
});
