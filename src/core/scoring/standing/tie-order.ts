import { cmp, toText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell, ClassFacts } from '../../model/facts.ts';
import type { TieKey } from '../../model/scheme/index.ts';
import { isNumber } from '../evaluate/cell.ts';
import type { Scope } from '../evaluate/scope.ts';

export type CompareRows = (a: number, b: number) => number;

/**
 * Order of units that tie. The last resort is the code points of the names, so that the order of the rows in a table
 * never decides anything unless the scheme says `listed`.
 */
export function tieOrder(keys: readonly TieKey[], scope: Scope, facts: ClassFacts): CompareRows {
  const byKeys = keyOrder(keys, scope, facts);
  return (a, b) => byKeys(a, b) || compareText(facts.keys[a] ?? '', facts.keys[b] ?? '');
}

/** The same by the keys alone: 0 for units that are equal in all of them. */
export function keyOrder(keys: readonly TieKey[], scope: Scope, facts: ClassFacts): CompareRows {
  const compares = keys.map((key) => compareBy(key, scope, facts));
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compareBy(key: TieKey, scope: Scope, facts: ClassFacts): CompareRows {
  const direction = key.order === 'ascending' ? 1 : -1;
  const entry = (row: number) => facts.registry[row] ?? null;
  switch (key.by) {
    case 'listed':
      return (a, b) => direction * (a - b);
    case 'official':
      return lastIfAbsent(
        (row) => entry(row)?.order ?? null,
        (a, b) => direction * (a - b),
      );
    case 'code':
      return lastIfAbsent(
        (row) => entry(row)?.code ?? null,
        (a, b) => direction * compareText(a, b),
      );
    case 'strokes': {
      const collator = new Intl.Collator('zh-u-co-stroke');
      return (a, b) => direction * collator.compare(facts.keys[a] ?? '', facts.keys[b] ?? '');
    }
    default: {
      const value = scope.compile(key.by);
      return lastIfAbsent(
        (row) => present(value(row)),
        (a, b) => direction * compareCells(a, b),
      );
    }
  }
}

/** Rows without the key stand behind those that have it, whatever the direction. */
function lastIfAbsent<T>(keyOf: (row: number) => T | null, compare: (a: T, b: T) => number): CompareRows {
  return (a, b) => {
    const left = keyOf(a);
    const right = keyOf(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compare(left, right);
  };
}

type Sortable = string | Exact;

function present(cell: Cell): Sortable | null {
  return typeof cell === 'string' || isNumber(cell) ? cell : null;
}

function compareCells(a: Sortable, b: Sortable): number {
  if (typeof a !== 'string' && typeof b !== 'string') return cmp(a, b);
  return compareText(asText(a), asText(b));
}

function asText(cell: Sortable): string {
  return typeof cell === 'string' ? cell : toText(cell);
}

/** By UTF-16 code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
