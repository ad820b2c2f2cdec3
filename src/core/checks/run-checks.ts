import type { AnyCheck, CheckContext, CheckFold, ReferenceKind } from '../model/check.ts';
import type { Observation, ObservationKind } from '../model/observation/index.ts';
import type { Verdict } from '../model/verdict.ts';
import { openMergedVerdicts, type RunVerdicts } from './merged-verdicts.ts';

/** A check with the parameters of one input of a scheme. */
export interface CheckRun {
  check: AnyCheck;
  /** As the scheme writes them; faults were found when the scheme was held against the checks. */
  params: Readonly<Record<string, string>>;
  /** Only what the verdict says about the thing (`only` of the input): 栏目类型 = 动态要闻. */
  only: Readonly<Record<string, string>>;
}

export interface CheckRuns {
  /** Kinds that some check reads: nothing else has to be made. */
  needs: ReadonlySet<ObservationKind>;
  /** In any order: it changes nothing. */
  see(observation: Observation): void;
  /** Of one problem the worst verdict of a check. Once. */
  end(): RunVerdicts;
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
      const merged = openMergedVerdicts();
      for (const one of open) {
        const { check } = one.run;
        try {
          if (!one.isBroken) merged.add(check, chosenOf(one.run, one.fold.end()));
        } catch (thrown) {
          fail(one, thrown);
        }
        if (one.isBroken) merged.add(check, chosenOf(one.run, [brokenVerdict(check, context.target.home)]));
      }
      return merged.end();
    },
  };
}

interface OpenRun {
  run: CheckRun;
  fold: CheckFold<ObservationKind>;
  isBroken: boolean;
}

/** Those that an input of a scheme asks for. */
function* chosenOf({ only }: CheckRun, verdicts: Iterable<Verdict>): Generator<Verdict> {
  const chosen = Object.entries(only);
  for (const verdict of verdicts) {
    const { about } = verdict;
    if (chosen.every(([column, text]) => about[column] === undefined || about[column] === text)) yield verdict;
  }
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
