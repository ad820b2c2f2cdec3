import { createHash } from 'node:crypto';

/** A sum over rows that does not depend on their order: the hashes of all rows, added modulo 2^256. */
export interface RowSum {
  add(row: string): void;
  /** 64 hexadecimal digits. */
  text(): string;
}

const MODULUS = 1n << 256n;

export function openRowSum(): RowSum {
  let sum = 0n;
  return {
    add(row) {
      sum = (sum + BigInt(`0x${createHash('sha256').update(row).digest('hex')}`)) % MODULUS;
    },
    text: () => sum.toString(16).padStart(64, '0'),
  };
}
