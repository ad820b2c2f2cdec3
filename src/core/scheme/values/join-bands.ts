import { cmp, lte, toText } from '../../model/exact/index.ts';
import type { Band, Bound } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import type { Report } from '../report.ts';

/** A band as written: a bound that is left out is taken from the band before it. */
export interface WrittenBand {
  band: Band;
  at: number;
  /** False where something in it was already reported. */
  isSound: boolean;
}

/**
 * Completes the bounds and reports bands that are empty, overlap, leave a gap between them or, without an `otherwise`, do not
 * cover every number. Nothing is compared once a band itself is faulty.
 */
export function joinBands(
  written: WrittenBand[],
  whole: { hasOtherwise: boolean; at: number; report: Report },
): Band[] {
  const bands = written.map(({ band }) => band);
  if (!written.every(({ isSound }) => isSound) || !completeBounds(written, whole.report)) return bands;
  const sorted = written.toSorted((a, b) => compareLower(a.band.lower, b.band.lower));
  let before: WrittenBand | null = null;
  for (const entry of sorted) {
    if (isEmpty(entry.band)) {
      whole.report.add('band-empty', entry.at, { range: rangeText(entry.band.lower, entry.band.upper) });
      return bands;
    }
    if (before) reportBetween(before, entry, { written, report: whole.report });
    else if (entry.band.lower && !whole.hasOtherwise)
      reportOpen(entry, { lower: null, upper: beyond(entry.band.lower) }, whole);
    before = !before || compareUpper(before.band.upper, entry.band.upper) < 0 ? entry : before;
  }
  if (before?.band.upper && !whole.hasOtherwise) {
    reportOpen(before, { lower: beyond(before.band.upper), upper: null }, whole);
  }
  return bands;
}

/** False after reporting a band with one bound that does not fit behind the band before it. */
function completeBounds(written: WrittenBand[], report: Report): boolean {
  let before: Band | null = null;
  for (const { band, at } of written) {
    if (before && !completeBound(band, before)) {
      report.add('bands-order', at);
      return false;
    }
    before = band;
  }
  return true;
}

/** A lower bound alone reaches up to a band above it, or to infinity past one below it; an upper bound alone the same downwards. */
function completeBound(band: Band, before: Band): boolean {
  const { lower, upper } = band;
  if (lower && !upper) {
    if (before.upper && lte(before.upper.at, lower.at)) return true;
    if (!before.lower || compareLower(before.lower, lower) <= 0) return false;
    band.upper = beyond(before.lower);
  } else if (upper && !lower) {
    if (before.lower && lte(upper.at, before.lower.at)) return true;
    if (!before.upper || compareUpper(before.upper, upper) >= 0) return false;
    band.lower = beyond(before.upper);
  }
  return true;
}

/** What lies on the other side of a bound. */
function beyond({ at, inclusive }: Bound): Bound {
  return { at, inclusive: !inclusive };
}

/** By where bands begin; null is minus infinity. */
function compareLower(a: Bound | null, b: Bound | null): number {
  if (!a || !b) return Number(b === null) - Number(a === null);
  return cmp(a.at, b.at) || Number(b.inclusive) - Number(a.inclusive);
}

/** By where bands end; null is infinity. */
function compareUpper(a: Bound | null, b: Bound | null): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return cmp(a.at, b.at) || Number(a.inclusive) - Number(b.inclusive);
}

function isEmpty({ lower, upper }: Band): boolean {
  if (!lower || !upper) return false;
  const order = cmp(lower.at, upper.at);
  return order > 0 || (order === 0 && !(lower.inclusive && upper.inclusive));
}

/** What is between two bands of which the first begins before the second: an overlap, a gap or nothing. */
function reportBetween(
  first: WrittenBand,
  second: WrittenBand,
  { written, report }: { written: WrittenBand[]; report: Report },
): void {
  const later = written.indexOf(first) > written.indexOf(second) ? first : second;
  const [end, start] = [first.band.upper, second.band.lower];
  const overlapEnd = compareUpper(end, second.band.upper) < 0 ? end : second.band.upper;
  const overlap: Band = { ...first.band, lower: start, upper: overlapEnd };
  if (!start || !end || !isEmpty(overlap)) {
    report.add('bands-overlap', later.at, { range: rangeText(start, overlapEnd) });
    return;
  }
  const gap = { ...first.band, lower: beyond(end), upper: beyond(start) };
  if (!isEmpty(gap)) report.add('bands-gap', later.at, { range: rangeText(gap.lower, gap.upper) });
}

function reportOpen(
  { at }: WrittenBand,
  { lower, upper }: Pick<Band, 'lower' | 'upper'>,
  { report }: { report: Report },
): void {
  report.add('bands-not-covering', at, { range: rangeText(lower, upper) });
}

/** `80 ≤ x < 85`; `x = 85` for a single number. */
function rangeText(lower: Bound | null, upper: Bound | null): Text | string {
  if (lower && upper && cmp(lower.at, upper.at) === 0 && lower.inclusive && upper.inclusive)
    return `x = ${toText(lower.at)}`;
  if (!lower && !upper) return { zh: '所有的数', en: 'every number' };
  const left = lower ? `${toText(lower.at)} ${lower.inclusive ? '≤' : '<'} ` : '';
  return `${left}x${upper ? ` ${upper.inclusive ? '≤' : '<'} ${toText(upper.at)}` : ''}`;
}
