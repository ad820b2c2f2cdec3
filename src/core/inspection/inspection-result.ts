import type { CheckRun, RunVerdict } from '../checks/index.ts';
import type { Finding, IndicatorVerdict, InspectionResult, Repeat } from '../model/inspection-result.ts';
import type { Inspection } from '../model/inspection.ts';
import { OUTCOMES } from '../model/outcome.ts';
import type { SchemeClass } from '../model/scheme/index.ts';
import type { EvaluatedInspection } from './open-evaluation.ts';
import { type InspectedScheme, readInputs, type SchemeInput } from './scheme-inputs.ts';
import { type Found, vetoOutlook } from './veto-outlook.ts';

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
  { verdicts, inventory, limits, seen, unchanged }: EvaluatedInspection,
  { inspection, earlier, log, runs, scheme }: Pinned,
): InspectionResult {
  return {
    format: 'kaoping-inspection',
    formatVersion: 1,
    inspection,
    log: [...log],
    scheme: scheme === null ? null : { id: scheme.id, class: scheme.rules.id, sha256: scheme.sha256 },
    checks: Object.fromEntries(
      [...new Map(runs.map(({ check }) => [check.id, check.version]))].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    seen,
    ...(earlier === null ? {} : { repeat: repeatOf(earlier, { unchanged, pages: seen.pages }) }),
    limits,
    indicators: scheme === null ? [] : indicatorVerdicts(scheme.rules, verdicts, runs),
    findings: verdicts.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'inapplicable').map(findingOf),
    passed: passedOf(verdicts),
    inventory,
  };
}

function repeatOf(
  { moment, since }: { moment: string; since: string },
  { unchanged, pages }: { unchanged: number; pages: number },
): Repeat {
  return { earlier: moment, since, unchanged, fetched: pages - unchanged };
}

function findingOf({ check, version, outcome, problem, about, message, evidence, measured }: RunVerdict): Finding {
  const finding = { check, version, outcome, problem, about: { ...about }, message, evidence: [...evidence] };
  return measured === undefined ? finding : { ...finding, measured };
}

function passedOf(verdicts: readonly RunVerdict[]): Record<string, number> {
  const passed: Record<string, number> = {};
  for (const { check, outcome } of verdicts) if (outcome === 'passed') passed[check] = (passed[check] ?? 0) + 1;
  return passed;
}

function indicatorVerdicts(
  rules: SchemeClass,
  verdicts: readonly RunVerdict[],
  runs: readonly CheckRun[],
): IndicatorVerdict[] {
  const byCheck = Map.groupBy(verdicts, ({ check }) => check);
  const inputs = readInputs(rules).map((input) => {
    const available = runs.some((run) => run.check.id === input.check);
    return { input, available, counts: countsOf(input, byCheck.get(input.check) ?? []) };
  });
  const found = new Map(
    inputs
      .filter(({ available }) => available)
      .map(({ input, counts }): [string, Found] => [
        input.input,
        { failed: counts.failed, open: counts.cantTell + counts.untested },
      ]),
  );
  const vetoes = vetoOutlook(rules, found);
  return inputs.map(({ input: { input, name, title, kind, indicator, check }, available, counts }) => ({
    input,
    name,
    title,
    kind,
    veto: available && kind === 'veto' ? (vetoes.get(indicator ?? '') ?? null) : null,
    check,
    available,
    counts,
  }));
}

function countsOf({ only }: SchemeInput, verdicts: readonly RunVerdict[]): IndicatorVerdict['counts'] {
  const counts = Object.fromEntries(Object.keys(OUTCOMES).map((outcome) => [outcome, 0])) as IndicatorVerdict['counts'];
  const asked = Object.entries(only);
  for (const { about, outcome } of verdicts)
    if (asked.every(([column, text]) => about[column] === text)) counts[outcome]++;
  return counts;
}
