/*
 * Lengths of bars, and nothing else: what is printed are the texts of the result, never a number that went through here.
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

/** A fraction rounded half up to two decimals, by whole numbers; null for a text that is none. */
export function roundedFraction(text: string): string | null {
  const [, numerator, denominator] = FRACTION.exec(text) ?? [];
  if (numerator === undefined || denominator === undefined) return null;
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) return null;
  const hundredths = String(((n < 0n ? -n : n) * 200n + d) / (2n * d)).padStart(3, '0');
  return `${n < 0n ? '-' : ''}${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
}

/** How much of the full points a printed figure is, from 0 to 1; null where that cannot be said. */
export function shareOfFull(text: string, full: string | null): number | null {
  const part = aboutNumber(text);
  if (part === null) return null;
  if (text.endsWith('%')) return within(part);
  const whole = full === null ? null : aboutNumber(full);
  return whole === null || whole <= 0 ? null : within(part / whole);
}

/** The share as one of 21 classes `s0` to `s20` of the style sheet: style attributes are forbidden by the page's policy. */
export function shareClass(share: number | null): string {
  return share === null ? '' : `bar s${Math.round(share * 20)}`;
}

/** A share as a length in SVG. */
export function svgLength(share: number): string {
  return `${Math.round(within(share) * 10_000) / 100}%`;
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
