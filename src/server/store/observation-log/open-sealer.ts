import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import { replaceFile } from '../../runtime/replace-file.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { type LogManifest, type Segment, segmentFile, tailFile, writeLogManifest } from './log-manifest.ts';

const compress = promisify(zstdCompress);

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

/** `reader` tells what reads the pages of a log that does not say so yet: not before there is something to be sealed, for it takes its time. */
export function openSealer(folder: string, begun: LogManifest, reader: (() => string) | null = null): Sealer {
  let manifest = begun;
  let sealing: Promise<void> = Promise.resolve();

  const sealOne = async ({ tail, records }: Unsealed) => {
    const packed = await compress(await readFile(tailFile(folder, tail)));
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
