import { isSpace } from '../html/index.ts';
import { type AddressScan, foundAddress } from './address-scan.ts';

const COMMA = 0x2c;

/** `a.png 1x, b.png 2x`: an address ends at a blank; a comma belongs to it, but at its end. */
export function srcsetAddresses(scan: AddressScan, from: number, to: number): void {
  const { bytes } = scan;
  let at = from;
  while (at < to) {
    while (at < to && (isSpace(bytes[at]) || bytes[at] === COMMA)) at++;
    const start = at;
    while (at < to && !isSpace(bytes[at])) at++;
    let end = at;
    while (end > start && bytes[end - 1] === COMMA) end--;
    foundAddress(scan, start, end);
    if (end < at) continue;
    while (at < to && bytes[at] !== COMMA) at++;
  }
}
