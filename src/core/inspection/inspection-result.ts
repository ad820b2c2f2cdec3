import type { CheckRun, RunVerdict, RunVerdicts, VerdictBrief } from '../checks/index.ts';
import type {
  Finding,
  FindingBrief,
  Findings,
  IndicatorVerdict,
  InspectionResult,
  Repeat,
} from '../model/inspection-result.ts';
import type { Inspection } from '../model/inspection.ts';
import { OUTCOMES } from '../model/outcome.ts';
import type { SchemeClass } from '../model/scheme/index.ts';
import type { EvaluatedInspection } from './open-evaluation.ts';
import { type InspectedScheme, readInputs, type SchemeInput } from './scheme-inputs.ts';
import { type Found, vetoOutlook } from './veto-outlook.ts';
import { openWidespread } from './widespread.ts';

export interface Pinned {
  inspection: Inspection;
  /** The inspection of which it is a repeat; null for a first one. */
  earlier: { moment: string; since: string } | null;
  /** Hashes of the segments of the log. */
  log: readonly string[];
  runs: readonly CheckRun[];
  scheme: InspectedScheme | null;
}

/** The result as it is written down: nothing in it but what follows from the log, the scheme and the checks. */
export function inspectionResult(
  { verdicts, inventory, limits, seen, siteName, unchanged }: EvaluatedInspection,
  { inspection, earlier, log, runs, scheme }: Pinned,
): InspectionResult {
  const inputs = scheme === null ? [] : readInputs(scheme.rules);
  const { passed, found, counts, widespread } = countsOf(verdicts, inputs);
  const { unjudged } = verdicts;
  return {
    format: 'kaoping-inspection',
    formatVersion: 1,
    inspection,
    log: [...log],
    scheme: scheme === null ? null : { id: scheme.id, class: scheme.rules.id, sha256: scheme.sha256 },
    checks: Object.fromEntries(
      [...new Map(runs.map(({ check }) => [check.id, check.version]))].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    ...(siteName === null ? {} : { siteName }),
    seen,
    ...(earlier === null ? {} : { repeat: repeatOf(earlier, { unchanged, pages: seen.pages }) }),
    limits,
    indicators: scheme === null ? [] : indicatorVerdicts(scheme.rules, { inputs, counts, runs, unjudged }),
    findings: findingsAmong(verdicts, found),
    ...(widespread.length === 0 ? {} : { widespread }),
    passed,
    inventory,
  };
}

function repeatOf(
  { moment, since }: { moment: string; since: string },
  { unchanged, pages }: { unchanged: number; pages: number },
): Repeat {
  return { earlier: moment, since, unchanged, fetched: pages - unchanged };
}

/** `length`: how many of the verdicts are findings. */
function findingsAmong(verdicts: RunVerdicts, length: number): Findings {
  function* briefs(): Generator<FindingBrief> {
    for (const brief of verdicts.briefs())
      if (isFinding(brief)) yield { ...brief, whole: () => findingOf(brief.whole()) };
  }
  return {
    length,
    briefs,
    *[Symbol.iterator]() {
      for (const { whole } of briefs()) yield whole();
    },
  };
}

function isFinding({ outcome }: VerdictBrief): boolean {
  return outcome !== 'passed' && outcome !== 'inapplicable';
}

function findingOf({ check, version, outcome, problem, about, message, evidence, measured }: RunVerdict): Finding {
  const finding = { check, version, outcome, problem, about: { ...about }, message, evidence: [...evidence] };
  return measured === undefined ? finding : { ...finding, measured };
}

type Counts = IndicatorVerdict['counts'];

/** Of each check how often it passed, of each input, in their order, how often every outcome; how many are findings, and what is found nearly everywhere. */
function countsOf(verdicts: RunVerdicts, inputs: readonly SchemeInput[]) {
  const passed: Record<string, number> = {};
  const counts = inputs.map(() => Object.fromEntries(Object.keys(OUTCOMES).map((outcome) => [outcome, 0])) as Counts);
  const askers = Map.groupBy(
    inputs.map(({ check, only }, index) => ({ check, asked: Object.entries(only), own: counts[index] })),
    ({ check }) => check,
  );
  let found = 0;
  const widespread = openWidespread();
  for (const brief of verdicts.briefs()) {
    widespread.see(brief);
    const { check, outcome, about } = brief;
    if (isFinding(brief)) found++;
    if (outcome === 'passed') passed[check] = (passed[check] ?? 0) + 1;
    const isOfAll = verdicts.unjudged.has(check) && isWithoutColumns(brief);
    for (const { asked, own } of askers.get(check) ?? [])
      if (own !== undefined && (isOfAll || asked.every(([column, text]) => about[column] === text))) own[outcome]++;
  }
  return { passed, found, counts, widespread: widespread.end() };
}

/** What a check says that could judge nothing is about all that it is asked for. */
function isWithoutColumns({ outcome, about }: VerdictBrief): boolean {
  return outcome === 'untested' && Object.keys(about).length === 0;
}

interface Counted {
  inputs: readonly SchemeInput[];
  counts: readonly Counts[];
  runs: readonly CheckRun[];
  unjudged: ReadonlySet<string>;
}

/** What a check on trial finds is for people to judge before it counts for a veto. */
const isOnTrial = (check: string, runs: readonly CheckRun[]) =>
  runs.some((run) => run.check.id === check && run.check.stage === 'trial');

function indicatorVerdicts(rules: SchemeClass, { inputs, counts, runs, unjudged }: Counted): IndicatorVerdict[] {
  const read = inputs.flatMap((input, index) => {
    const own = counts[index];
    const available = runs.some((run) => run.check.id === input.check);
    return own === undefined ? [] : [{ input, available, counts: own }];
  });
  const foundBy = (check: string, { failed, cantTell, untested }: Counts): Found => {
    const isTrial = isOnTrial(check, runs);
    const open = unjudged.has(check) ? null : cantTell + untested + (isTrial ? failed : 0);
    return { failed: isTrial ? 0 : failed, open };
  };
  const found = new Map(
    read
      .filter(({ available }) => available)
      .map(({ input, counts: own }) => [input.input, foundBy(input.check, own)] as const),
  );
  const vetoes = vetoOutlook(rules, found);
  return read.map(({ input: { input, name, title, kind, indicator, group, check }, available, counts: own }) => ({
    input,
    name,
    title,
    kind,
    group,
    veto: available && kind === 'veto' ? (vetoes.get(indicator ?? '') ?? null) : null,
    check,
    available,
    counts: own,
  }));
}
