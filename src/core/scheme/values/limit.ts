import { lte, toText } from '../../model/exact/index.ts';
import type { Limit, Value } from '../../model/scheme/index.ts';
import type { Fields } from '../fields.ts';
import { unreadable } from '../reading.ts';
import { fieldValue, plainNumber, type Primitive, type ValueReading } from './primitive.ts';

/** Floor and cap. */
export const limit: Primitive = {
  keys: ['limit'],
  place: { zh: '封顶保底（limit）', en: 'Limit' },
  fields: ['limit', 'min', 'max'],
  read: readLimit,
};

function readLimit(fields: Fields, reading: ValueReading): Limit {
  const min = fieldValue(fields, 'min', reading);
  const max = fieldValue(fields, 'max', reading);
  if (!fields.has('min') && !fields.has('max')) {
    reading.report.add('missing-field', fields.at, { place: fields.place, field: 'max' });
  }
  refuseCrossed({ min, max, at: fields.keyAt('min') }, reading);
  return { kind: 'limit', of: fieldValue(fields, 'limit', reading) ?? unreadable(), min, max };
}

/** Reports a floor above its cap, where both are plain numbers. */
export function refuseCrossed(
  bounds: { min: Value | null; max: Value | null; at: number },
  { report }: ValueReading,
): void {
  const least = bounds.min && plainNumber(bounds.min);
  const most = bounds.max && plainNumber(bounds.max);
  if (least === null || most === null || lte(least, most)) return;
  report.add('min-above-max', bounds.at, { min: toText(least), max: toText(most) });
}
