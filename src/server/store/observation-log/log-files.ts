import { join } from 'node:path';
import { replaceFile } from '../../runtime/replace-file.ts';
import type { LogManifest, Segment } from './manifest-schema.ts';

// Whoever only writes a log does without what tells whether one that is read is sound: it takes long to be loaded.

export const LOG_MANIFEST = 'log.json';

/** In one step: nobody ever sees half of it. */
export function writeLogManifest(folder: string, manifest: LogManifest): void {
  replaceFile(join(folder, LOG_MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

export function segmentFile(folder: string, { sha256 }: Pick<Segment, 'sha256'>): string {
  return join(folder, 'segments', `${sha256}.jsonl.zst`);
}

/** What came after so many sealed segments; of an older number it is in a segment by now. */
export function tailFile(folder: string, segments: number): string {
  return join(folder, `tail-${segments}.jsonl`);
}
