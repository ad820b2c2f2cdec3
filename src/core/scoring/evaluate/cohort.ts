import { cmp, exact } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell } from '../../model/facts.ts';
import type { Cohort } from '../../model/scheme/index.ts';
import { deviationOf, PLAIN_STATISTICS } from '../statistics.ts';
import { isNumber, keyText } from './cell.ts';
import type { Evaluate, Scope } from './scope.ts';

/** Statistics over the rows of the scope. They are computed for all rows at once, when the rule is compiled. */
export function compileCohort(cohort: Cohort, scope: Scope): Evaluate {
  const of = scope.compile(cohort.of);
  const takesPart = scope.test(cohort.where);
  const groupOf = groupKey(cohort.within, scope);
  const members = new Map<string, { row: number; value: Exact }[]>();
  for (let row = 0; row < scope.size; row++) {
    const value = of(row);
    if (!isNumber(value) || takesPart(row) !== true) continue;
    const key = groupOf(row);
    const group = members.get(key);
    if (group === undefined) members.set(key, [{ row, value }]);
    else group.push({ row, value });
  }
  return cohort.take === 'position' ? positions(cohort, members) : statistics(cohort, members, groupOf);
}

/** Text that is equal for rows of the same group. */
export function groupKey(within: Cohort['within'], scope: Scope): (row: number) => string {
  const fields = within.map((field) => scope.compile(field));
  return (row) => fields.map((field) => keyText(field(row))).join('\u0000');
}

function statistics(
  cohort: Cohort,
  members: Map<string, { value: Exact }[]>,
  groupOf: (row: number) => string,
): Evaluate {
  const results = new Map<string, Cell>();
  for (const [key, group] of members) {
    results.set(
      key,
      take(
        cohort,
        group.map((member) => member.value),
      ),
    );
  }
  const none = cohort.take === 'count' ? exact(0) : null;
  return (row) => results.get(groupOf(row)) ?? none;
}

function take(cohort: Cohort, values: Exact[]): Exact | null {
  switch (cohort.take) {
    case 'count':
    case 'position':
      return exact(values.length);
    case 'sd':
      return deviationOf(values, { sample: cohort.sample, decimals: cohort.decimals ?? 0, mode: cohort.mode });
    default:
      return PLAIN_STATISTICS[cohort.take](values);
  }
}

function positions(cohort: Cohort, members: Map<string, { row: number; value: Exact }[]>): Evaluate {
  const places = new Map<number, Exact>();
  const direction = cohort.order === 'descending' ? -1 : 1;
  for (const group of members.values()) {
    const sorted = group.toSorted((a, b) => direction * cmp(a.value, b.value));
    let place = 1;
    for (const [index, member] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before === undefined || cmp(before.value, member.value) !== 0) place = index + 1;
      places.set(member.row, exact(place));
    }
  }
  return (row) => places.get(row) ?? null;
}
