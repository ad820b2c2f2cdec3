import { SCALE, SMALL_DECIMALS, type Exact, type Rational, type Small } from './exact-number.ts';
import type { RoundMode } from './round-mode.ts';
import { round } from './round.ts';

/** How a number is shown. */
export interface FixedTextOptions {
  /** How the digits beyond the last shown are rounded; `half-up` when left out. */
  mode?: RoundMode;
  /** True (the default) shows all decimals, `71.00`; false drops zeros at the end, `71`. */
  pad?: boolean;
}

/**
 * The whole value as text, one text a value: a decimal without zeros at its end where it terminates (`81.73`, `71`, `-0.5`),
 * otherwise the fraction in lowest terms (`-1/3`). `parsePrinted` gives the value back; so does `parseExact` up to 60 digits.
 */
export function toText(x: Exact): string {
  return typeof x === 'number' ? smallText(x) : rationalText(x);
}

/**
 * The value rounded for display to `decimals` digits, -6 to 12 inclusive; nothing that rounds to zero shows a minus.
 * Throws RangeError for other decimals.
 */
export function toFixedText(x: Exact, decimals: number, options: FixedTextOptions = {}): string {
  const { mode = 'half-up', pad = true } = options;
  const text = toText(round(x, decimals, mode));
  if (!pad || decimals <= 0) return text;
  const point = text.indexOf('.');
  return point < 0 ? `${text}.${'0'.repeat(decimals)}` : text.padEnd(point + 1 + decimals, '0');
}

function smallText(count: Small): string {
  const size = Math.abs(count);
  const fraction = size % SCALE;
  const minus = count < 0 ? '-' : '';
  const whole = (size - fraction) / SCALE;
  if (fraction === 0) return `${minus}${whole}`;
  const digits = String(SCALE + fraction).slice(1);
  return `${minus}${whole}.${digits.slice(0, SMALL_DECIMALS - zerosAtEnd(fraction))}`;
}

function zerosAtEnd(fraction: number): number {
  if (fraction % 10 !== 0) return 0;
  if (fraction % 100 !== 0) return 1;
  return fraction % 1000 === 0 ? 3 : 2;
}

function rationalText({ n, d, decimals }: Rational): string {
  if (decimals === null) return `${n}/${d}`;
  if (decimals === 0) return n.toString();
  const minus = n < 0n ? '-' : '';
  const digits = (n < 0n ? -n : n).toString().padStart(decimals + 1, '0');
  return `${minus}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
