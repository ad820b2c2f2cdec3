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

/** Whether it is the beginning of an answer, or may become one. */
const isBegun = (text: string): boolean =>
  text.startsWith(BEGINNING) || BEGINNING.startsWith(text.trimStart().slice(0, BEGINNING.length));

/** `most`: bytes; throws `HttpTrouble` for a longer head. */
export function openHeadBytes(most: number): HeadBytes {
  let held = '';
  let end = 0;
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

  return {
    get end() {
      return end;
    },
    take(bytes, from, to) {
      const until = Math.min(to, from + most - held.length);
      end = findEnd(bytes, from, until);
      const piece = bytes.toString('latin1', from, end < 0 ? until : end);
      const text = held === '' ? piece : held + piece;
      // Whoever speaks something else may wait for an answer to it.
      if (!isBegun(text)) throw new HttpTrouble('not-http', 'the answer does not begin as one of HTTP');
      if (end >= 0) {
        held = '';
        isLineEmpty = false;
        return text.trim();
      }
      if (until < to || text.length >= most) throw new HttpTrouble('headers-too-large', `more than ${most} bytes`);
      held = text;
      return null;
    },
  };
}
