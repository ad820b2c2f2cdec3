import { findingAt, type Finding } from '../finding.ts';
import type { GovernedName } from './governed-names.ts';

/** Where a unit stands in a list of ours. */
interface ListPlace {
  /** Which list. */
  list: number;
  /** Place in it, growing. */
  at: number;
  /** The name before it; null for the first one. */
  before: string | null;
}

/** The places of units in our lists, by grade and full name. */
export type NameOrder = ReadonlyMap<string, ListPlace>;

/** `own` are the names of our lists, in our order. */
export function nameOrderOf(own: readonly GovernedName[]): NameOrder {
  const order = new Map<string, ListPlace>();
  let last: GovernedName | null = null;
  for (const one of own) {
    const isSameList = last?.paragraph === one.paragraph && last.by[0]?.value === one.by[0]?.value;
    const before = isSameList ? (last?.name.value ?? null) : null;
    const place = { list: one.paragraph.number, at: one.name.start, before };
    for (const { value } of one.by) if (!order.has(keyOf(value, one))) order.set(keyOf(value, one), place);
    last = one;
  }
  return order;
}

function keyOf(grade: string, { name }: GovernedName): string {
  return `${grade}\n${name.value}`;
}

/** Within a paragraph, the units of one of our lists stand as we have them. The fewest names that explain it are out of place. */
export function nameOrderFaults(governed: readonly GovernedName[], order: NameOrder): Finding[] {
  const placed = governed.flatMap((one) => {
    const place = one.by.flatMap(({ value }) => order.get(keyOf(value, one)) ?? [])[0];
    return place === undefined ? [] : [{ one, place }];
  });
  const lists = Map.groupBy(placed, ({ one, place }) => `${one.paragraph.number} ${place.list}`);
  return [...lists.values()].flatMap((all) => {
    const list = all.filter(({ place }, index) => all.findIndex((other) => other.place === place) === index);
    const kept = new Set(longestRise(list.map(({ place }) => place.at)));
    return list.flatMap(({ one: { paragraph, name }, place: { before } }, index) => {
      if (kept.has(index)) return [];
      const what =
        before === null
          ? { zh: '顺序不对，应排在最前', en: 'out of order: it comes first' }
          : { zh: `顺序不对，应排在“${before}”之后`, en: `out of order: it comes after “${before}”` };
      return [findingAt({ ...name, paragraph }, { code: 'name-order', expected: null }, what)];
    });
  });
}

/** Places of a longest run of numbers that never fall. */
function longestRise(numbers: readonly number[]): number[] {
  /** `ends[n]`: the place of the smallest number that ends a rise of n + 1; `before[i]`: what precedes place i in its rise. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, number] of numbers.entries()) {
    const found = ends.findIndex((end) => (numbers[end] ?? 0) > number);
    const length = found < 0 ? ends.length : found;
    before[place] = ends[length - 1] ?? -1;
    ends[length] = place;
  }
  const rise: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rise.unshift(place);
  return rise;
}
