import { ZERO } from '../../model/exact/index.ts';
import type { Reference, Value } from '../../model/scheme/index.ts';
import { readInput } from '../inputs/read-input.ts';
import { placed, unreadable } from '../reading.ts';
import type { Written } from '../scalars.ts';
import type { ValueContext } from '../scope.ts';
import type { MapNode } from '../yaml/node.ts';

/** An input written inside a rule. As the whole rule of an indicator with points it goes from 0 to those points. */
export function readInPlace(written: Written & { node: MapNode }, context: ValueContext): Value {
  const { scope, indicator, isWholeRule } = context;
  const { node } = written;
  const input = readInput({ ...written, name: null }, scope);
  if (!input) return unreadable();
  const keys = node.fields.map(({ key }) => key);
  const points = isWholeRule && input.type !== 'text' ? (indicator?.points ?? null) : null;
  const hasImpliedBounds = points !== null && !keys.includes('min') && !keys.includes('max');
  if (points !== null && !keys.includes('min')) input.min = ZERO;
  if (points !== null && !keys.includes('max')) input.max = points;
  const reference: Reference = { kind: 'reference', name: '' };
  const isBare = keys.every((key) => key === 'column' || key === 'table');
  scope.inPlace.push({ at: node.at, input, isBare, hasImpliedBounds, reference });
  return placed(reference, node.at, scope.reading);
}
