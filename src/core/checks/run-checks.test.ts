import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnyCheck, defineCheck } from '../model/check.ts';
import { BATCH } from '../model/in-batches.ts';
import type { Limit } from '../model/observation/index.ts';
import { openCheckRuns } from './run-checks.ts';

const CONTEXT = {
  target: { home: 'https://www.a.gov.cn/', sections: [] },
  at: '2026-11-30',
  moment: '2026-11-30T08:00:00+08:00',
  references: { earlier: { firstSeen: () => null, since: null }, calendar: { isWorkingDay: () => null } },
} as unknown as Parameters<typeof openCheckRuns>[1];

const text = (zh: string) => ({ zh, en: zh });

/** Counts the limits that it is given, and has a verdict on each of two sorts; `fails`: at that number of them. */
function counting(opened: string[], fails: number | null = null): AnyCheck {
  return defineCheck({
    id: 'counting',
    version: 1,
    stage: 'stable',
    name: text('计数'),
    docs: {
      what: text(''),
      why: text(''),
      clause: { text: '', verified: false },
      how: text(''),
      cannotSee: text(''),
      advice: text(''),
    },
    needs: ['limit'],
    references: [],
    params: z.strictObject({ days: z.string().default('1') }),
    begin({ params: { days } }) {
      opened.push(days);
      let count = 0;
      return {
        see() {
          count++;
          if (count === fails) throw new Error('broken');
        },
        found: () => count * Number(days),
        *end() {
          for (const sort of ['甲', '乙'])
            yield {
              outcome: 'failed',
              problem: sort,
              about: { 类: sort },
              message: text(`${count} ${days}`),
              evidence: [],
            };
        },
      };
    },
  });
}

const limit: Limit = { kind: 'limit', at: CONTEXT.moment, reason: 'depth', url: 'https://www.a.gov.cn/', count: 1 };

function told(check: AnyCheck, runs: readonly { params?: Record<string, string>; only?: Record<string, string> }[]) {
  const bugs: string[] = [];
  const open = openCheckRuns(
    runs.map(({ params = {}, only = {} }) => ({ check, params, only })),
    CONTEXT,
    (id) => bugs.push(id),
  );
  for (let number = 0; number < BATCH + 1; number++) open.see(limit);
  return { bugs, told: [...open.end(null)].map(({ problem, outcome, message }) => [problem, outcome, message.zh]) };
}

describe('openCheckRuns', () => {
  it('gives every observation to a check, those of a batch that is not full too', () => {
    expect(told(counting([]), [{}]).told).toEqual([
      ['乙', 'failed', `${BATCH + 1} 1`],
      ['甲', 'failed', `${BATCH + 1} 1`],
    ]);
  });

  it('opens a check once for runs with the same thresholds, and tells each what it asks for', () => {
    const opened: string[] = [];
    const asked = [
      { params: { days: '7' }, only: { 类: '甲' } },
      { params: { days: '9' }, only: { 类: '乙' } },
      { params: { days: '7' }, only: { 类: '乙' } },
    ];
    // Of equal outcomes the one of the run that stands first in the scheme.
    expect(told(counting(opened), asked).told).toEqual([
      ['乙', 'failed', `${BATCH + 1} 9`],
      ['甲', 'failed', `${BATCH + 1} 7`],
    ]);
    expect(opened).toEqual(['7', '9']);
  });

  it('tells how many problems are known so far: of a check the most that one of its runs knows, of a broken one none', () => {
    const knownOf = (fails: number | null) => {
      const check = counting([], fails);
      const runs = ['2', '3'].map((days) => ({ check, params: { days }, only: {} }));
      const open = openCheckRuns(runs, CONTEXT, () => undefined);
      const before = open.found();
      for (let number = 0; number < BATCH + 1; number++) open.see(limit);
      return [before, open.found()];
    };
    expect(knownOf(null)).toEqual([0, 3 * (BATCH + 1)]);
    expect(knownOf(BATCH + 1)).toEqual([0, 0]);
  });

  it.each([1, BATCH, BATCH + 1])(
    'answers untested for a check that breaks down at observation %i, and says so once',
    (at) => {
      const { bugs, told: verdicts } = told(counting([], at), [{ only: { 类: '甲' } }, { only: { 类: '乙' } }]);
      expect(verdicts).toEqual([['https://www.a.gov.cn/', 'untested', '检查“计数”的程序出错，未能检查']]);
      expect(bugs).toEqual(['counting']);
    },
  );

  it('names the checks that could judge nothing', () => {
    const unjudgedOf = (fails: number | null) => {
      const open = openCheckRuns([{ check: counting([], fails), params: {}, only: {} }], CONTEXT, () => undefined);
      open.see(limit);
      return [...open.end(null).unjudged];
    };
    expect(unjudgedOf(1)).toEqual(['counting']);
    expect(unjudgedOf(null)).toEqual([]);
  });
});
