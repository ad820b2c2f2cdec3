import { abs, cmp, exact, sub } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { ClassFacts } from '../../model/facts.ts';
import type { RankingRule, SchemeOutcome } from '../../model/scheme/index.ts';
import { isNumber } from '../evaluate/cell.ts';
import { groupKey } from '../evaluate/cohort.ts';
import type { Scope } from '../evaluate/scope.ts';
import { compareText, keyOrder, tieOrder } from './tie-order.ts';
import type { CompareRows } from './tie-order.ts';

/** Where the units of a class stand. Rows that are incomplete have been taken out before. */
export interface Places {
  /** Rows in printed order: ranked, then tied last, then without a rank, group after group. */
  order: number[];
  rank: Map<number, number>;
  /** Rows that belong to the published places (`top`). */
  published: Set<number>;
  /** Rows that were ranked, `last` ones included, best first: what quotas count. */
  ranked: number[];
}

interface Entry {
  row: number;
  value: Exact;
}

export function rankRows(
  rows: readonly number[],
  rule: RankingRule,
  context: { scope: Scope; facts: ClassFacts; outcomes: readonly (SchemeOutcome | null)[] },
): Places {
  const groupOf = groupKey(rule.within, context.scope);
  const groups = Map.groupBy(rows, groupOf);
  const places: Places = { order: [], rank: new Map(), published: new Set(), ranked: [] };
  const ties: TieOrders = {
    all: tieOrder(rule.then, context.scope, context.facts),
    breaking: keyOrder(
      rule.then.filter((key) => key.breaks),
      context.scope,
      context.facts,
    ),
  };
  for (const key of [...groups.keys()].toSorted(compareText)) {
    const group = partition(groups.get(key) ?? [], rule, context);
    const placed = rule.ties === 'none' ? listWithoutRanks(group, rule, ties.all) : rankGroup(group, rule, ties);
    // One by one: a class can have more units than a call takes arguments.
    for (const row of placed.order) places.order.push(row);
    for (const row of placed.ranked) places.ranked.push(row);
    for (const [row, rank] of placed.rank) places.rank.set(row, rank);
    for (const row of placed.published) places.published.add(row);
  }
  return places;
}

/** How units that tie are put in order, and which of them then tie no longer (0 where they still do). */
interface TieOrders {
  all: CompareRows;
  breaking: CompareRows;
}

interface Group {
  ranked: Entry[];
  last: number[];
  unranked: number[];
}

/** No ranks: the list stands in the order of `then`, or by value where the rule names none. */
function listWithoutRanks(group: Group, rule: RankingRule, ties: CompareRows): Places {
  const byValue = [...orderBlocks(toBlocks(group.ranked, rule), ties), ...group.last.toSorted(ties)];
  const listed = rule.then.length > 0 ? byValue.toSorted(ties) : byValue;
  const order = [...listed, ...group.unranked.toSorted(ties)];
  return { order, rank: new Map(), published: new Set(order), ranked: byValue };
}

function rankGroup(group: Group, rule: RankingRule, ties: TieOrders): Places {
  const blocks = toBlocks(group.ranked, rule).flatMap((block) => breakBlock(block.toSorted(ties.all), ties.breaking));
  const rank = new Map<number, number>();
  const published = new Set<number>();
  const ranked: number[] = [];
  const place = (row: number, at: { rank: number; start: number }) => {
    rank.set(row, at.rank);
    ranked.push(row);
    if (rule.top === null || at.start < rule.top) published.add(row);
  };
  for (const [index, block] of blocks.entries()) {
    const start = ranked.length;
    for (const row of block) {
      const ranks = { sequential: ranked.length + 1, competition: start + 1, dense: index + 1, none: 0 };
      place(row, { rank: ranks[rule.ties], start });
    }
  }
  const start = ranked.length;
  const lastRank = rule.ties === 'dense' ? blocks.length + 1 : start + 1;
  for (const row of group.last.toSorted(ties.all)) place(row, { rank: lastRank, start });
  const unranked = group.unranked.toSorted(ties.all);
  if (rule.top === null) for (const row of unranked) published.add(row);
  return { order: [...ranked, ...unranked], rank, published, ranked };
}

function partition(rows: number[], rule: RankingRule, context: Parameters<typeof rankRows>[2]): Group {
  const by = context.scope.compile(rule.by);
  const leaveOut = rule.leaveOut === null ? () => false : context.scope.test(rule.leaveOut);
  const isLast = rule.last === null ? () => false : context.scope.test(rule.last);
  const ranked: Entry[] = [];
  const last: number[] = [];
  const unranked: number[] = [];
  for (const row of rows) {
    const outcome = context.outcomes[row]?.ranked ?? 'yes';
    const value = by(row);
    if (outcome === 'no' || leaveOut(row) === true) unranked.push(row);
    else if (outcome === 'last' || isLast(row) === true) last.push(row);
    else if (isNumber(value)) ranked.push({ row, value });
    else unranked.push(row);
  }
  return { ranked, last, unranked };
}

/** Blocks of rows that tie, best block first. */
function toBlocks(entries: Entry[], rule: RankingRule): number[][] {
  const direction = rule.order === 'descending' ? -1 : 1;
  const tolerance = rule.tolerance ?? exact(0);
  const sorted = entries.toSorted((a, b) => direction * cmp(a.value, b.value));
  const blocks: number[][] = [];
  let first: Exact | undefined;
  for (const entry of sorted) {
    if (first !== undefined && cmp(abs(sub(first, entry.value)), tolerance) <= 0) {
      blocks.at(-1)?.push(entry.row);
    } else {
      blocks.push([entry.row]);
      first = entry.value;
    }
  }
  return blocks;
}

/** Cuts a block that is in order between rows that differ. */
function breakBlock(block: number[], differ: CompareRows): number[][] {
  const parts: number[][] = [];
  let before: number | undefined;
  for (const row of block) {
    if (before === undefined || differ(before, row) !== 0) parts.push([row]);
    else parts.at(-1)?.push(row);
    before = row;
  }
  return parts;
}

function orderBlocks(blocks: number[][], ties: CompareRows): number[] {
  return blocks.flatMap((block) => block.toSorted(ties));
}
