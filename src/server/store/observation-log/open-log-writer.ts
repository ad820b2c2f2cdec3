import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_VERSION } from '../../../core/model/log-version.ts';
import type { LogRecord, RecordJson } from '../../../core/model/observation/index.ts';
import { replaceFile } from '../../runtime/replace-file.ts';
import { tailFile, writeLogManifest } from './log-files.ts';
import type { LogManifest } from './manifest-schema.ts';
import { openSealer, type SealerOptions } from './open-sealer.ts';
import { type LinePieces, openTail } from './open-tail.ts';

/**
 * Bytes of one segment before it is compressed, with what its last line has more: it stands in memory while it is sealed, and when it
 * is read. Small ones are judged soon after they were written; packed they take hardly more than large ones.
 */
const SEGMENT = 3 * 1024 * 1024;

/** Of a site that is read slowly people want to know as well what is known of it: so old a segment may become, if it is no tiny one. */
const OLD = 20_000;
const TINY = 64 * 1024;

/** Appends records to a log. Nothing that was sealed is ever changed. */
export interface LogWriter {
  /** `json`: the same, where it is known already. */
  write(record: LogRecord, json?: RecordJson): void;
  /** Seals what is left. The log is whole then. */
  close(): Promise<LogManifest>;
  /** Seals what was written so far, and leaves the log open to be gone on with. */
  pause(): Promise<LogManifest>;
}

export interface LogWriterOptions extends Pick<SealerOptions, 'onSealed'> {
  /** Lines of the tail of a log that is gone on with. */
  tail?: readonly string[];
  /** Bytes of lines with which a segment ends. */
  segmentSize?: number;
  /** Milliseconds that only go forward; without them segments end by their size alone. */
  now?: () => number;
  /** Tells what reads the pages, of a log of which nothing is written yet. */
  reader?: (() => string) | null;
}

/** Writes on in `folder` after the segments of `begun`; a tail that stands there is taken over by its lines in `tail`. */
export function openLogWriter(
  folder: string,
  begun: LogManifest,
  {
    tail: taken = [],
    segmentSize = SEGMENT,
    now = () => 0,
    reader = null,
    onSealed = () => undefined,
  }: LogWriterOptions = {},
): LogWriter {
  mkdirSync(join(folder, 'segments'), { recursive: true });
  writeLogManifest(folder, begun);
  const sealer = openSealer(folder, begun, { reader, onSealed });
  let number = begun.segments.length;
  takeOverTails(folder, number, taken);
  let tail = openTail(tailFile(folder, number), 'a');
  let records = taken.length;
  let begunAt = now();
  let size = taken.reduce((sum, line) => sum + Buffer.byteLength(line), 0);

  const cut = () => {
    tail.close();
    sealer.seal({ tail: number, records });
    [records, size, begunAt] = [0, 0, now()];
    // Nothing of ours has that name yet; what has it may be a link to somebody else's file.
    rmSync(tailFile(folder, ++number), { force: true });
    tail = openTail(tailFile(folder, number), 'ax');
  };

  if (size >= segmentSize) cut();
  return {
    write(record, json) {
      records++;
      size += tail.append(lineOf(record, json));
      if (size >= segmentSize || (size >= TINY && now() - begunAt >= OLD)) cut();
    },
    async close() {
      if (records > 0) cut();
      const manifest = { ...(await sealer.done()), closed: true };
      tail.close();
      rmSync(tailFile(folder, number), { force: true });
      writeLogManifest(folder, manifest);
      return manifest;
    },
    async pause() {
      if (records > 0) cut();
      tail.close();
      return sealer.done();
    },
  };
}

function lineOf(record: LogRecord, json?: RecordJson): LinePieces {
  if (json === undefined) return [`${VERSION}${JSON.stringify(record).slice(1)}\n`];
  const { before, shown, after } = json;
  if (shown.length === 0) throw new Error('what a page shows was forgotten before it was written');
  return [`${VERSION}${before.slice(1)}`, shown, `${after}\n`];
}

const VERSION = `{"v":${LOG_VERSION},`;

/** Joins the tails of an interrupted log into one, in one step, so that no line is lost or doubled by the next interruption. */
function takeOverTails(folder: string, number: number, lines: readonly string[]): void {
  const file = tailFile(folder, number);
  replaceFile(file, lines.join(''));
  for (let later = number + 1; existsSync(tailFile(folder, later)); later++) rmSync(tailFile(folder, later));
}
