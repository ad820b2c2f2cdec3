import { exact, toText } from '../model/exact/index.ts';
import type { Cell, ClassFacts, Untested } from '../model/facts.ts';
import type { Correction } from '../model/result.ts';
import type { OfClass, Override, SchemeClass, SchemeOutcome, ShownColumn } from '../model/scheme/index.ts';
import { isNumber, isUntested } from './evaluate/cell.ts';
import { groupKey } from './evaluate/cohort.ts';
import { withPlace } from './evaluate/number-too-large.ts';
import { fillColumn, openLevel, overrideCell } from './evaluate/open-level.ts';
import type { OpenLevel, Replacements } from './evaluate/open-level.ts';
import type { OtherClasses, Scope } from './evaluate/scope.ts';
import { withStanding, withTotal } from './evaluate/with-total.ts';
import { gradeRows } from './standing/grade.ts';
import { ownReferences } from './result/remembered.ts';
import { rankRows } from './standing/rank.ts';

/** A class with every column computed and every unit placed; `unit-result.ts` writes it out row by row. */
export interface ScoredClass {
  rules: SchemeClass;
  facts: ClassFacts;
  level: OpenLevel;
  /** The class as ranking and shown columns see it: `total` is the total after outcomes and overrides. */
  final: Scope;
  totals: readonly Cell[];
  outcomes: readonly (SchemeOutcome | null)[];
  standings: Standing[];
  /** Rows in printed order. */
  order: number[];
  /** The shown columns, in the order of the rules. */
  shown: readonly (readonly Cell[])[];
}

export interface Standing {
  state: 'scored' | 'incomplete';
  missing: Untested[];
  rank: number | null;
  published: boolean;
  grade: string | null;
  corrections: Correction[];
}

/** Scores, ranks and grades one class. `overrides` are those of the campaign; the scheme's own come first. */
export function scoreClass(
  rules: SchemeClass,
  facts: ClassFacts,
  { overrides = [], others }: { overrides?: readonly Override[] | undefined; others: OtherClasses },
): ScoredClass {
  const deviations = [...rules.overrides, ...overrides].flatMap((override) => {
    const row = facts.keys.indexOf(override.unit);
    return row < 0 ? [] : [{ ...override, row }];
  });
  const level = openLevel(rules, facts, { replacements: replacementsOf(deviations), others });
  const outcomes = level.outcomes();
  const totals = outcomes.totals.map((total, row) => {
    const deviation = deviations.findLast((one) => one.of === 'total' && one.row === row);
    return deviation === undefined ? total : overrideCell(deviation.value);
  });
  const final = withTotal(level, () => totals);
  const base: ScoredClass = {
    rules,
    facts,
    level,
    final,
    totals,
    outcomes: outcomes.applied,
    standings: [],
    order: [],
    shown: [],
  };
  const placed = placeUnits(base, deviations);
  const { rank, grade } = standingCells(placed);
  const view = withStanding(final, { rank, grade });
  return { ...placed, shown: rules.shown.map((column) => shownColumn(column, view)) };
}

/** Computed with the rest, so that whatever can go wrong has gone wrong before anything is written. */
function shownColumn({ column, value }: ShownColumn, final: Scope): Cell[] {
  return withPlace(column, () => fillColumn(column, final, final.compile(value)));
}

/** Total, rank and grade as they are published; a unit whose score is not known has none of them yet. */
export function standingCells({ standings, totals }: ScoredClass): Record<OfClass['take'], Cell[]> {
  const known = (pick: (standing: Standing, row: number) => Cell) =>
    standings.map((standing, row) => standing.missing[0] ?? pick(standing, row));
  return {
    total: known((_, row) => totals[row] ?? null),
    rank: known(({ rank }) => rankCell(rank)),
    grade: known(({ grade }) => grade),
  };
}

function rankCell(rank: number | null | undefined): Cell {
  return typeof rank === 'number' ? exact(rank) : null;
}

type Deviation = Override & { row: number };

function replacementsOf(deviations: Deviation[]): Replacements {
  const replacements = new Map<string, Map<number, string>>();
  for (const { of, row, value } of deviations) {
    if (of === 'total' || of === 'rank' || of === 'grade') continue;
    const rows = replacements.get(of) ?? new Map<number, string>();
    replacements.set(of, rows.set(row, value));
  }
  return replacements;
}

function placeUnits(scored: ScoredClass, deviations: Deviation[]): ScoredClass {
  const { rules, facts, final, outcomes } = scored;
  const gaps = facts.keys.map((_, row) => gapOf(scored, row));
  const complete = gaps.flatMap((gap, row) => (gap === null ? [row] : []));
  const places = withPlace(`ranking (${rules.name})`, () =>
    rankRows(complete, rules.ranking, { scope: final, facts, outcomes }),
  );
  const grades = withPlace(`grades (${rules.name})`, () =>
    rules.grades === null
      ? null
      : gradeRows(complete, rules.grades, {
          scope: withStanding(final, { rank: ranksOf(places.rank, facts.keys.length, deviations) }),
          outcomes,
          ranked: places.ranked,
        }),
  );
  const standings = facts.keys.map((_, row): Standing => {
    const gap = gaps[row] ?? grades?.get(row)?.open ?? null;
    const graded = grades?.get(row);
    return {
      state: gap === null ? 'scored' : 'incomplete',
      missing: gap === null ? [] : [gap],
      rank: gap === null ? (places.rank.get(row) ?? null) : null,
      published: places.published.has(row),
      grade: gap === null ? (graded?.grade ?? null) : null,
      corrections: graded?.corrections ?? [],
    };
  });
  for (const deviation of deviations) applyDeviation(scored, standings[deviation.row], deviation);
  const incomplete = gaps.flatMap((gap, row) => (gap === null ? [] : [row]));
  const names = (row: number) => facts.keys[row] ?? '';
  const rest = incomplete.toSorted((a, b) => (names(a) < names(b) ? -1 : 1));
  const isMoved = deviations.some((deviation) => deviation.of === 'rank');
  const listed = isMoved ? reorder(places.order, standings, groupKey(rules.ranking.within, final)) : places.order;
  return { ...scored, standings, order: [...listed, ...rest] };
}

/** The ranks by row, a rank that was published otherwise in place of the computed one. */
function ranksOf(computed: ReadonlyMap<number, number>, units: number, deviations: readonly Deviation[]): Cell[] {
  const ranks = Array.from({ length: units }, (_, row) => rankCell(computed.get(row)));
  for (const { of, row, value } of deviations) if (of === 'rank') ranks[row] = exact(Number(value));
  return ranks;
}

/** A rank that was published otherwise moves the unit in the list of its group as well. */
function reorder(order: number[], standings: Standing[], groupOf: (row: number) => string): number[] {
  const rank = (row: number) => standings[row]?.rank ?? Infinity;
  const groups = [...Map.groupBy(order, groupOf).values()];
  return groups.flatMap((rows) => rows.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b))));
}

/** What keeps a unit from having a score: an untested total, or none although the class has one and no outcome took it. */
function gapOf(scored: ScoredClass, row: number): Untested | null {
  const total = scored.totals[row] ?? null;
  if (isUntested(total)) return total;
  const explained = scored.outcomes[row] !== null || scored.rules.total === null;
  return total === null && !explained ? missingTotal(scored, row) : null;
}

/** A total that comes out missing although nothing explains it, told by the first name in its rule that is missing. */
function missingTotal({ rules, level }: ScoredClass, row: number): Untested {
  const names = rules.total === null ? null : ownReferences(rules.total);
  const missing = names?.find((name) => level.column(name)[row] === null);
  return { untested: { code: 'total-missing', of: missing ?? 'total' } };
}

function applyDeviation(scored: ScoredClass, standing: Standing | undefined, deviation: Deviation): void {
  if (standing === undefined) return;
  const before = valueBefore(scored, standing, deviation);
  standing.corrections.push({
    kind: 'override',
    of: deviation.of,
    from: before,
    to: deviation.value,
    because: deviation.reason,
    by: deviation.by,
    at: deviation.at,
  });
  if (deviation.of === 'rank') standing.rank = Number(deviation.value);
  if (deviation.of === 'grade') standing.grade = deviation.value;
}

function valueBefore(scored: ScoredClass, standing: Standing, deviation: Deviation): string | null {
  if (deviation.of === 'rank') return standing.rank === null ? null : String(standing.rank);
  if (deviation.of === 'grade') return standing.grade;
  const cell =
    deviation.of === 'total'
      ? scored.level.outcomes().totals[deviation.row]
      : openLevel(scored.rules, scored.facts, { others: scored.level.others }).column(deviation.of)[deviation.row];
  if (cell === undefined || cell === null || isUntested(cell)) return null;
  return isNumber(cell) ? toText(cell) : cell;
}
