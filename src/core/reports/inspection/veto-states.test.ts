import { expect, test } from 'vitest';
import type { IndicatorVerdict } from '../../model/inspection-result.ts';
import { vetoNames, vetoStates } from './veto-states.ts';

const input = (name: string, veto: IndicatorVerdict['veto'], counts: Partial<IndicatorVerdict['counts']>) =>
  ({
    name,
    veto,
    counts: { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0, ...counts },
  }) as IndicatorVerdict;

test.each([
  ['reached', [input('甲', 'reached', { failed: 1 }), input('甲', 'reached', { untested: 1 })]],
  ['toJudge', [input('甲', 'open', { cantTell: 1 }), input('甲', 'open', { untested: 1 })]],
  ['toJudge', [input('甲', 'open', { failed: 1, cantTell: 1, untested: 4 })]],
  ['failedInPart', [input('甲', 'open', { failed: 1 }), input('甲', 'open', { untested: 4 })]],
  ['failedInPart', [input('甲', 'open', { failed: 8, passed: 2 })]],
  ['inPart', [input('甲', 'open', { passed: 1 })]],
  ['inPart', [input('甲', 'open', {})]],
  ['untested', [input('甲', 'open', { untested: 1 }), input('甲', 'open', { passed: 3 })]],
  ['clear', [input('甲', 'clear', { cantTell: 1, untested: 2 })]],
] as const)('a veto is %s', (state, inputs) => {
  expect([...vetoStates(inputs)]).toEqual([['甲', state]]);
});

test('vetoes are named once, in the order of the scheme, and what is none is left out', () => {
  const states = vetoStates([
    input('乙', 'open', { untested: 1 }),
    input('甲', 'reached', { failed: 1 }),
    input('丙', null, { failed: 1 }),
    input('乙', 'open', { passed: 1 }),
    input('丁', 'open', { untested: 1 }),
  ]);
  expect(vetoNames(states, 'untested')).toEqual(['乙', '丁']);
  expect(vetoNames(states, 'reached')).toEqual(['甲']);
  expect(vetoNames(null, 'reached')).toEqual([]);
});
