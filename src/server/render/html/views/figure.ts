/*
 * Lengths of bars and the places of figures, and nothing else: what is printed are the texts of the result, never a number that
 * went through here.
 */

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const FRACTION = /^(-?\d+)\/(\d+)$/;

/** About the value of an exact text; null where it is no number. A percentage is a share: 50% is 0.5. */
export function aboutNumber(text: string): number | null {
  if (text.endsWith('%')) {
    const percent = aboutNumber(text.slice(0, -1));
    return percent === null ? null : percent / 100;
  }
  if (DECIMAL.test(text)) return Number(text);
  const [, n, d] = FRACTION.exec(text) ?? [];
  return n === undefined || Number(d) === 0 ? null : Number(n) / Number(d);
}

/** A fraction rounded half up to so many decimals, at least one, by whole numbers; null for a text that is none. */
export function roundedFraction(text: string, decimals = 2): string | null {
  const [, numerator, denominator] = FRACTION.exec(text) ?? [];
  if (numerator === undefined || denominator === undefined) return null;
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) return null;
  const units = 2n * 10n ** BigInt(decimals);
  const digits = String(((n < 0n ? -n : n) * units + d) / (2n * d)).padStart(decimals + 1, '0');
  return `${n < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** How much of the full points a printed figure is, from 0 to 1; null where that cannot be said. */
export function shareOfFull(text: string, full: string | null): number | null {
  const part = aboutNumber(text);
  if (part === null) return null;
  if (text.endsWith('%')) return within(part);
  const whole = full === null ? null : aboutNumber(full);
  return whole === null || whole <= 0 ? null : within(part / whole);
}

/** Whether a share of the full points, from 0 to 1, is drawn as a weakness: below 60%, where school marks fail. */
export function isLow(share: number): boolean {
  return share < LOW_SHARE;
}

/** A hair below, because 0.6 may come out of a division as a little less. */
const LOW_SHARE = 0.6 - 1e-9;

/** Steps of the bars under figures. */
export const SHARE_STEPS = 20;

/** The share as one of the classes `s0` to `s20` of the style sheet: style attributes are forbidden by the page's policy. */
export function shareClass(share: number | null): string {
  return share === null ? '' : `bar s${Math.round(share * SHARE_STEPS)}${isLow(share) ? ' low' : ''}`;
}

/** Decimals up to which the figures of a column are aligned. */
export const PAD_DECIMALS = 6;

/** Digits behind the point of a printed figure; none for what is no plain decimal. */
export function decimalsOf(text: string): number {
  return DECIMAL.test(text) && text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}

/**
 * The class that puts a figure with fewer decimals than the others of its column under their points, by zeros that are not
 * seen: what is printed stays as the result has it.
 */
export function padClass(text: string, decimals: number): string {
  const own = decimalsOf(text);
  const zeros = Math.min(decimals, PAD_DECIMALS) - own;
  if (zeros <= 0 || !DECIMAL.test(text)) return '';
  return own === 0 ? `q${zeros}` : `p${zeros}`;
}

/** A class attribute of those names that are not empty. */
export function classes(...names: readonly string[]): string {
  return names.filter((name) => name !== '').join(' ');
}

/** A share as a length in SVG. */
export function svgLength(share: number): string {
  return `${Math.round(within(share) * 10_000) / 100}%`;
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
