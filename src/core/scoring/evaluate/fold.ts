import { add, cmp, div, exact, isZero, lte, mul, round, sign, toInteger, ZERO } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell, Untested } from '../../model/facts.ts';
import type { Fold, FoldHow, Keep, Trim, TrimSide } from '../../model/scheme/index.ts';
import { PLAIN_STATISTICS, meanOf, sumOf, trimmedMeanOf } from '../statistics.ts';
import { firstByName, gapIn, gapOf, isNumber, isUntested, keyText } from './cell.ts';
import type { Evaluate, Scope, Test } from './scope.ts';

interface Member {
  value: Exact | null;
  weight: Exact;
  group: string;
}

interface CompiledFold {
  where: Test;
  value: Evaluate | null;
  weight: Evaluate | null;
  group: Evaluate | null;
}

/** Folds the children of a row (accounts, quarters, judges …) into one value. */
export function compileFold(fold: Fold, scope: Scope): Evaluate {
  const child = scope.child(fold.level);
  const compiled: CompiledFold = {
    where: child.scope.test(fold.where),
    value: fold.value === null ? null : child.scope.compile(fold.value),
    weight: fold.weight === null ? null : child.scope.compile(fold.weight),
    group: fold.groupBy === null ? null : child.scope.compile(fold.groupBy),
  };
  const keepCount = fold.keep === null ? null : scope.compile(fold.keep.count);
  const empty = fold.empty === null ? null : scope.compile(fold.empty);
  return (row) => {
    const members = gather(child.rowsOf[row] ?? [], compiled, child.scope);
    if (!Array.isArray(members)) return members;
    if (members.length === 0) return whenEmpty(fold, empty, row);
    const gap = members.some((member) => member.value === null);
    if (gap && fold.missing === 'missing') return null;
    const present = fillGaps(members, fold.missing);
    const folded = (those: Member[]): Cell => orGap(foldMembers(fold, those), scope);
    if (fold.keep === null || keepCount === null) return folded(present);
    const count = keepCount(row);
    if (!isNumber(count)) return isUntested(count) ? count : null;
    const kept = keepOutermost(present, fold.keep.side, count);
    return kept.length === 0 && present.length > 0 ? whenEmpty(fold, empty, row) : folded(kept);
  };
}

/** Why children that are there cannot be folded: their weights add up to 0, or trimming leaves none of them. */
type Unfoldable = 'weights-zero' | 'too-few-values';

function orGap(result: Exact | null | Unfoldable, scope: Scope): Cell {
  return typeof result === 'string' ? gapIn(scope, result) : result;
}

function whenEmpty(fold: Fold, empty: Evaluate | null, row: number): Cell {
  if (empty !== null) return empty(row);
  return fold.how === 'count' ? exact(0) : null;
}

function gather(rows: readonly number[], fold: CompiledFold, child: Scope): Member[] | Untested {
  const members: Member[] = [];
  let gap: Untested | undefined;
  for (const row of rows) {
    const member = memberOf(row, fold, child);
    if (member === null) continue;
    if ('untested' in member) gap = firstByName(gap, gapOf(member, child.facts.keys[row] ?? ''));
    else members.push(member);
  }
  return gap ?? members;
}

/** Null where the child is left out. */
function memberOf(row: number, fold: CompiledFold, child: Scope): Member | Untested | null {
  const truth = fold.where(row);
  if (truth === false || truth === null) return null;
  if (truth !== true) return truth;
  const value = fold.value === null ? exact(1) : fold.value(row);
  const weight = fold.weight === null ? exact(1) : fold.weight(row);
  const group = fold.group === null ? '' : fold.group(row);
  for (const cell of [value, weight, group]) if (isUntested(cell)) return cell;
  if (isNumber(weight) && sign(weight) < 0) return gapIn(child, 'weight-negative');
  return {
    value: isNumber(value) && isNumber(weight) ? value : null,
    weight: isNumber(weight) ? weight : exact(0),
    group: keyText(group),
  };
}

function fillGaps(members: Member[], missing: Fold['missing']): Member[] {
  if (missing === 'zero') return members.map((member) => ({ ...member, value: member.value ?? exact(0) }));
  return members.filter((member) => member.value !== null);
}

/** The highest or lowest of each group, all where there are no more; of equal values those with more weight. */
function keepOutermost(members: Member[], side: Keep['side'], count: Exact): Member[] {
  const size = lte(count, ZERO) ? 0 : (toInteger(round(count, 0, 'down')) ?? Infinity);
  const direction = side === 'highest' ? -1 : 1;
  const value = (member: Member) => member.value ?? ZERO;
  return [...Map.groupBy(members, (member) => member.group).values()].flatMap((group) =>
    group.toSorted((a, b) => direction * cmp(value(a), value(b)) || cmp(b.weight, a.weight)).slice(0, size),
  );
}

function foldMembers(fold: Fold, members: Member[]): Exact | null | Unfoldable {
  if (fold.groupBy === null) return foldValues(fold.how, members, fold.trim);
  const groups = Map.groupBy(members, (member) => member.group);
  const results: Member[] = [];
  for (const group of [...groups.keys()].toSorted()) {
    const value = foldValues(fold.groupHow ?? fold.how, groups.get(group) ?? [], fold.trim);
    if (typeof value === 'string') return value;
    if (value !== null) results.push({ value, weight: exact(1), group });
  }
  return foldValues(fold.how, results, fold.trim);
}

function foldValues(how: FoldHow, members: Member[], trim: Trim | null): Exact | null | Unfoldable {
  const values = members.flatMap((member) => (member.value === null ? [] : [member.value]));
  switch (how) {
    case 'count':
      return exact(values.length);
    case 'sum':
      return sumOf(members.map((member) => mul(member.value ?? exact(0), member.weight)));
    case 'mean':
      return weightedMean(members);
    case 'trimmed-mean':
      return trimmedMean(values, trim);
    default:
      return PLAIN_STATISTICS[how](values);
  }
}

function trimmedMean(values: readonly Exact[], trim: Trim | null): Exact | null | Unfoldable {
  if (values.length === 0) return null;
  const [low, high] = [trimCount(trim?.low, values.length), trimCount(trim?.high, values.length)];
  return trimmedMeanOf(values, low, high) ?? 'too-few-values';
}

function weightedMean(members: Member[]): Exact | null | Unfoldable {
  if (members.length === 0) return null;
  if (members.every((member) => member.weight === exact(1))) return meanOf(members.map((one) => one.value ?? exact(0)));
  const weights = members.reduce((sum, member) => add(sum, member.weight), exact(0));
  const total = members.reduce((sum, member) => add(sum, mul(member.value ?? exact(0), member.weight)), exact(0));
  return isZero(weights) ? 'weights-zero' : div(total, weights);
}

function trimCount(side: TrimSide | undefined, size: number): number {
  if (side === undefined) return 0;
  const count = side.unit === 'count' ? side.amount : mul(side.amount, exact(size));
  return toInteger(round(count, 0, 'down')) ?? 0;
}
