import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES, type Outcome } from '../model/outcome.ts';
import type { Evidence, Verdict } from '../model/verdict.ts';
import { openPlaceList } from './place-list.ts';
import { openVerdictList } from './verdict-list.ts';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\0', '', '\0"\ud800"', '中文'));

const evidence: fc.Arbitrary<Evidence> = fc.record({
  url: text,
  quote: fc.option(text),
  at: text,
  sha256: fc.option(text),
});

const verdict: fc.Arbitrary<Verdict> = fc.record(
  {
    outcome: fc.constantFrom(...(Object.keys(OUTCOMES) as Outcome[])),
    problem: text,
    about: fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      text,
    ),
    message: fc.record({ zh: text, en: text }),
    evidence: fc.array(evidence, { maxLength: 10 }),
    measured: fc.record({ value: fc.integer(), unit: fc.constant('days' as const), sample: fc.nat() }),
  },
  { requiredKeys: ['outcome', 'problem', 'about', 'message', 'evidence'] },
);

describe('a list of verdicts', () => {
  it('gives back what was put in, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 8 }), (verdicts) => {
        const list = openVerdictList();
        expect(verdicts.map(list.add)).toEqual(verdicts.map((_, number) => number));
        for (const [number, { outcome, problem }] of verdicts.entries())
          expect([list.outcome(number), list.problem(number)]).toEqual([outcome, problem]);
        expect([...list].map((each) => JSON.stringify(each))).toEqual(verdicts.map((each) => written(each)));
      }),
    );
  });

  it('numbers equal problems alike', () => {
    const list = openVerdictList();
    for (const problem of ['a', 'b', 'a']) list.add({ ...NONE, problem });
    expect(list.problemNumber(0)).toBe(list.problemNumber(2));
    expect(list.problemNumber(0)).not.toBe(list.problemNumber(1));
  });

  it('has more at hand than it keeps as objects', () => {
    const list = openVerdictList();
    for (let value = 0; value < 600; value++) list.add({ ...NONE, measured: { value, unit: 'days', sample: 1 } });
    expect([0, 599, 300, 0].map((number) => list.get(number).measured?.value)).toEqual([0, 599, 300, 0]);
  });
});

const NONE: Verdict = { outcome: 'failed', problem: '', about: {}, message: { zh: '', en: '' }, evidence: [] };

/** In the order in which verdicts are written down. */
function written({ outcome, problem, about, message, evidence: all, measured }: Verdict): string {
  const shown = all.map(({ url, quote, at, sha256 }) => ({ url, quote, at, sha256 }));
  return JSON.stringify({ outcome, problem, about, message, evidence: shown, measured });
}

describe('a list of places', () => {
  it('gives back what was put in', () => {
    const list = openPlaceList();
    const places = ['a', 'b'].map((url) => ({ url, sha256: url.repeat(64), at: '2024-03-31T10:00:00+08:00' }));
    for (const place of places) list.add(place);
    expect([list.length, list.get(0), list.get(1)]).toEqual([2, ...places]);
  });
});
