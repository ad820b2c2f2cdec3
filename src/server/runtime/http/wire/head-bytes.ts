import { HttpTrouble } from '../http-trouble.ts';

/** Gathers the bytes of a head until it is complete. */
export interface HeadBytes {
  /** Takes bytes `[from, to)`. Returns the lines of the head, without the empty one behind it; null while it goes on. */
  take(bytes: Buffer, from: number, to: number): string | null;
  /** Where the head ended in the bytes that were taken last. */
  readonly end: number;
}

const LF = 0x0a;
const CR = 0x0d;

const BEGINNING = 'HTTP/';

/** Blanks of ASCII alone: a byte that is one in some charset belongs to its header. */
const AROUND = /^[\r\n\t ]+|[\r\n\t ]+$/gu;

/** `most`: bytes of all heads together; throws `HttpTrouble` for more. */
export function openHeadBytes(most: number): HeadBytes {
  let pieces: string[] = [];
  let size = 0;
  let end = 0;
  let hasBegun = false;
  /** Whether nothing but CR stands since the last LF. */
  let isLineEmpty = false;

  /** The position behind the empty line, or -1. */
  const findEnd = (bytes: Buffer, from: number, to: number): number => {
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (byte === LF) {
        if (isLineEmpty) return at + 1;
        isLineEmpty = true;
      } else if (byte !== CR) isLineEmpty = false;
    }
    return -1;
  };

  /** Whoever speaks something else may wait for an answer to it. */
  const begin = (): void => {
    const text = pieces.join('').trimStart();
    if (!BEGINNING.startsWith(text.slice(0, BEGINNING.length)))
      throw new HttpTrouble('not-http', 'the answer does not begin as one of HTTP');
    hasBegun = text.length >= BEGINNING.length;
  };

  return {
    get end() {
      return end;
    },
    take(bytes, from, to) {
      const until = Math.min(to, from + most - size);
      end = findEnd(bytes, from, until);
      const piece = bytes.toString('latin1', from, end < 0 ? until : end);
      size += piece.length;
      pieces.push(piece);
      if (!hasBegun) begin();
      if (end >= 0) {
        const text = pieces.length === 1 ? piece : pieces.join('');
        pieces = [];
        hasBegun = false;
        isLineEmpty = false;
        return text.replaceAll(AROUND, '');
      }
      if (until < to || size >= most) throw new HttpTrouble('headers-too-large', `more than ${most} bytes`);
      return null;
    },
  };
}
