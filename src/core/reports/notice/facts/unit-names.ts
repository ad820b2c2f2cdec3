import type { UnitResult } from '../../../model/result.ts';
import type { NameList, UnitName } from './notice-facts.ts';

/** The names of a class: gives the list of any of its units, in the official order. */
export interface NameBook {
  listOf(units: readonly UnitResult[]): NameList;
}

/** `limit` is the longest list that the body prints, inclusive. */
export function openNameBook(all: readonly UnitResult[], limit: number): NameBook {
  const shorts = new Map<string, number>();
  for (const unit of all) if (unit.short !== null) shorts.set(unit.short, (shorts.get(unit.short) ?? 0) + 1);
  const full = new Set(all.map((unit) => unit.unit));
  // A short name that is another unit's full name would name the wrong one.
  const isPlain = ({ unit, short }: UnitResult) =>
    short !== null && shorts.get(short) === 1 && (short === unit || !full.has(short));
  const nameOf = (unit: UnitResult): UnitName => ({
    name: unit.unit,
    short: isPlain(unit) ? (unit.short ?? unit.unit) : unit.unit,
  });
  return {
    listOf: (units) => {
      const named = units.filter((unit) => unit.published).toSorted(byOfficialOrder);
      return {
        count: units.length,
        units: named.map(nameOf),
        unnamed: units.length - named.length,
        listed: named.length <= limit,
      };
    },
  };
}

/** 单位排序: units without a place come last; names decide by code point, so that the order never depends on a locale. */
export function byOfficialOrder(a: UnitResult, b: UnitResult): number {
  const [left, right] = [a.order ?? Infinity, b.order ?? Infinity];
  if (left !== right) return left < right ? -1 : 1;
  return a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
}
