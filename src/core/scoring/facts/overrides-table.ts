import { NUMBER_PROBLEMS, readNumber } from '../../model/cell-text.ts';
import { ONE, cmp, toInteger, toText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import { nameKey } from '../../model/name-key.ts';
import { nearestName } from '../../model/nearest.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import type { Indicator, Override, SchemeClass } from '../../model/scheme/index.ts';
import { openListCells } from './list-cells.ts';
import type { ListCells } from './list-cells.ts';
import type { Report } from './report.ts';
import type { TableView } from './table-view.ts';
import { unitSuggestions } from './unused-rows.ts';
import type { ReadClass } from './unused-rows.ts';

type OverrideColumns = Record<keyof typeof RESERVED_TABLES.overrides, number>;

interface OverrideReading {
  cells: ListCells;
  columns: OverrideColumns;
  classes: readonly ReadClass[];
  nearestUnit: (name: string) => string | undefined;
}

/** The deviations written down in the table `overrides`, by class id, in its order; what does not hold is reported. */
export function readOverrides(view: TableView, classes: readonly ReadClass[], report: Report): Map<string, Override[]> {
  const cells = openListCells(view, report);
  const columns = Object.fromEntries(
    Object.entries(RESERVED_TABLES.overrides).map(([name, { headers }]) => [name, cells.column(headers)]),
  ) as OverrideColumns;
  const reading = { cells, columns, classes, nearestUnit: unitSuggestions(classes) };
  const overrides = new Map<string, Override[]>();
  for (let row = 0; row < view.table.rows.length; row++) {
    const home = homeOf(reading, row);
    const override = home === null ? null : readOverride(reading, home, row);
    if (home === null || override === null) continue;
    const { id } = home.schemeClass;
    overrides.set(id, [...(overrides.get(id) ?? []), override]);
  }
  return overrides;
}

/** The class that is meant: the one named, or the only one in which the unit stands. */
function homeOf({ cells, columns, classes, nearestUnit }: OverrideReading, row: number): ReadClass | null {
  const unit = cells.needed(row, columns.unit);
  const name = cells.text(row, columns.class);
  const named = classes.filter(({ schemeClass }) =>
    [schemeClass.id, schemeClass.name].some((known) => nameKey(known) === nameKey(name)),
  );
  const ids = classes.map(({ schemeClass }) => schemeClass.id);
  if (name !== '' && named.length === 0) {
    const details = { class: name, accepted: ids.join('、'), nearest: nearestName(name, ids) };
    cells.fault('unknown-class', { row, column: columns.class }, details);
    return null;
  }
  const homes = (name === '' ? classes : named).filter(({ rows }) => (rows.indexOf.get(nameKey(unit)) ?? -1) >= 0);
  const [home, ...others] = homes;
  const column = columns.unit;
  if (home === undefined && unit !== '')
    cells.fault('unknown-unit', { row, column }, { unit, nearest: nearestUnit(unit) });
  if (others.length === 0) return home ?? null;
  const accepted = homes.map(({ schemeClass }) => schemeClass.id).join('、');
  cells.fault('class-needed', { row, column }, { unit, accepted });
  return null;
}

function readOverride(
  { cells, columns }: OverrideReading,
  { schemeClass, rows }: ReadClass,
  row: number,
): Override | null {
  const index = rows.indexOf.get(nameKey(cells.text(row, columns.unit))) ?? -1;
  const of = cells.needed(row, columns.of);
  const written = cells.needed(row, columns.value);
  const reason = cells.needed(row, columns.reason);
  const by = cells.needed(row, columns.by);
  cells.needed(row, columns.at);
  const at = cells.date(row, columns.at);
  const targets = ['total', 'rank', 'grade', ...namesOf(schemeClass)];
  if (of === '' || written === '' || reason === '' || by === '' || at === null) return null;
  if (!targets.includes(of)) {
    const details = { class: schemeClass.name, of, nearest: nearestName(of, targets) };
    cells.fault('unknown-target', { row, column: columns.of }, details);
    return null;
  }
  const value = readValue(cells, { row, column: columns.value, of }, schemeClass);
  return value === null ? null : { unit: rows.names[index] ?? '', of, value, reason, by, at };
}

/** Numbers plainly written, texts as they are; a grade only if the class has it. Null when it is none of what `of` can be. */
function readValue(
  cells: ListCells,
  at: { row: number; column: number; of: string },
  schemeClass: SchemeClass,
): string | null {
  const text = cells.text(at.row, at.column);
  const reading = readNumber(text);
  const input = schemeClass.inputs.find(({ id }) => id === at.of);
  const needsNumber = at.of === 'rank' || isNumeric(at.of, schemeClass);
  if (needsNumber && !reading.ok) {
    cells.fault('not-a-number', at, { text, reason: NUMBER_PROBLEMS[reading.reason], number: reading.suggestion });
    return null;
  }
  if (at.of === 'rank' && reading.ok && !isPlace(reading.value)) {
    cells.fault(toInteger(reading.value) === null ? 'not-whole' : 'below-minimum', at, { text, limit: '1' });
    return null;
  }
  const labels = schemeClass.grades?.labels ?? [];
  if (at.of === 'grade' && !labels.includes(text)) {
    cells.fault('not-accepted', at, { text, accepted: labels.join('、'), nearest: nearestName(text, labels) });
    return null;
  }
  const isText = at.of === 'grade' || input?.type === 'text';
  return reading.ok && !isText ? toText(reading.value) : text;
}

/** Whether only a number can stand there; what a named value or an indicator without points gives may be a text. */
function isNumeric(of: string, { inputs, indicators }: SchemeClass): boolean {
  const input = inputs.find(({ id }) => id === of);
  if (input !== undefined) return input.type !== 'text';
  const indicator = indicators.flatMap(withItems).find(({ id }) => id === of);
  return of === 'total' || (indicator !== undefined && indicator.points !== null);
}

function isPlace(value: Exact): boolean {
  return toInteger(value) !== null && cmp(value, ONE) >= 0;
}

function namesOf({ inputs, values, indicators }: SchemeClass): string[] {
  return [
    ...inputs.map(({ id }) => id),
    ...values.map(({ name }) => name),
    ...indicators.flatMap(withItems).map(({ id }) => id),
  ];
}

function withItems(indicator: Indicator): Indicator[] {
  return [indicator, ...indicator.items.flatMap(withItems)];
}
