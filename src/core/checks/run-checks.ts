import type { AnyCheck, CheckContext, CheckFold, ReferenceKind } from '../model/check.ts';
import type { Observation, ObservationKind } from '../model/observation/index.ts';
import { type Batches, inBatches } from '../model/in-batches.ts';
import type { Text } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { type MergedVerdicts, openMergedVerdicts, type RunVerdicts } from './merged-verdicts.ts';

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
  /** How many problems are known so far: of a check with several thresholds, those of the one that finds most. */
  found(): number;
  /** Of one problem the worst verdict of a check. Once. `unread`: where no page of the site was read, null where some was. */
  end(unread: NothingRead | null): RunVerdicts;
}

/** No page of a site was read: what was not found proves nothing, and checks of pages say so. */
export interface NothingRead {
  why: Text;
  /** Whether there are pages, of which only what they show is not known: what a check says of them all the same stays. */
  hasPages: boolean;
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
  const folds = new Map<string, OpenFold>();
  const open = runs.map((run) => {
    const { check, params } = run;
    const key = JSON.stringify([check.id, params]);
    const known = folds.get(key) ?? { check, fold: check.open({ ...context, params }), asking: 0, isBroken: false };
    folds.set(key, known);
    known.asking++;
    return { run, one: known };
  });
  const { give, tell, isIdle } = guarded(onBug);
  const byKind = batchesByKind([...folds.values()], give);
  const flush = (): void => {
    for (const batches of byKind.values()) batches.flush();
  };
  return {
    needs: new Set(byKind.keys()),
    see(observation) {
      byKind.get(observation.kind)?.add(observation);
    },
    found() {
      flush();
      return mostFound(folds.values());
    },
    end(unread) {
      flush();
      const merged = openMergedVerdicts();
      for (const { run, one } of open) {
        const isUnread = unread !== null && readsPages(run.check) && (!unread.hasPages || isIdle(run, one));
        const why = isUnread ? unread.why : tell(merged, run, one);
        if (why !== null) merged.addUnjudged(run.check, unjudgedVerdict(context.target.home, why));
      }
      return merged.end();
    },
  };
}

/** A check with one set of thresholds, for all runs that have these. */
interface OpenFold {
  check: AnyCheck;
  fold: CheckFold<ObservationKind>;
  /** How many runs there are. */
  asking: number;
  /** What it has told, where it is asked for more than once. */
  told?: readonly Verdict[];
  isBroken: boolean;
}

/** What folds are asked for, of which any may break down. */
function guarded(onBug: (check: string, error: unknown) => void) {
  const fail = (one: OpenFold, thrown: unknown): void => {
    one.isBroken = true;
    onBug(one.check.id, thrown);
  };
  return {
    give(one: OpenFold, observations: readonly Observation[]): void {
      if (one.isBroken) return;
      try {
        for (const observation of observations) one.fold.see(observation);
      } catch (thrown) {
        fail(one, thrown);
      }
    },
    /** Takes what a run says; gives what is to be said of a check that breaks down. */
    tell(merged: MergedVerdicts, run: CheckRun, one: OpenFold): Text | null {
      try {
        if (!one.isBroken) merged.add(run.check, chosenOf(run, verdictsOf(one)));
      } catch (thrown) {
        fail(one, thrown);
      }
      return one.isBroken ? brokenText(run.check) : null;
    },
    /** Whether a run finds nothing that it is about. */
    isIdle(run: CheckRun, one: OpenFold): boolean {
      if (one.isBroken) return false;
      try {
        one.told ??= [...one.fold.end()];
        return [...chosenOf(run, one.told)].every(({ outcome }) => outcome === 'inapplicable');
      } catch (thrown) {
        fail(one, thrown);
        return false;
      }
    },
  };
}

/** Of a check with several thresholds that which finds most. */
function mostFound(folds: Iterable<OpenFold>): number {
  const most = new Map<string, number>();
  for (const { check, fold, isBroken } of folds)
    if (!isBroken) most.set(check.id, Math.max(most.get(check.id) ?? 0, fold.found?.() ?? 0));
  return [...most.values()].reduce((sum, count) => sum + count, 0);
}

function batchesByKind(
  folds: readonly OpenFold[],
  give: (one: OpenFold, observations: readonly Observation[]) => void,
): ReadonlyMap<ObservationKind, Batches<Observation>> {
  const kinds = new Set(folds.flatMap(({ check }) => check.needs));
  return new Map(
    Array.from(kinds, (kind) => {
      const reading = folds.filter(({ check }) => check.needs.includes(kind));
      return [
        kind,
        inBatches((batch: readonly Observation[]) => {
          for (const one of reading) give(one, batch);
        }),
      ];
    }),
  );
}

/** A check tells once: what several ask for is kept. */
function verdictsOf(one: OpenFold): Iterable<Verdict> {
  if (one.asking === 1 && one.told === undefined) return one.fold.end();
  one.told ??= [...one.fold.end()];
  return one.told;
}

/** Those that an input of a scheme asks for. */
function* chosenOf({ only }: CheckRun, verdicts: Iterable<Verdict>): Generator<Verdict> {
  const isAsked = asks(only);
  for (const verdict of verdicts) if (isAsked(verdict.about)) yield verdict;
}

/** Tells whether an input that has these `only` asks for a verdict by what that says of its thing; what it leaves open is asked for. */
export function asks(only: CheckRun['only']): (about: Verdict['about']) => boolean {
  const chosen = Object.entries(only);
  return (about) => chosen.every(([column, text]) => about[column] === undefined || about[column] === text);
}

/** What follows from pages; the others are told of the host, or by visits. */
const OF_PAGES: ReadonlySet<ObservationKind> = new Set([
  'page',
  'link',
  'section',
  'letter',
  'copies',
  'dated-article',
]);

function readsPages({ needs }: AnyCheck): boolean {
  return needs.some((kind) => OF_PAGES.has(kind));
}

function unjudgedVerdict(home: string, message: Text): Verdict {
  return { outcome: 'untested', problem: home, about: {}, message, evidence: [] };
}

function brokenText({ name }: AnyCheck): Text {
  return { zh: `检查“${name.zh}”的程序出错，未能检查`, en: `The check "${name.en}" broke down` };
}
