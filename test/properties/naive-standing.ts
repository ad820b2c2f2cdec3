import { isNumber, UNTESTED } from './naive-cell.ts';
import type { Cell } from './naive-cell.ts';
import type { NaiveUnit } from './naive-class.ts';
import { formulaOf, truthOf } from './naive-condition.ts';
import { greatest, minus, numberOf, order, ZERO } from './naive-number.ts';
import type { Naive } from './naive-number.ts';
import type { Condition } from './rule.ts';
import { NUMBERS } from './scheme-plan.ts';
import type { RankingPlan } from './scheme-plan.ts';

export interface NaivePlaces {
  /** Complete units in printed order. */
  list: NaiveUnit[];
  rank: Map<NaiveUnit, number>;
  published: Set<NaiveUnit>;
  /** Units with a place, the last ones included, best first. */
  placed: NaiveUnit[];
}

/** A class without ranking stands as in its table. */
const UNRANKED: RankingPlan = {
  ties: 'none',
  by: null,
  order: 'descending',
  tolerance: null,
  then: [{ by: 'listed', order: 'ascending' }],
  within: null,
  leaveOut: null,
  last: null,
  top: null,
};

/** Who stands where, by looking at everybody for everybody. */
export function placesOf(units: readonly NaiveUnit[], ranking: RankingPlan | null): NaivePlaces {
  const rule = ranking ?? UNRANKED;
  const then = rule.then.length === 0 && rule.ties === 'none' ? UNRANKED.then : rule.then;
  const places: NaivePlaces = { list: [], rank: new Map(), published: new Set(), placed: [] };
  const groupOf = (unit: NaiveUnit) => (rule.within === null ? '' : groupText(seen(unit, rule.within)));
  const groups = [...new Set(units.map(groupOf))].toSorted(byCodeUnits);
  for (const group of groups) {
    const members = units.filter((unit) => groupOf(unit) === group);
    placeGroup(members, { ...rule, then }, places);
  }
  return places;
}

function placeGroup(members: readonly NaiveUnit[], rule: RankingPlan, places: NaivePlaces): void {
  const ties = (a: NaiveUnit, b: NaiveUnit) => tieOrder(a, b, rule.then);
  const out = members.filter((unit) => unit.outcome?.ranked === 'no' || holds(rule.leaveOut, unit)).toSorted(ties);
  const others = members.filter((unit) => !out.includes(unit));
  const last = others
    .filter((unit) => unit.outcome?.ranked === 'last' || (rule.last !== null && holds(rule.last, unit)))
    .toSorted(ties);
  const valued = others.flatMap((unit) => {
    const value = rule.by === null ? unit.total : formulaOf(rule.by, afterwards(unit));
    return !last.includes(unit) && isNumber(value) ? [{ unit, value }] : [];
  });
  const rest = others.filter((unit) => !last.includes(unit) && !valued.some((one) => one.unit === unit));
  const blocks = blocksOf(valued, rule).map((block) => block.toSorted(ties));
  const unranked = [...out, ...rest].toSorted(ties);
  const placed = [...blocks.flat(), ...last];
  places.placed.push(...placed);
  places.list.push(...(rule.ties === 'none' ? placed.toSorted(ties) : placed), ...unranked);
  if (rule.ties === 'none') {
    for (const unit of [...placed, ...unranked]) places.published.add(unit);
    return;
  }
  for (const [index, block] of blocks.entries()) {
    const better = blocks.slice(0, index).flat().length;
    for (const [place, unit] of block.entries()) {
      const ranks = { sequential: better + place + 1, competition: better + 1, dense: index + 1 };
      places.rank.set(unit, ranks[rule.ties]);
      if (rule.top === null || better < rule.top) places.published.add(unit);
    }
  }
  const before = blocks.flat().length;
  for (const unit of last) {
    places.rank.set(unit, rule.ties === 'dense' ? blocks.length + 1 : before + 1);
    if (rule.top === null || before < rule.top) places.published.add(unit);
  }
  if (rule.top === null) for (const unit of unranked) places.published.add(unit);
}

/** Blocks of units that tie, best first: each takes everybody left within the tolerance of the best one left. */
function blocksOf(valued: readonly { unit: NaiveUnit; value: Naive }[], rule: RankingPlan): NaiveUnit[][] {
  const sign = rule.order === 'descending' ? 1 : -1;
  const tolerance = rule.tolerance === null ? ZERO : numberOf(rule.tolerance);
  const blocks: NaiveUnit[][] = [];
  for (let left = valued; left.length > 0;) {
    const best = left.map(({ value }) => value).reduce((a, b) => (sign * order(a, b) >= 0 ? a : b));
    const isNear = (value: Naive) => order(distance(value, best), tolerance) <= 0;
    blocks.push(left.filter(({ value }) => isNear(value)).map(({ unit }) => unit));
    left = left.filter(({ value }) => !isNear(value));
  }
  return blocks;
}

function distance(a: Naive, b: Naive): Naive {
  return greatest(minus(a, b), minus(b, a));
}

function tieOrder(a: NaiveUnit, b: NaiveUnit, then: RankingPlan['then']): number {
  for (const key of then) {
    const sign = key.order === 'ascending' ? 1 : -1;
    const found = key.by === 'listed' ? sign * (a.listed - b.listed) : compareCells(a, b, { name: key.by, sign });
    if (found !== 0) return found;
  }
  return byCodeUnits(a.name, b.name);
}

/** Units without the value stand behind, whatever the direction. */
function compareCells(a: NaiveUnit, b: NaiveUnit, { name, sign }: { name: string; sign: number }): number {
  const left = seen(a, name);
  const right = seen(b, name);
  if (isNumber(left) && isNumber(right)) return sign * order(left, right);
  if (typeof left === 'string' && typeof right === 'string') return sign * byCodeUnits(left, right);
  const isBehind = (cell: Cell) => Number(cell === null || cell === UNTESTED);
  return isBehind(left) - isBehind(right);
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What ranking and grades see of a unit: its total is the one after outcomes. */
export function afterwards(unit: NaiveUnit): NaiveUnit['row'] {
  return { ...unit.row, cell: (name) => seen(unit, name) };
}

function seen(unit: NaiveUnit, name: string): Cell {
  return name === 'total' ? unit.total : unit.row.cell(name);
}

function groupText(cell: Cell): string {
  return typeof cell === 'string' ? cell : '';
}

export function holds(condition: Condition | null, unit: NaiveUnit): boolean {
  return condition !== null && truthOf(condition, afterwards(unit)) === true;
}

/** Names by which units that tie can be ordered. */
export const TIE_NAMES = [...NUMBERS, 't0', 'listed'] as const;
