import type { Condition, Value } from '../../model/scheme/index.ts';

/** A value or a condition. */
export type Part = Value | Condition;

/** What a value or condition is made of, in its own level. What a fold evaluates in the children is in `childrenOf`. */
export function partsOf(part: Part): Part[] {
  switch (part.kind) {
    case 'constant':
    case 'reference':
      return [];
    case 'of-class':
      return present([part.unit]);
    case 'arithmetic':
    case 'join':
    case 'all':
    case 'any':
      return part.of;
    case 'compare':
      return [part.left, part.right];
    case 'missing':
    case 'untested':
    case 'one-of':
    case 'not':
    case 'round':
    case 'root':
    case 'log':
    case 'text':
      return [part.of];
    case 'tally':
      return present([part.from, ...part.entries.flatMap(entryParts), part.min, part.max]);
    case 'bands':
      return present([part.of, ...part.bands.map(({ gives }) => gives), part.otherwise]);
    case 'match':
      return present([part.of, ...part.cases.map(({ gives }) => gives), part.otherwise]);
    case 'combine':
      return present(part.of.flatMap(({ value, weight, full }) => [value, weight, full]));
    case 'ratio':
      return present([...part.of.flatMap(({ value, max }) => [value, max]), part.zeroOverZero]);
    case 'fold':
      return present([part.empty, part.keep?.count ?? null]);
    case 'when':
      return [...part.cases.flatMap(({ condition, gives }) => [condition, gives]), part.otherwise];
    case 'limit':
      return present([part.of, part.min, part.max]);
    case 'cohort':
      return present([part.of, ...part.within, part.where]);
  }
}

function entryParts(entry: Extract<Value, { kind: 'tally' }>['entries'][number]): (Part | null)[] {
  return [entry.amount, entry.atMost, entry.downTo, entry.condition];
}

function present(parts: (Part | null)[]): Part[] {
  return parts.filter((part) => part !== null);
}

/** The part itself and everything in it, in its own level; shared parts come as often as they stand there. */
export function* eachPart(part: Part): Generator<Part> {
  const waiting = [part];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const part of partsOf(next)) waiting.push(part);
  }
}
