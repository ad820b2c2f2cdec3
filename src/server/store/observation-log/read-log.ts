import { existsSync, readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { AppError } from '../../../core/model/app-error.ts';
import {
  type LogRecord,
  LOG_VERSION,
  LogRecordSchema,
  PageSchema,
  type SeenPage,
} from '../../../core/model/observation/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { giveBack } from './give-back.ts';
import { guardOf } from './guard-of.ts';
import { openIdJoin } from './joined-ids.ts';
import { segmentFile, tailFile } from './log-files.ts';
import type { LogManifest, Segment } from './manifest-schema.ts';

const isRecord = guardOf(LogRecordSchema);
const isKnown = guardOf(PageSchema.omit({ facts: true, text: true }));
const MARK = `{"v":${LOG_VERSION},`;

/** A segment that unpacks to more is none of ours. */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** Ours unpack to less, but for those of earlier versions: in one piece, and nothing is put together. */
const UNPACKED = 4 * 1024 * 1024;

const END_OF_LINE = 0x0a;
const BRACE = 0x7b;

/** Reads a log part by part, in the order in which it was written. */
export interface LogReader {
  /**
   * The records of the next sealed segment. Throws `log-damaged` when it is missing or not what its name says, and as `tail`. `lines`:
   * what it unpacks to, from who has sealed it; nobody may look at them afterwards.
   */
  segment(segment: Segment, lines?: Buffer | null): Generator<LogRecord>;
  /**
   * The records of the lines of a tail that stands in `file`. Throws `log-damaged` when a line is no record, or when it names an
   * address that no line before it has told.
   */
  tail(file: string, lines: readonly string[]): Generator<LogRecord>;
}

export function openLogReader(folder: string): LogReader {
  const joins = openIdJoin();
  const joined = (record: LogRecord, file: string, line: number): LogRecord => {
    const gap = joins(record);
    if (gap !== null) throw damaged(file, line, gap);
    return record;
  };
  return {
    *segment(segment, lines = null) {
      const file = segmentFile(folder, segment);
      const bytes = lines ?? bytesOf(file, segment);
      let line = 0;
      for (const text of linesOf(bytes, versionTakenOff)) {
        line++;
        yield joined(recordOf(text, { file, line }), file, line);
      }
      giveBack(bytes);
    },
    *tail(file, lines) {
      for (const [index, line] of lines.entries())
        yield joined(recordOf(line, { file, line: index + 1 }), file, index + 1);
    },
  };
}

/** Every record of a log in the order in which they were written, those of the tail of an interrupted one too. Throws as `LogReader`. */
export function* readLog(
  folder: string,
  manifest: LogManifest,
  /** Its tail, where it was read before somebody began to write on. */
  tail: readonly string[] | null = null,
): Generator<LogRecord> {
  const reader = openLogReader(folder);
  for (const segment of manifest.segments) yield* reader.segment(segment);
  yield* restOf(reader, { folder, manifest }, tail);
}

/** What comes after the segments; nothing where the log is whole. */
export function* restOf(
  reader: LogReader,
  { folder, manifest }: { folder: string; manifest: LogManifest },
  tail: readonly string[] | null = null,
): Generator<LogRecord> {
  if (manifest.closed) return;
  yield* reader.tail(tailFile(folder, manifest.segments.length), tail ?? readTail(folder, manifest));
}

/** Lines of the tail of a log that was interrupted; a last line that was cut off is left out. */
export function readTail(folder: string, manifest: LogManifest): string[] {
  const lines: string[] = [];
  // A crash between two segments leaves the older tail; what came after it may stand in the next.
  for (let number = manifest.segments.length; existsSync(tailFile(folder, number)); number++) {
    const bytes = readFileSync(tailFile(folder, number));
    for (const line of linesOf(bytes.subarray(0, bytes.lastIndexOf(END_OF_LINE) + 1))) lines.push(line);
  }
  return lines.map((line) => `${line}\n`);
}

/** The lines of a segment. Throws `log-damaged`. */
export function bytesOf(file: string, segment: Segment): Buffer {
  if (!existsSync(file)) throw new AppError('log-damaged', { file, problem: '—' });
  const packed = readFileSync(file);
  if (sha256(packed) !== segment.sha256) throw new AppError('log-damaged', { file, problem: 'SHA-256' });
  try {
    return zstdDecompressSync(packed, { maxOutputLength: MOST_UNPACKED, chunkSize: UNPACKED });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new AppError('log-damaged', { file, problem: String(error.code) });
  }
}

/** One after the other: no text of all is made, and most lines are of one byte a letter. `begin`: where in a line its text begins. */
function* linesOf(bytes: Buffer, begin = (_: Buffer, from: number): number => from): Generator<string> {
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(END_OF_LINE, from);
    const end = found < 0 ? bytes.length : found;
    yield bytes.toString('utf8', begin(bytes, from), end);
    from = end + 1;
  }
}

/** The version of a line as we write it, taken off the text; others keep theirs. */
function withoutVersion(text: string): string {
  return text.startsWith(MARK) ? `{${text.slice(MARK.length)}` : text;
}

/** Takes the version off a line as we write it, in its bytes: no copy of the page is made for that. */
function versionTakenOff(bytes: Buffer, from: number): number {
  for (let at = 0; at < MARK.length; at++) if (bytes[from + at] !== MARK.charCodeAt(at)) return from;
  const begin = from + MARK.length - 1;
  bytes[begin] = BRACE;
  return begin;
}

/** The record of a line; `file` and `line` are told where it is none. */
export function recordOf(text: string, { file, line }: { file: string; line: number }): LogRecord {
  const json = parsed(withoutVersion(text));
  if (typeof json !== 'object' || json === null) throw damaged(file, line, 'JSON');
  if ('v' in json && typeof json.v === 'number' && json.v > LOG_VERSION) throw new AppError('log-version', { file });
  if (isRecord(json)) return json as LogRecord;
  const read = LogRecordSchema.safeParse(json);
  if (!read.success) throw damaged(file, line, read.error.issues[0]?.path.join('.') ?? '');
  return read.data;
}

/** What is known of a page, of a line without what it shows; null where this cannot tell. */
export function knownOf(text: string): Omit<SeenPage, 'facts' | 'text'> | null {
  const json = parsed(withoutVersion(text));
  return isKnown(json) ? (json as Omit<SeenPage, 'facts' | 'text'>) : null;
}

function damaged(file: string, line: number, problem: string): AppError {
  return new AppError('log-damaged', { file: `${file}:${line}`, problem });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
