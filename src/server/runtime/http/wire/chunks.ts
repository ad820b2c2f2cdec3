import { HttpTrouble } from '../http-trouble.ts';

/** Reads content that comes in chunks (RFC 9112, 7.1). */
export interface Chunks {
  /** Takes bytes `[from, to)`. Returns where the last chunk with its trailers ended, or -1. Throws `HttpTrouble` for what is none. */
  take(bytes: Buffer, from: number, to: number): number;
}

const LF = 0x0a;
/** A size of more digits is more than anybody takes. */
const SIZE = /^0*([\da-f]{1,13})[ \t]*(?:;|$)/iu;
/** Letters of a line with a size that is nothing but a size. */
const PLAIN_SIZE = 16;

type Phase = 'size' | 'data' | 'after-data' | 'trailer';

/** `most`: bytes of all trailers, and of what stands beside sizes. */
export function openChunks(most: number, visit: (piece: Buffer) => void): Chunks {
  let phase: Phase = 'size';
  let line = '';
  let left = 0;
  let beside = 0;

  /** What a line, which is complete, leads to. Returns whether it was the last one. */
  const takeLine = (): boolean => {
    if (phase === 'trailer') return line === '';
    if (phase === 'after-data') {
      if (line !== '') throw new HttpTrouble('not-http', 'a chunk is longer than it says');
      phase = 'size';
      return false;
    }
    const [, digits] = SIZE.exec(line) ?? [];
    if (digits === undefined) throw new HttpTrouble('not-http', 'a chunk without a size');
    left = Number.parseInt(digits, 16);
    phase = left === 0 ? 'trailer' : 'data';
    return false;
  };

  const addToLine = (text: string): void => {
    const before = line.length;
    line += text;
    // One more for the end of the line.
    if (phase === 'trailer') beside += text.length + 1;
    else beside += Math.max(0, line.length - PLAIN_SIZE) - Math.max(0, before - PLAIN_SIZE);
    if (beside > most) throw new HttpTrouble('headers-too-large', `more than ${most} bytes beside chunks`);
  };

  return {
    take(bytes, from, to) {
      let at = from;
      while (at < to) {
        if (phase === 'data') {
          const end = Math.min(to, at + left);
          visit(bytes.subarray(at, end));
          left -= end - at;
          at = end;
          if (left === 0) phase = 'after-data';
          continue;
        }
        const end = nextLine(bytes, at, to);
        addToLine(bytes.toString('latin1', at, end < 0 ? to : end));
        if (end < 0) return -1;
        at = end + 1;
        line = line.trimEnd();
        const isLast = takeLine();
        line = '';
        if (isLast) return at;
      }
      return -1;
    },
  };
}

function nextLine(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === LF) return at;
  return -1;
}
