import { HttpTrouble } from '../http-trouble.ts';
import { type AnswerHead, type Framing, framingOf, parseHead } from './answer-head.ts';
import { openChunks } from './chunks.ts';
import { openHeadBytes } from './head-bytes.ts';

/** Takes an answer in, piece by piece. */
export interface AnswerSink {
  /** `framing`: null for an answer without content. */
  head(head: AnswerHead, framing: Framing | null): void;
  /** Content; the bytes are only valid during the call. `isWhole`: whether they are all of it. */
  content(bytes: Buffer, isWhole: boolean): void;
}

/** Reads one answer of HTTP/1 from the bytes of a connection. Holds no content. */
export interface AnswerParser {
  /** Takes the first `end` bytes. Returns where the answer ended in them, or -1 while it goes on. Throws `HttpTrouble` for no HTTP. */
  take(bytes: Buffer, end: number): number;
  /** The connection was closed. Returns whether that was the end of the answer. */
  takeEnd(): boolean;
}

export interface AnswerBounds {
  /** Whether the answer has no content whatever its head says: after HEAD. */
  isHeadOnly: boolean;
  /** Most bytes of the head. */
  header: number;
}

/** Answers such as 103 that may come before the answer; a server that goes on with them means no good. */
const MOST_EARLY = 16;

type Phase = 'head' | 'length' | 'chunked' | 'until-close' | 'over';

export function openAnswerParser({ isHeadOnly, header }: AnswerBounds, sink: AnswerSink): AnswerParser {
  const headBytes = openHeadBytes(header);
  const chunks = openChunks(header, (piece) => sink.content(piece, false));
  let phase: Phase = 'head';
  let early = 0;
  let length = 0;
  let left = 0;

  const takeHead = (head: AnswerHead): void => {
    const { status, headers } = head;
    if (status === 101) throw new HttpTrouble('reset', 'another protocol, which nobody asked for');
    if (status < 200) {
      if (++early > MOST_EARLY) throw new HttpTrouble('not-http', 'one early answer after the other');
      return;
    }
    const framing = isHeadOnly || status === 204 || status === 304 ? null : framingOf(headers);
    sink.head(head, framing);
    if (framing === null || framing === 0) phase = 'over';
    else if (typeof framing === 'number') {
      phase = 'length';
      length = framing;
      left = framing;
    } else phase = framing;
  };

  /** Early ones, and that of the answer. Returns where it ended, or -1. */
  const takeHeads = (bytes: Buffer, end: number): number => {
    for (let at = 0; ; at = headBytes.end) {
      const text = headBytes.take(bytes, at, end);
      if (text === null) return -1;
      takeHead(parseHead(text));
      if (phase !== 'head') return headBytes.end;
    }
  };

  const takeContent = (bytes: Buffer, from: number, end: number): number => {
    if (phase === 'chunked') {
      const to = chunks.take(bytes, from, end);
      if (to >= 0) phase = 'over';
      return to;
    }
    const to = phase === 'length' ? Math.min(end, from + left) : end;
    const isWhole = phase === 'length' && to - from === length;
    left -= to - from;
    if (to > from) sink.content(bytes.subarray(from, to), isWhole);
    if (phase !== 'length' || left > 0) return -1;
    phase = 'over';
    return to;
  };

  return {
    take(bytes, end) {
      const at = phase === 'head' ? takeHeads(bytes, end) : 0;
      if (at < 0 || phase === 'over') return at;
      return at < end ? takeContent(bytes, at, end) : -1;
    },
    takeEnd: () => phase === 'until-close' || phase === 'over',
  };
}
