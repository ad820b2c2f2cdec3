import { createHash, hash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import type { Turns } from '../../core/model/turns.ts';

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes);
}

/** SHA-256 of what consists of pieces, as if they were one. */
export function sha256OfPieces(pieces: Iterable<Uint8Array | string>): string {
  const sum = createHash('sha256');
  for (const piece of pieces) sum.update(piece);
  return sum.digest('hex');
}

/** The same, with stops between pieces. */
export function* sha256InTurns(pieces: readonly (Uint8Array | string)[]): Turns<string> {
  const sum = createHash('sha256');
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) yield;
    sum.update(piece);
  }
  return sum.digest('hex');
}

/** SHA-256 of a file of any size, in hexadecimal; others get their turn meanwhile. Rejects with what the file system says. */
export async function hashOfFile(path: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) sum.update(piece as Buffer);
  return sum.digest('hex');
}

const PIECE = 1 << 20;

/** SHA-256 of a file of any size, in hexadecimal. Throws what the file system does. */
export function sha256OfFile(path: string): string {
  const sum = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE);
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(descriptor, piece);
      if (length === 0) return sum.digest('hex');
      sum.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}
