import type { Result } from '../../../../model/result.ts';
import { squeezed } from '../text/plain-text.ts';
import { plainNumber } from './plain-number.ts';

/** Where a unit stands in the result. */
export interface UnitPlace {
  classId: string;
  /** Its grade, and the reason of its outcome. */
  labels: string[];
  rank: number | null;
  /** Exact numbers that may be said of the unit: its total and its printed columns. */
  figures: string[];
}

/** All names under which the units of a result can appear, and those of other bodies that the notice names. */
export interface UnitNames {
  /** The longest name that begins at a place of a plain text: the unit's full name and where the name ends; null for none. */
  longestAt(text: string, at: number): { unit: string; end: number } | null;
  /** The places of a unit, by its full name: one a class; none for a body that is not assessed. */
  placesOf(unit: string): UnitPlace[];
  /** Every spelling of a unit, the full name first. */
  spellingsOf(unit: string): string[];
  /** Every spelling of every unit. */
  spellings(): Iterable<string>;
}

interface Branch {
  unit?: string;
  next: Map<string, Branch>;
}

/** `bodies` are names of other bodies, such as the issuer. */
export function openUnitNames(result: Result, bodies: readonly string[]): UnitNames {
  const places = new Map<string, UnitPlace[]>();
  const spellings = new Map<string, string[]>();
  const root: Branch = { next: new Map() };
  for (const group of result.classes) {
    for (const { unit, short, grade, outcome, rank, totalText, shown } of group.units) {
      const name = squeezed(unit);
      const figures = [totalText, ...shown].flatMap((text) => plainNumber(text) ?? []);
      const labels = [
        ...(grade === null ? [] : [grade]),
        ...(outcome === undefined ? [] : [squeezed(outcome.because)]),
      ];
      places.set(name, [...(places.get(name) ?? []), { classId: group.id, labels, rank, figures }]);
      spellings.set(name, [
        ...new Set([...(spellings.get(name) ?? []), name, ...(short === null ? [] : [squeezed(short)])]),
      ]);
    }
  }
  const assessed = new Set([...spellings.values()].flat());
  for (const body of bodies.map(squeezed)) if (!assessed.has(body)) spellings.set(body, [body]);
  // Full names first: where one unit's short name is another's full name, the full name decides.
  for (const unit of spellings.keys()) plant(root, unit, unit);
  for (const [unit, all] of spellings) for (const spelling of all.flatMap(variantsOf)) plant(root, spelling, unit);
  return {
    longestAt: (text, at) => longest(root, text, at),
    placesOf: (unit) => places.get(unit) ?? [],
    spellingsOf: (unit) => spellings.get(unit) ?? [unit],
    spellings: () => [...spellings.values()].flat(),
  };
}

/** What offices write for one and the same name. */
function variantsOf(name: string): string[] {
  const variants = [
    name,
    name.replace('人民政府', '政府'),
    name.replace('管理委员会', '管委会'),
    name.replace('管委会', '管理委员会'),
  ];
  return [...new Set(variants)];
}

function plant(root: Branch, spelling: string, unit: string): void {
  let branch = root;
  for (let at = 0; at < spelling.length; at += 1) {
    const sign = spelling.charAt(at);
    let next = branch.next.get(sign);
    if (next === undefined) {
      next = { next: new Map() };
      branch.next.set(sign, next);
    }
    branch = next;
  }
  branch.unit ??= unit;
}

function longest(root: Branch, text: string, at: number): { unit: string; end: number } | null {
  let found: { unit: string; end: number } | null = null;
  let branch: Branch | undefined = root;
  for (let end = at; end < text.length; end += 1) {
    branch = branch.next.get(text.charAt(end));
    if (branch === undefined) return found;
    if (branch.unit !== undefined) found = { unit: branch.unit, end: end + 1 };
  }
  return found;
}
