import { type AddressScan, foundAddress } from './address-scan.ts';

const REFRESH = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?(?:"([^"]*)"?|'([^']*)'?|(\S.*))$/isu;
const latin1 = new TextDecoder('latin1');

/** The address of `<meta http-equiv="refresh" content="0; url=…">`. */
export function refreshAddress(scan: AddressScan, from: number, to: number): void {
  const content = latin1.decode(scan.bytes.subarray(from, to));
  const match = REFRESH.exec(content);
  const address = match?.[1] ?? match?.[2] ?? match?.[3];
  if (address === undefined) return;
  const start = from + content.lastIndexOf(address);
  foundAddress(scan, start, start + address.length);
}
