import { cmp, div, exact, isZero, max, min, mul, toFixedText, ZERO } from '../../../../core/model/exact/index.ts';
import type { Exact } from '../../../../core/model/exact/index.ts';

/** A part of a whole as a length in SVG, kept between nothing and all: the one place where a picture rounds. */
export function lengthOf(part: Exact, whole: Exact): string {
  if (isZero(whole)) return '0%';
  const share = max(ZERO, min(exact(1), div(part, whole)));
  return `${toFixedText(mul(share, exact(100)), 2, { pad: false })}%`;
}

/** The nth of so many equal parts, in SVG. */
export function lengthOfParts(parts: number, of: number): string {
  return `${Math.round((parts * 10_000) / of) / 100}%`;
}

/** A figure beside a picture: two decimals, no zeros at the end. */
export function figure(x: Exact): string {
  return toFixedText(x, 2, { pad: false });
}

/** A share as a percentage with one decimal; `pad` keeps it where it is 0, so that percentages stand in a column. */
export function percent(share: Exact, { pad = false } = {}): string {
  return `${toFixedText(mul(share, exact(100)), 1, { pad })}%`;
}

/** The greatest of the given numbers, zero for none. */
export function greatest(values: readonly Exact[]): Exact {
  return values.reduce<Exact>((most, value) => (cmp(value, most) > 0 ? value : most), ZERO);
}
