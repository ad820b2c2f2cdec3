import { cmp, div, eq, exact, toText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { EvidenceRef, UntestedReason } from '../../model/facts.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import type { CheckSource } from '../../model/scheme/index.ts';
import type { CheckReading } from './check-reading.ts';
import type { Verdict } from './findings-list.ts';
import type { ListValue } from './list-value.ts';
import { untestedAt } from './read-cell.ts';

const { findings: COLUMNS } = RESERVED_TABLES;

/**
 * What the verdicts on one row, at least one, come to: untested while something among them is open, missing where nothing is
 * applicable, else the count, share or figure that the input takes.
 */
export function verdictValue(verdicts: readonly Verdict[], reading: CheckReading): ListValue {
  const considered = reading.source.take === 'measure' ? newest(verdicts) : claimed(verdicts, reading);
  const open = considered.filter(isOpen);
  if (open.length > 0) return untested('undecided', open, reading);
  const examined = verdicts.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed');
  if (!examined.length) return { cell: null, evidence: evidenceOf(verdicts, reading), row: rowOf(verdicts) };
  const sampled = reading.source.take === 'measure' ? considered : examined;
  if (isTooSmall(sampled, examined.length, reading.source)) return untested('sample-too-small', sampled, reading);
  return reading.source.take === 'measure'
    ? measureOf(considered, reading)
    : tallyOf(considered, examined.length, reading);
}

/** Somebody has to answer first. */
function isOpen({ outcome, isConfirmed }: Verdict): boolean {
  return outcome === 'cantTell' || outcome === 'untested' || (outcome === 'failed' && !isConfirmed);
}

/**
 * Without the problems that another input of the group has already, and each problem once. A problem that stands in several rows
 * is confirmed as soon as one of them is.
 */
function claimed(verdicts: readonly Verdict[], { source, input, claims }: CheckReading): readonly Verdict[] {
  const { once } = source;
  if (once === null) return verdicts;
  const problems = new Map<string, Verdict>();
  const others: Verdict[] = [];
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'failed') others.push(verdict);
    else if (claims.claim(once, `${verdict.unit}\u001f${verdict.problem}`, input)) {
      const same = problems.get(verdict.problem);
      if (same === undefined || (!same.isConfirmed && verdict.isConfirmed)) problems.set(verdict.problem, verdict);
    }
  }
  return [...problems.values(), ...others];
}

/** The verdicts of the latest date; what has no date may be as new. */
function newest(verdicts: readonly Verdict[]): readonly Verdict[] {
  const latest = verdicts.reduce((date, { seen }) => (seen !== null && seen > date ? seen : date), '');
  const last = verdicts.filter(({ seen }) => seen === null || seen === latest);
  const applicable = last.filter(({ outcome }) => outcome !== 'inapplicable');
  return applicable.length > 0 ? applicable : last;
}

/** A measured sample says how much was looked at; without one the verdicts are counted. */
function isTooSmall(verdicts: readonly Verdict[], examined: number, { sampleAtLeast }: CheckSource): boolean {
  if (sampleAtLeast === null) return false;
  const samples = verdicts.map(({ sample }) => sample).filter((sample) => sample !== null);
  if (samples.length === 0) return examined < sampleAtLeast;
  return samples.some((sample) => cmp(sample, exact(sampleAtLeast)) < 0);
}

function tallyOf(considered: readonly Verdict[], examined: number, reading: CheckReading): ListValue {
  const failed = considered.filter(({ outcome }) => outcome === 'failed');
  const count = exact(failed.length);
  const cell = reading.source.take === 'share' ? div(count, exact(examined)) : count;
  return { cell, evidence: evidenceOf(failed, reading), row: rowOf(failed.length > 0 ? failed : considered) };
}

function measureOf(newest: readonly Verdict[], reading: CheckReading): ListValue {
  const { findings, input, report } = reading;
  const { view } = findings;
  const column = view.columnOf(COLUMNS.measured.headers);
  const [first] = newest;
  let measured: Exact | null = null;
  for (const verdict of newest) {
    const place = view.place(verdict.row, column);
    if (verdict.measured === null) {
      if (view.text(verdict.row, column) === '') report.fault('missing-measure', place, { input: input.name });
    } else if (measured === null) measured = verdict.measured;
    else if (!eq(measured, verdict.measured)) {
      report.fault('two-measures', place, { input: input.name, line: String(view.lineOf(first?.row ?? 0)) });
    }
  }
  return { cell: measured, evidence: evidenceOf(newest, reading), row: rowOf(newest) };
}

function untested(code: UntestedReason['code'], verdicts: readonly Verdict[], reading: CheckReading): ListValue {
  return { cell: untestedAt(reading.input, code), evidence: evidenceOf(verdicts, reading), row: rowOf(verdicts) };
}

function rowOf(verdicts: readonly Verdict[]): number {
  return verdicts[0]?.row ?? 0;
}

function evidenceOf(verdicts: readonly Verdict[], { findings }: CheckReading): EvidenceRef[] {
  const { view } = findings;
  return verdicts.map(({ row, outcome, measured, seen }) => ({
    table: view.name,
    line: view.lineOf(row),
    text:
      view.text(row, view.columnOf(COLUMNS.problem.headers)) ||
      (measured === null ? OUTCOMES[outcome] : toText(measured)),
    url: view.text(row, view.columnOf(COLUMNS.evidence.headers)) || null,
    sha256: view.text(row, view.columnOf(COLUMNS.sha256.headers)).toLowerCase() || null,
    seen,
  }));
}
