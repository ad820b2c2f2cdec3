import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Blobs } from '../../store/blobs/index.ts';
import { PAGES_FOLDER } from '../../store/kept-pages/index.ts';
import { LOG_MANIFEST, readLogManifest } from '../../store/observation-log/index.ts';
import { LOG_FOLDER } from '../log-folder.ts';
import { FINDINGS_JSON, REPORT_HTML } from '../write-inspection.ts';

/** A file that was kept under its hash. */
export interface KeptFile {
  hash: string;
  file: string;
}

export interface KeptInspection {
  resultSha256: string;
  manifestSha256: string;
  reportSha256: string;
}

/** Folders of files that are named by their hash. */
const BY_HASH = ['segments', 'screenshots', PAGES_FOLDER];
const NAMED = /^[0-9a-f]{64}(\.|$)/;

/** Keeps all that an inspection came to as blobs: what its rows will name is there before they are. */
export async function keepInspection(blobs: Blobs, out: string): Promise<{ kept: KeptInspection; files: KeptFile[] }> {
  const log = join(out, LOG_FOLDER);
  const files: KeptFile[] = [];
  const keep = async (file: string) => {
    const hash = await blobs.putFile(file);
    files.push({ hash, file });
    return hash;
  };
  for (const name of BY_HASH) {
    const folder = join(log, name);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder)) if (NAMED.test(file)) await keep(join(folder, file));
  }
  const kept = {
    resultSha256: await keep(join(out, FINDINGS_JSON)),
    reportSha256: await keep(join(out, REPORT_HTML)),
    manifestSha256: await keep(join(log, LOG_MANIFEST)),
  };
  return { kept, files };
}

/** Files that are looked for at once. */
const AT_ONCE = 16;

/** What was let go since it was kept, because an older inspection had the same, is kept again. */
export async function keepAgain(blobs: Blobs, files: readonly KeptFile[]): Promise<void> {
  for (let begin = 0; begin < files.length; begin += AT_ONCE)
    await Promise.all(
      files.slice(begin, begin + AT_ONCE).map(async ({ hash, file }) => {
        if (!(await blobs.has(hash))) await blobs.putFile(file);
      }),
    );
}

/**
 * Brings the log of an earlier inspection back from the blobs into a folder of its own, for a repeat. Gives the folder; null where
 * it is not whole, or that of another home page: the repeat is a first one then.
 */
export async function bringBack(
  blobs: Blobs,
  { manifestSha256, home, out }: { manifestSha256: string; home: string; out: string },
): Promise<string | null> {
  const log = join(out, LOG_FOLDER);
  mkdirSync(join(log, 'segments'), { recursive: true });
  const bring = async (hash: string, file: string): Promise<boolean> => {
    const stream = await blobs.read(hash);
    if (stream === null) return false;
    await pipeline(stream, createWriteStream(file));
    return true;
  };
  if (!(await bring(manifestSha256, join(log, LOG_MANIFEST)))) return null;
  const manifest = readLogManifest(log);
  if (manifest === null || !manifest.closed || manifest.inspection.target.home !== home) return null;
  for (const { sha256 } of manifest.segments)
    if (!(await bring(sha256, join(log, 'segments', `${sha256}.jsonl.zst`)))) return null;
  return out;
}
