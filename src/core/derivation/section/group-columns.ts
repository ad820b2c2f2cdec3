import type { Candidate } from './candidate.ts';

/** The pages of one list, the first one first. */
export type ColumnPages = readonly [Candidate, ...Candidate[]];

/**
 * Joins the pages of lists that go over several pages. Where a number in an address may also name a column, pages are joined only
 * when they have one name. `url` tells the address of a candidate; candidates come in the order of their addresses.
 */
export function groupColumns(candidates: readonly Candidate[]): ColumnPages[] {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { key } = candidate.list;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [candidate]);
    else known.push(candidate);
  }
  return [...byKey.values()].flatMap((pages) => joined(pages.toSorted((a, b) => a.list.number - b.list.number)));
}

function joined(pages: readonly Candidate[]): ColumnPages[] {
  const [first, ...rest] = pages;
  if (first === undefined) return [];
  const isSame = (each: Candidate) => isOneList(each, first);
  return [[first, ...rest.filter(isSame)], ...joined(rest.filter((each) => !isSame(each)))];
}

/** Whether two pages are of one list, for such as have one key. */
export function isOneList(one: Candidate, other: Candidate): boolean {
  return (one.list.isSure && other.list.isSure) || one.name === other.name;
}
