import type { AnyCheck, CheckContext, CheckFold, ReferenceKind } from '../model/check.ts';
import type { Observation, ObservationKind } from '../model/observation/index.ts';
import type { Verdict } from '../model/verdict.ts';

/** A check with the parameters of one input of a scheme. */
export interface CheckRun {
  check: AnyCheck;
  /** As the scheme writes them; faults were found when the scheme was held against the checks. */
  params: Readonly<Record<string, string>>;
  /** Only what the verdict says about the thing (`only` of the input): 栏目类型 = 动态要闻. */
  only: Readonly<Record<string, string>>;
}

export interface RunVerdict extends Verdict {
  check: string;
  version: number;
}

export interface CheckRuns {
  /** Kinds that some check reads: nothing else has to be made. */
  needs: ReadonlySet<ObservationKind>;
  /** In any order: it changes nothing. */
  see(observation: Observation): void;
  /** In order of check, parameters and problem. */
  end(): RunVerdict[];
}

/**
 * Runs several checks over the same observations. A check that fails by a bug of its own answers `untested`, with what happened, and
 * the others go on; `onBug` is told.
 */
export function openCheckRuns(
  runs: readonly CheckRun[],
  context: Omit<CheckContext<ReferenceKind, unknown>, 'params'>,
  onBug: (check: string, error: unknown) => void,
): CheckRuns {
  const open = runs.map((run): OpenRun => ({
    run,
    fold: run.check.open({ ...context, params: run.params }),
    isBroken: false,
  }));
  const byKind = new Map<ObservationKind, OpenRun[]>();
  for (const one of open) {
    for (const kind of one.run.check.needs) byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
  }
  const fail = (one: OpenRun, thrown: unknown): void => {
    one.isBroken = true;
    onBug(one.run.check.id, thrown);
  };
  const ended = (one: OpenRun): readonly Verdict[] | null => {
    try {
      return one.isBroken ? null : one.fold.end();
    } catch (thrown) {
      fail(one, thrown);
      return null;
    }
  };
  return {
    needs: new Set(byKind.keys()),
    see(observation) {
      for (const one of byKind.get(observation.kind) ?? []) {
        if (one.isBroken) continue;
        try {
          one.fold.see(observation);
        } catch (thrown) {
          fail(one, thrown);
        }
      }
    },
    end() {
      const verdicts = open.flatMap((one) => {
        return verdictsOf(one.run, ended(one) ?? [brokenVerdict(one.run.check, context.target.home)]);
      });
      return merged(verdicts);
    },
  };
}

interface OpenRun {
  run: CheckRun;
  fold: CheckFold<ObservationKind>;
  isBroken: boolean;
}

function verdictsOf({ check, only }: CheckRun, verdicts: readonly Verdict[]): RunVerdict[] {
  const chosen = Object.entries(only);
  return verdicts
    .filter(({ about }) => chosen.every(([column, text]) => about[column] === undefined || about[column] === text))
    .map((verdict) => ({ ...verdict, check: check.id, version: check.version }));
}

function brokenVerdict(check: AnyCheck, home: string): Verdict {
  return {
    outcome: 'untested',
    problem: home,
    about: {},
    message: { zh: `检查“${check.name.zh}”的程序出错，未能检查`, en: `The check "${check.name.en}" broke down` },
    evidence: [],
  };
}

const WORST_FIRST = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;

/** Several inputs may run one check with other parameters: of one problem the worst verdict stands. */
function merged(verdicts: readonly RunVerdict[]): RunVerdict[] {
  const byProblem = new Map<string, RunVerdict>();
  for (const verdict of verdicts) {
    const key = `${verdict.check}\n${verdict.problem}`;
    const known = byProblem.get(key);
    if (known === undefined || rankOf(verdict) < rankOf(known)) byProblem.set(key, verdict);
  }
  return [...byProblem.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, verdict]) => verdict);
}

function rankOf({ outcome }: RunVerdict): number {
  return WORST_FIRST.indexOf(outcome);
}
