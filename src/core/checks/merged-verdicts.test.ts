import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../model/verdict.ts';
import { openMergedVerdicts } from './merged-verdicts.ts';
import { openVerdictList } from './verdict-list.ts';

const WORST_FIRST = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;

const verdict: fc.Arbitrary<Verdict> = fc.record({
  outcome: fc.constantFrom(...WORST_FIRST),
  problem: fc.constantFrom('a', 'b', '中', '\ud800', 'https://www.a.gov.cn/'),
  about: fc.constantFrom({}, { 部位: '首页' }),
  message: fc.record({ zh: fc.constantFrom('甲', '乙', '丙'), en: fc.constant('') }),
  evidence: fc.constant([]),
});

/** Verdicts of a run, and whether they come out of a list. */
const run = fc.record({ id: fc.constantFrom('one', 'two'), all: fc.array(verdict), isListed: fc.boolean() });

function* given(all: readonly Verdict[], isListed: boolean): Generator<Verdict> {
  const list = openVerdictList();
  for (const each of all) list.add(each);
  yield* isListed ? list : all;
  // What comes from a list may be followed by what does not.
  if (isListed) yield* all.slice(0, 1);
}

describe('merged verdicts', () => {
  it('keep of one problem the worst one, and of equal ones the first, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 5 }), (runs) => {
        const merged = openMergedVerdicts();
        const expected = new Map<string, Verdict & { check: string; version: number }>();
        for (const { id, all, isListed } of runs) {
          merged.add({ id, version: 3 }, given(all, isListed));
          for (const each of all) {
            const key = `${id} ${each.problem}`;
            const before = expected.get(key);
            if (before === undefined || WORST_FIRST.indexOf(each.outcome) < WORST_FIRST.indexOf(before.outcome))
              expected.set(key, { ...each, check: id, version: 3 });
          }
        }
        const told = merged.end();
        const inOrder = [...expected].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
        expect([...told]).toEqual(inOrder);
        expect([...told]).toEqual(inOrder);
        expect(told.length).toBe(inOrder.length);
        const briefs = [...told.briefs()];
        expect(briefs.map(({ whole }) => whole())).toEqual(inOrder);
        expect(briefs).toMatchObject(inOrder.map(({ check, outcome, about }) => ({ check, outcome, about })));
      }),
    );
  });

  it('take nothing of a run that breaks down on the way', () => {
    const merged = openMergedVerdicts();
    const list = openVerdictList();
    list.add({ outcome: 'failed', problem: 'a', about: {}, message: { zh: '', en: '' }, evidence: [] });
    const breaking = function* (): Generator<Verdict> {
      yield* list;
      throw new Error('broken');
    };
    expect(() => merged.add({ id: 'one', version: 1 }, breaking())).toThrow('broken');
    expect([...merged.end()]).toEqual([]);
  });
});
