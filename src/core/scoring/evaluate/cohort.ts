import { cmp, exact } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell, Untested } from '../../model/facts.ts';
import type { Cohort } from '../../model/scheme/index.ts';
import { deviationOf, PLAIN_STATISTICS, roundedStatistic } from '../statistics.ts';
import { firstByName, gapIn, gapOf, isNumber, isUntested, keyText } from './cell.ts';
import type { Evaluate, Scope } from './scope.ts';

interface Member {
  row: number;
  value: Exact;
}

/** Who takes part in a statistic, and where it hangs on what is not known yet. */
interface Cohorts {
  groupOf: GroupOf;
  members: Map<string, Member[]>;
  /** By row: why it is not known whether, in which group, or with what value it takes part. */
  openRows: Map<number, Untested>;
  /** By group: why its statistic is not known to the other rows. */
  openGroups: Map<string, Untested>;
  /** A row that might belong to any group. */
  openEverywhere: Untested | null;
}

type GroupOf = (row: number) => string | Untested;

/** Statistics over the rows of the scope. They are computed for all rows at once, when the rule is compiled. */
export function compileCohort(cohort: Cohort, scope: Scope): Evaluate {
  const cohorts = gather(cohort, scope);
  return cohort.take === 'position' ? positions(cohort, cohorts) : statistics(cohort, cohorts, scope);
}

/** Text that is equal for rows of the same group. */
export function groupKey(within: Cohort['within'], scope: Scope): (row: number) => string {
  const fields = within.map((field) => scope.compile(field));
  return (row) => fields.map((field) => keyText(field(row))).join('\u0000');
}

/** The same; a row of which a field is untested may belong to any group. */
function groupOrGap(within: Cohort['within'], scope: Scope): GroupOf {
  const fields = within.map((field) => scope.compile(field));
  return (row) => {
    const cells = fields.map((field) => field(row));
    return cells.find(isUntested) ?? cells.map(keyText).join('\u0000');
  };
}

function gather(cohort: Cohort, scope: Scope): Cohorts {
  const of = scope.compile(cohort.of);
  const takesPart = scope.test(cohort.where);
  const groupOf = groupOrGap(cohort.within, scope);
  const cohorts: Cohorts = {
    groupOf,
    members: new Map(),
    openRows: new Map(),
    openGroups: new Map(),
    openEverywhere: null,
  };
  for (let row = 0; row < scope.size; row++) {
    const truth = takesPart(row);
    const value = of(row);
    if (truth === false || truth === null || value === null || typeof value === 'string') continue;
    const group = groupOf(row);
    const gap = [truth, value, group].find(isGap);
    if (gap !== undefined) leaveOpen(row, { gap, group, cohort, scope }, cohorts);
    else if (isNumber(value) && typeof group === 'string') addMember(cohorts.members, group, { row, value });
  }
  return cohorts;
}

function isGap(cell: boolean | Cell): cell is Untested {
  return typeof cell !== 'boolean' && isUntested(cell);
}

function addMember(members: Map<string, Member[]>, group: string, member: Member): void {
  const known = members.get(group);
  if (known === undefined) members.set(group, [member]);
  else known.push(member);
}

/** Of several rows that are open the others are told the first by name, whatever the order of the rows. */
function leaveOpen(
  row: number,
  { gap, group, cohort, scope }: { gap: Untested; group: string | Untested; cohort: Cohort; scope: Scope },
  cohorts: Cohorts,
): void {
  cohorts.openRows.set(row, gap);
  if (cohort.untested === 'skip') return;
  const told = gapOf(gap, rowName(scope, row));
  if (typeof group === 'string') cohorts.openGroups.set(group, firstByName(cohorts.openGroups.get(group), told));
  else cohorts.openEverywhere = firstByName(cohorts.openEverywhere ?? undefined, told);
}

/** A child is named after its parents: several units have an account of the same name. */
function rowName({ above, facts }: Scope, row: number): string {
  const own = facts.keys[row] ?? '';
  return above === null ? own : `${rowName(above, facts.parents[row] ?? -1)} ${own}`;
}

function statistics(cohort: Cohort, cohorts: Cohorts, scope: Scope): Evaluate {
  const results = new Map<string, Cell>();
  for (const [key, group] of cohorts.members) {
    const values = group.map((member) => member.value);
    results.set(key, take(cohort, values) ?? gapIn(scope, 'too-few-values'));
  }
  const none = cohort.take === 'count' ? exact(0) : null;
  return (row) => {
    const group = cohorts.groupOf(row);
    if (isUntested(group)) return group;
    const gap = cohorts.openEverywhere ?? cohorts.openGroups.get(group);
    if (gap !== undefined) return cohorts.openRows.get(row) ?? gap;
    return results.get(group) ?? none;
  };
}

/** Null for the deviation of a sample of one. */
function take(cohort: Cohort, values: Exact[]): Exact | null {
  const { decimals, mode, sample } = cohort;
  switch (cohort.take) {
    case 'count':
    case 'position':
      return exact(values.length);
    case 'sd':
      return deviationOf(values, { sample, decimals: decimals ?? 0, mode });
    case 'mean':
    case 'sum':
      return decimals === null
        ? PLAIN_STATISTICS[cohort.take](values)
        : roundedStatistic(cohort.take, values, { decimals, mode });
    default:
      return PLAIN_STATISTICS[cohort.take](values);
  }
}

/** A row that takes no part has no place, whatever else is open. */
function positions(cohort: Cohort, cohorts: Cohorts): Evaluate {
  const places = new Map<number, Cell>();
  const direction = cohort.order === 'descending' ? -1 : 1;
  for (const [key, group] of cohorts.members) {
    const gap = cohorts.openEverywhere ?? cohorts.openGroups.get(key);
    const sorted = group.toSorted((a, b) => direction * cmp(a.value, b.value));
    let place = 1;
    for (const [index, member] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before === undefined || cmp(before.value, member.value) !== 0) place = index + 1;
      places.set(member.row, gap ?? exact(place));
    }
  }
  return (row) => cohorts.openRows.get(row) ?? places.get(row) ?? null;
}
