/**
 * Moves the decimal point of a plain decimal text (`-?digits[.digits]`) by `places`: to the right when positive, to the
 * left when negative. Superfluous zeros are dropped: `shiftPoint('85', -2)` is `0.85`, `shiftPoint('0.850', 2)` is
 * `85`.
 */
export function shiftPoint(decimal: string, places: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const point = whole.length + places;
  const digits =
    '0'.repeat(Math.max(0, -point)) +
    whole +
    fraction +
    '0'.repeat(Math.max(0, point - whole.length - fraction.length));
  const at = Math.max(0, point);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/u, '') || '0';
  const right = digits.slice(at).replace(/0+$/u, '');
  const shifted = right === '' ? left : `${left}.${right}`;
  return negative && shifted !== '0' ? `-${shifted}` : shifted;
}

/**
 * The decimal that a person sees for a number stored as a double: at most 15 significant digits, as spreadsheets show
 * it, so 81.730000000000004 is `81.73`. Always plain, never with an exponent. Null for infinity and not-a-number.
 */
export function decimalOfDouble(stored: number): string | null {
  if (!Number.isFinite(stored)) return null;
  const [mantissa = '', exponent = '0'] = stored.toPrecision(15).split('e');
  return shiftPoint(mantissa, Number(exponent));
}

/**
 * How many digits of a plain decimal text count: zeros before the first other digit do not, zeros at its end behind the
 * point do not.
 */
export function significantDigits(decimal: string): number {
  const digits = decimal.includes('.') ? decimal.replace(/0+$/u, '') : decimal;
  return digits.replace(/\D/gu, '').replace(/^0+/u, '').length;
}
