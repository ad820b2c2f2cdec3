import { isNumber, UNTESTED } from './naive-cell.ts';
import type { Cell, Row } from './naive-cell.ts';
import { formulaOf, truthOf } from './naive-condition.ts';
import { numberOf, total as totalOf, ZERO } from './naive-number.ts';
import { valueOf } from './naive-value.ts';
import { CHILD_NUMBERS, CHILD_TEXT, CHILD_VALUE, itemId, NUMBERS, TEXTS, VALUES } from './scheme-plan.ts';
import type { Ranked, SchemePlan, UnitRow } from './scheme-plan.ts';

/** A unit worked out without the product. */
export interface NaiveUnit {
  name: string;
  /** Its place in the table, from 0. */
  listed: number;
  row: Row;
  /** After outcomes. */
  total: Cell;
  outcome: { id: string; grade: string | null; ranked: Ranked } | null;
  isComplete: boolean;
  accounts: { name: string; total: Cell; outcome: string | null; row: Row }[];
}

/** Every unit of a class by itself, before ranks and grades, in the order of the table. */
export function naiveUnits(plan: SchemePlan, rows: readonly UnitRow[]): NaiveUnit[] {
  const cohort: Row[] = [];
  const units = rows.map((unit, listed) => naiveUnit(plan, { unit, listed }, cohort));
  for (const { row } of units) cohort.push(row);
  return units.map((open) => settle(plan, open));
}

type OpenUnit = Omit<NaiveUnit, 'total' | 'outcome' | 'isComplete'>;

function naiveUnit(plan: SchemePlan, { unit, listed }: { unit: UnitRow; listed: number }, cohort: Row[]): OpenUnit {
  const accounts = unit.accounts.map((account) => naiveAccount(plan, account));
  const row = rowOf(
    [...NUMBERS, ...TEXTS].map((name, index) => [name, cellOf(unit.cells[index] ?? '', NUMBERS.length > index)]),
    (name, self) => computed(plan, name, self),
    { accounts: accounts.map((account) => account.row), cohort },
  );
  return { name: unit.name, listed, row, accounts };
}

function naiveAccount(
  { child }: SchemePlan,
  { name, cells }: { name: string; cells: string[] },
): NaiveUnit['accounts'][number] {
  const own = rowOf(
    [...CHILD_NUMBERS, CHILD_TEXT].map((column, index) => [column, cellOf(cells[index] ?? '', column !== CHILD_TEXT)]),
    (column, self) => valueOf(column === CHILD_VALUE ? child.value : child.total, self),
    { accounts: [], cohort: [] },
  );
  const { total, outcome } = afterOutcomes(
    child.outcomes.map((one, index) => ({ ...one, id: `c${index}` })),
    own,
  );
  // The parent sees the total after outcomes.
  const row: Row = { ...own, cell: (column) => (column === 'total' ? total : own.cell(column)) };
  return { name, total, outcome: outcome?.id ?? null, row };
}

function cellOf(text: string, isNumeric: boolean): Cell {
  if (text === '') return null;
  if (text === '未检测') return UNTESTED;
  return isNumeric ? numberOf(text) : text;
}

/** Given cells, and computed ones, each worked out once. */
function rowOf(
  given: readonly (readonly [string, Cell])[],
  compute: (name: string, self: Row) => Cell,
  around: Pick<Row, 'accounts' | 'cohort'>,
): Row {
  const known = new Map<string, Cell>(given);
  const row: Row = {
    ...around,
    cell(name) {
      const before = known.get(name);
      if (before !== undefined) return before;
      const cell = compute(name, row);
      known.set(name, cell);
      return cell;
    },
  };
  return row;
}

function computed(plan: SchemePlan, name: string, row: Row): Cell {
  const value = plan.values[VALUES.findIndex((one) => one === name)];
  if (value !== undefined) return valueOf(value, row);
  if (name === 'total') return plan.total.kind === 'rule' ? valueOf(plan.total.rule, row) : sumOf(groupIds(plan), row);
  if (name === 'veto') return formulaOf(plan.veto, row);
  // One veto: it decides, and where it is not applicable there is none.
  if (name === 'vetoes') return row.cell('veto') ?? ZERO;
  for (const [group, items] of plan.groups.entries()) {
    const ids = items.map((_, index) => itemId(group, index));
    if (name === `g${group}`) return sumOf(ids, row);
    const item = items[ids.indexOf(name)];
    if (item === undefined) continue;
    const truth = item.applies === null ? true : truthOf(item.applies, row);
    if (truth === true) return valueOf(item.rule, row, item.points);
    return truth === UNTESTED ? UNTESTED : null;
  }
  throw new Error(`nothing is called ${name}`);
}

function groupIds({ groups }: SchemePlan): string[] {
  return groups.map((_, index) => `g${index}`);
}

function sumOf(names: readonly string[], row: Row): Cell {
  const cells = names.map((name) => row.cell(name));
  if (cells.includes(UNTESTED)) return UNTESTED;
  const numbers = cells.filter(isNumber);
  return numbers.length < cells.length ? null : totalOf(numbers);
}

function settle(plan: SchemePlan, open: OpenUnit): NaiveUnit {
  const written = plan.outcomes.map((one, index) => ({ ...one, id: `o${index}` }));
  const vetoed = {
    id: 'vetoed',
    if: { kind: 'compare', op: '>', left: { kind: 'name', name: 'vetoes' }, right: { kind: 'number', text: '0' } },
    total: 'missing',
    grade: null,
    ranked: null,
  } as const;
  const { total, outcome } = afterOutcomes([...written, vetoed], open.row);
  const isComplete = total !== UNTESTED && (total !== null || outcome !== null);
  const grade = plan.grades === null ? null : (outcome?.grade ?? null);
  const ranked = outcome?.ranked ?? (outcome?.total === 'missing' ? 'no' : 'yes');
  return { ...open, total, outcome: outcome === null ? null : { id: outcome.id, grade, ranked }, isComplete };
}

type PlannedOutcome = Pick<SchemePlan['outcomes'][number], 'if' | 'total'> & { id: string };

/** The first that holds ends the matter; one that is open leaves the total open. */
function afterOutcomes<T extends PlannedOutcome>(outcomes: readonly T[], row: Row): { total: Cell; outcome: T | null } {
  for (const outcome of outcomes) {
    const truth = truthOf(outcome.if, row);
    if (truth === UNTESTED) return { total: UNTESTED, outcome: null };
    if (truth !== true) continue;
    if (outcome.total === 'keep') return { total: row.cell('total'), outcome };
    return { total: outcome.total === 'missing' ? null : formulaOf(outcome.total, row), outcome };
  }
  return { total: row.cell('total'), outcome: null };
}
