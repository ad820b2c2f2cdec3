import type { ClassResult, ResultCell, UnitResult } from '../../src/core/model/result.ts';
import { isNumber, UNTESTED } from './naive-cell.ts';
import type { Cell } from './naive-cell.ts';
import { naiveUnits } from './naive-class.ts';
import type { NaiveUnit } from './naive-class.ts';
import { gradesOf } from './naive-grade.ts';
import { textOf } from './naive-number.ts';
import { placesOf } from './naive-standing.ts';
import { itemId, VALUES } from './scheme-plan.ts';
import type { SchemePlan, UnitRow } from './scheme-plan.ts';

/** A cell in the words of stories. */
export function cellText(cell: ResultCell): string {
  if (cell === null) return '不适用';
  return typeof cell === 'string' ? cell : '未检测';
}

function naiveText(cell: Cell): string {
  if (cell === UNTESTED) return '未检测';
  return isNumber(cell) ? textOf(cell) : (cell ?? '不适用');
}

/** What a unit comes to, a line a figure: the same lines for the result and for what was worked out without the product. */
export type Figures = Record<string, string>;

/** Every value, line, total, outcome, rank and grade of a result, by unit, in printed order. */
export function figuresOf(group: ClassResult): [string, Figures][] {
  return group.units.map((unit) => [unit.unit, unitFigures(unit)]);
}

/** What one unit comes to by itself, without its place among others. */
export function ownFigures(unit: UnitResult): Figures {
  return {
    total: cellText(unit.total),
    outcome: unit.outcome?.id ?? '-',
    ...Object.fromEntries(Object.entries(unit.values ?? {}).map(([name, cell]) => [name, cellText(cell)])),
    ...Object.fromEntries(unit.lines.map(({ indicator, points }) => [indicator, cellText(points)])),
    ...Object.fromEntries(
      (unit.children?.['accounts'] ?? []).map(({ key, total, outcome }) => [
        key,
        `${cellText(total)} ${outcome?.id ?? '-'}`,
      ]),
    ),
  };
}

function unitFigures(unit: UnitResult): Figures {
  return {
    ...ownFigures(unit),
    state: unit.state,
    rank: String(unit.rank ?? '-'),
    published: String(unit.published),
    grade: unit.grade ?? '-',
  };
}

/** The same, worked out naively. */
export function naiveFigures(plan: SchemePlan, rows: readonly UnitRow[]): [string, Figures][] {
  const units = naiveUnits(plan, rows);
  const complete = units.filter(({ isComplete }) => isComplete);
  const places = placesOf(complete, plan.ranking);
  const grades = plan.grades === null ? null : gradesOf(plan.grades, complete, places.placed);
  const incomplete = units.filter((unit) => !unit.isComplete).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [...places.list, ...incomplete].map((unit) => {
    const grade = grades?.get(unit) ?? null;
    const isScored = unit.isComplete && grade !== UNTESTED;
    return [
      unit.name,
      {
        ...naiveOwn(plan, unit),
        state: isScored ? 'scored' : 'incomplete',
        rank: isScored ? String(places.rank.get(unit) ?? '-') : '-',
        published: String(places.published.has(unit)),
        grade: isScored ? (grade ?? '-') : '-',
      },
    ];
  });
}

function naiveOwn(plan: SchemePlan, { row, total, outcome, accounts }: NaiveUnit): Figures {
  const lines = plan.groups.flatMap((items, group) => [`g${group}`, ...items.map((_, item) => itemId(group, item))]);
  const names = [...plan.values.map((_, index) => VALUES[index] ?? ''), ...lines, 'veto'];
  return {
    total: naiveText(total),
    outcome: outcome?.id ?? '-',
    ...Object.fromEntries(names.map((name) => [name, naiveText(row.cell(name))])),
    ...Object.fromEntries(
      accounts.map((account) => [account.name, `${naiveText(account.total)} ${account.outcome ?? '-'}`]),
    ),
  };
}
