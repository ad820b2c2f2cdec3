import { NUMBER_PROBLEMS, readNumber } from '../../model/cell-text.ts';
import { add, div, isZero, mul, ZERO } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { EvidenceRef } from '../../model/facts.ts';
import { MARK_ROLES } from '../../model/mark-role.ts';
import type { MarkRole } from '../../model/mark-role.ts';
import { nameKey } from '../../model/name-key.ts';
import { nearestName } from '../../model/nearest.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import type { Input, MarkSource } from '../../model/scheme/index.ts';
import { maxOf, meanOf, medianOf, minOf, trimmedMeanOf } from '../statistics.ts';
import type { LevelRows } from './level-rows.ts';
import { groupByLevelRow } from './list-row.ts';
import type { RowList } from './list-row.ts';
import type { ListValue } from './list-value.ts';
import type { Mark } from './marks-list.ts';
import { numberProblem, untestedAt } from './read-cell.ts';
import type { Report } from './report.ts';

const { mark: MARK } = RESERVED_TABLES.marks;

/** What marks are read with. */
export interface MarkReading {
  input: Input;
  source: MarkSource;
  marks: RowList<Mark>;
  level: LevelRows;
  report: Report;
}

/** The merged marks of every row of the level that has one of a role that the input asks for, by position in the facts. */
export function readMarkInput(reading: MarkReading): Map<number, ListValue> {
  const { marks, source, level, report } = reading;
  const candidates = marks.bySubject.get(nameKey(source.item)) ?? [];
  const roles = new Set(source.by.map(({ role }) => role));
  const values = new Map<number, ListValue>();
  for (const [index, given] of groupByLevelRow(candidates, { level, list: marks, report })) {
    const asked = given.filter(({ role }) => roles.has(role));
    if (asked.length > 0) values.set(index, mergeRoles(asked, reading));
  }
  return values;
}

function mergeRoles(given: readonly Mark[], reading: MarkReading): ListValue {
  const { by } = reading.source;
  const byRole = new Map<MarkRole, Exact | null>();
  const marksOf = (role: MarkRole): Mark[] => given.filter((mark) => mark.role === role);
  // Every mark is read, also those that another role overrules: a slip in them is to be mended all the same.
  for (const { role } of by) if (marksOf(role).length > 0) byRole.set(role, mergeJudges(marksOf(role), reading));
  const isWeighted = by.some(({ weight }) => weight !== null);
  const deciding = isWeighted ? by : by.filter(({ role }) => byRole.has(role)).slice(0, 1);
  const counted = deciding.flatMap(({ role }) => marksOf(role));
  const merged = weightedMean(deciding, byRole);
  const isTrimmedAway = deciding.some(({ role }) => byRole.get(role) === null);
  return {
    cell: merged ?? untestedAt(reading.input, isTrimmedAway ? 'too-few-values' : 'no-mark'),
    evidence: counted.map((mark) => evidenceOf(mark, reading)),
    row: given[0]?.row ?? 0,
  };
}

/** Null when a role has no mark that counts: all of them are needed. */
function weightedMean(roles: MarkSource['by'], byRole: ReadonlyMap<MarkRole, Exact | null>): Exact | null {
  const [first, ...others] = roles;
  if (first !== undefined && others.length === 0) return byRole.get(first.role) ?? null;
  let points: Exact = ZERO;
  let weights: Exact = ZERO;
  for (const { role, weight } of roles) {
    const value = byRole.get(role) ?? null;
    if (value === null) return null;
    points = add(points, mul(value, weight ?? ZERO));
    weights = add(weights, weight ?? ZERO);
  }
  return isZero(weights) ? null : div(points, weights);
}

/** Null when trimming leaves no mark. */
function mergeJudges(given: readonly Mark[], reading: MarkReading): Exact | null {
  const { judges, trim } = reading.source;
  const values = given.map((mark) => readMark(mark, reading)).filter((value) => value !== null);
  switch (judges) {
    case 'mean':
      return meanOf(values);
    case 'median':
      return medianOf(values);
    case 'min':
      return minOf(values);
    case 'max':
      return maxOf(values);
    case 'trimmed-mean':
      return trimmedMeanOf(values, trim.low, trim.high);
  }
}

function readMark({ row, mark }: Mark, { input, source, marks, report }: MarkReading): Exact | null {
  const { view } = marks;
  const place = view.place(row, view.columnOf(MARK.headers));
  const levels = Object.keys(source.levels);
  const level = levels.find((label) => nameKey(label) === nameKey(mark));
  if (level !== undefined) return source.levels[level] ?? null;
  const reading = readNumber(mark);
  if (!reading.ok && levels.length > 0) {
    report.fault('not-a-level', place, { text: mark, accepted: levels.join('、'), nearest: nearestName(mark, levels) });
    return null;
  }
  const header = view.headerText(view.columnOf(MARK.headers));
  if (!reading.ok) {
    const details = { text: mark, reason: NUMBER_PROBLEMS[reading.reason], number: reading.suggestion };
    report.fault('not-a-number', place, { header, ...details });
    return null;
  }
  const problem = numberProblem(reading.value, input);
  if (problem === null) return reading.value;
  report.fault(problem.code, place, { header, ...problem.details });
  return null;
}

/** Person and mark, with the reason where one is given. */
function evidenceOf({ row, by, role, mark }: Mark, { marks }: MarkReading): EvidenceRef {
  const { view } = marks;
  const reason = view.text(row, view.columnOf(RESERVED_TABLES.marks.reason.headers));
  const person = by === '' ? MARK_ROLES[role] : by;
  const text = reason === '' ? `${person}：${mark}` : `${person}：${mark}（${reason}）`;
  return { table: view.name, line: view.lineOf(row), text, url: null, sha256: null, seen: null };
}
