import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { zstdCompress, type ZstdOptions } from 'node:zlib';
import { replaceFile } from '../../runtime/replace-file.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { giveBack } from './give-back.ts';
import { segmentFile, tailFile, writeLogManifest } from './log-files.ts';
import type { LogManifest, Segment } from './manifest-schema.ts';

const compress = promisify<Uint8Array, ZstdOptions, Buffer>(zstdCompress);

/** Packed bytes that come in one piece: most segments have less, so that nothing goes to and fro between threads and is joined. */
const PACKED = 512 * 1024;

/** A tail that becomes a segment, by its number. It is read again from the disk, so that it is not in memory while it grows. */
export interface Unsealed {
  tail: number;
  records: number;
}

/** Turns tails into segments, one after the other, while new records already go to the next tail. */
export interface Sealer {
  seal(unsealed: Unsealed): void;
  /** Waits until everything is sealed; rejects with what went wrong. */
  done(): Promise<LogManifest>;
}

/**
 * Is told of every segment that stands in the log from now on, in their order. `lines`: what it unpacks to; the memory may be handed
 * on to another thread at once, and holds something else afterwards where it is not.
 */
export type OnSealed = (segment: Segment, lines: Buffer) => void;

export interface SealerOptions {
  /** Tells what reads the pages of a log that does not say so yet: not before there is something to be sealed, for it takes its time. */
  reader?: (() => string) | null;
  onSealed?: OnSealed;
}

export function openSealer(
  folder: string,
  begun: LogManifest,
  { reader = null, onSealed = () => undefined }: SealerOptions = {},
): Sealer {
  let manifest = begun;
  let sealing: Promise<void> = Promise.resolve();
  const room = openRoom();

  const sealOne = async ({ tail, records }: Unsealed) => {
    const lines = await bytesOfTail(tailFile(folder, tail), room);
    const packed = await compress(lines, { chunkSize: PACKED });
    const segment: Segment = { sha256: sha256(packed), bytes: packed.length, records };
    replaceFile(segmentFile(folder, segment), packed);
    const read = manifest.reader ?? reader?.();
    manifest = {
      ...manifest,
      segments: [...manifest.segments, segment],
      ...(read === undefined ? {} : { reader: read }),
    };
    writeLogManifest(folder, manifest);
    rmSync(tailFile(folder, tail), { force: true });
    onSealed(segment, lines);
    room.done(lines);
  };

  return {
    seal(unsealed) {
      sealing = sealing.then(async () => sealOne(unsealed));
      // Whoever closes the log is told; until then a failure must not end the process by itself.
      sealing.catch(() => undefined);
    },
    async done() {
      await sealing;
      return manifest;
    },
  };
}

/** In one piece of memory: reading a file by its name puts together what it has read in parts, which takes twice as much. */
async function bytesOfTail(path: string, room: Room): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = room.of((await file.stat()).size);
    for (let done = 0; done < bytes.length;) {
      const { bytesRead } = await file.read(bytes, done);
      if (bytesRead === 0) return bytes.subarray(0, done);
      done += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Memory for one tail after the other. */
interface Room {
  /** What was handed out before is gone. */
  of(size: number): Buffer;
  /** Nobody looks at what was handed out any more. */
  done(lines: Buffer): void;
}

/** Bytes that are kept for the next tail; one that had to be wider is not. */
const KEPT = 4 * 1024 * 1024;

function openRoom(): Room {
  let kept = Buffer.alloc(0);
  return {
    of(size) {
      if (size > KEPT) return Buffer.allocUnsafeSlow(size);
      // Handed on to another thread it has no length any more.
      if (kept.length < size) kept = Buffer.allocUnsafeSlow(KEPT);
      return kept.subarray(0, size);
    },
    done(lines) {
      if (lines.buffer !== kept.buffer && lines.length > 0) giveBack(lines);
    },
  };
}
