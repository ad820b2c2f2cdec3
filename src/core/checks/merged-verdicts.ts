import { openNumberList } from '../model/memory/index.ts';
import type { Verdict } from '../model/verdict.ts';
import { openVerdictList, type VerdictList } from './verdict-list.ts';

export interface RunVerdict extends Verdict {
  check: string;
  version: number;
}

/** In order of check and problem; each is made anew whenever it is gone through, so that nobody has to hold all of them. */
export interface RunVerdicts extends Iterable<RunVerdict> {
  readonly length: number;
}

/** Several inputs may run one check with other parameters: of one problem the worst verdict stands. */
export interface MergedVerdicts {
  /** All of one run or, where telling them throws, none. */
  add(check: { id: string; version: number }, verdicts: Iterable<Verdict>): void;
  end(): RunVerdicts;
}

const WORST_FIRST = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;

interface OfCheck {
  version: number;
  /** Numbers of verdicts by those of their problems. */
  byProblem: Map<number, number>;
}

export function openMergedVerdicts(): MergedVerdicts {
  const list = openVerdictList();
  const checks = new Map<string, OfCheck>();
  const rank = (number: number): number => WORST_FIRST.indexOf(list.outcome(number));
  return {
    add({ id, version }, verdicts) {
      const from = list.length;
      for (const verdict of verdicts) list.add(verdict);
      const { byProblem } = checks.get(id) ?? { byProblem: new Map<number, number>() };
      checks.set(id, { version, byProblem });
      for (let number = from; number < list.length; number++) {
        const known = byProblem.get(list.problemNumber(number));
        if (known === undefined || rank(number) < rank(known)) byProblem.set(list.problemNumber(number), number);
      }
    },
    end() {
      const inOrder = [...checks].toSorted(([a], [b]) => (a < b ? -1 : 1));
      return runVerdicts(list, inOrder);
    },
  };
}

function runVerdicts(list: VerdictList, checks: readonly (readonly [string, OfCheck])[]): RunVerdicts {
  const order = openNumberList(32);
  const parts = checks.map(([check, { version, byProblem }]) => {
    for (const number of byProblems(list, [...byProblem.values()])) order.push(number);
    return { check, version, end: order.length };
  });
  return {
    length: order.length,
    *[Symbol.iterator]() {
      let at = 0;
      for (const { check, version, end } of parts)
        for (; at < end; at++) yield { ...list.get(order.get(at)), check, version };
    },
  };
}

function byProblems(list: VerdictList, numbers: readonly number[]): number[] {
  const named = numbers.map((number) => ({ number, problem: list.problem(number) }));
  return named.toSorted((a, b) => (a.problem < b.problem ? -1 : 1)).map(({ number }) => number);
}
