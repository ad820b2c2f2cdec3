import type { ClassResult, Result, ResultCell, UnitResult } from '../../model/result.ts';

/** A unit whose score, rank or grade differs between two results of the same campaign. */
export interface Move {
  className: string;
  unit: string;
  before: Place | null;
  after: Place | null;
}

export interface Place {
  /** As printed. */
  total: string;
  /** Exact: a move below the printed digits is a move. */
  exact: ResultCell;
  rank: number | null;
  grade: string | null;
}

/** What a changed rule or figure moves: every unit that differs, class after class, in the order of the new ranking. */
export function compareResults(before: Result, after: Result): Move[] {
  const classIds = [...new Set([...after.classes, ...before.classes].map((group) => group.id))];
  return classIds.flatMap((id) => {
    const old = before.classes.find((group) => group.id === id);
    const now = after.classes.find((group) => group.id === id);
    return compareClasses(old, now);
  });
}

function compareClasses(before: ClassResult | undefined, after: ClassResult | undefined): Move[] {
  const old = new Map((before?.units ?? []).map((unit) => [unit.unit, unit]));
  const now = new Map((after?.units ?? []).map((unit) => [unit.unit, unit]));
  const names = new Set([...now.keys(), ...old.keys()]);
  return [...names].flatMap((unit) => {
    const move = {
      className: (after ?? before)?.name ?? '',
      unit,
      before: placeOf(old.get(unit)),
      after: placeOf(now.get(unit)),
    };
    return samePlace(move.before, move.after) ? [] : [move];
  });
}

function placeOf(unit: UnitResult | undefined): Place | null {
  return unit === undefined ? null : { total: unit.totalText, exact: unit.total, rank: unit.rank, grade: unit.grade };
}

function samePlace(a: Place | null, b: Place | null): boolean {
  return sameCell(a?.exact, b?.exact) && a?.rank === b?.rank && a?.grade === b?.grade;
}

function sameCell(a: ResultCell | undefined, b: ResultCell | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
