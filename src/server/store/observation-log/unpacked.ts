import { giveBack } from './give-back.ts';
import { segmentFile, tailFile } from './log-files.ts';
import type { LogManifest } from './manifest-schema.ts';
import { bytesOf, readTail } from './read-log.ts';

/** The lines of a log as bytes: of its segments, and last of its tail where it has one. */
export interface Unpacked {
  readonly count: number;
  /** To be looked at until the next call: memory is given back. */
  get(segment: number): Buffer;
  /** Name of the file, for messages. */
  file(segment: number): string;
}

/** Unpacked segments that are kept: records are asked for in about the order in which they were written. */
const KEPT = 6;

export function openUnpacked(folder: string, manifest: LogManifest): Unpacked {
  const { segments, closed } = manifest;
  const tail = Buffer.from(closed ? '' : readTail(folder, manifest).join(''));
  const kept = new Map<number, Buffer>();
  return {
    count: segments.length + (tail.length > 0 ? 1 : 0),
    get(number) {
      const segment = segments[number];
      if (segment === undefined) return tail;
      const bytes = kept.get(number) ?? bytesOf(segmentFile(folder, segment), segment);
      // The one that was used last stands last.
      kept.delete(number);
      kept.set(number, bytes);
      if (kept.size > KEPT) giveBackFirst(kept);
      return bytes;
    },
    file(number) {
      const segment = segments[number];
      return segment === undefined ? tailFile(folder, segments.length) : segmentFile(folder, segment);
    },
  };
}

function giveBackFirst(kept: Map<number, Buffer>): void {
  for (const [number, bytes] of kept) {
    kept.delete(number);
    giveBack(bytes);
    return;
  }
}

/** Where the line ends that begins at `from`. */
export function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end;
}
