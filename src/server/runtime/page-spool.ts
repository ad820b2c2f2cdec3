import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Pages as they came, on disk until it is known which of them are worth keeping. */
export interface PageSpool {
  /** `sha256`: of the body, in hex. The body is copied; it is on disk after `flush`. */
  keep(sha256: string, body: Uint8Array): void;
  flush(): void;
  close(): void;
}

const ENDING = '.spool';
/** Of each page: its hash, and how many bytes it has. */
const HASH = 32;
const ENTRY = HASH + 4;
/** Before pages that are packed together: how many they are, and how many bytes they take when packed. Their entries follow, then those. */
const HEAD = 8;
/** Bytes that are packed together: pages of a site are alike, and several take half of the time and room. */
const MOST_TOGETHER = 1 << 19;

/** One file for each who writes; it is made with the first page. */
export function openPageSpool(folder: string): PageSpool {
  let file: number | null = null;
  let entries: Buffer[] = [];
  /** Holds the bodies; it is used again. */
  let room = Buffer.alloc(0);
  let size = 0;

  const flush = (): void => {
    if (entries.length === 0) return;
    if (file === null) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      file = openSync(join(folder, `${randomUUID()}${ENDING}`), 'wx', 0o600);
    }
    const packed = zstdCompressSync(room.subarray(0, size), {
      params: { [constants.ZSTD_c_compressionLevel]: 1 },
    });
    const head = Buffer.allocUnsafe(HEAD);
    head.writeUInt32LE(entries.length, 0);
    head.writeUInt32LE(packed.length, 4);
    writeAll(file, Buffer.concat([head, ...entries, packed]));
    entries = [];
    size = 0;
    if (room.length > 2 * MOST_TOGETHER) room = Buffer.alloc(0);
  };
  return {
    keep(sha256, body) {
      const entry = Buffer.allocUnsafe(ENTRY);
      entry.write(sha256, 0, 'hex');
      entry.writeUInt32LE(body.length, HASH);
      entries.push(entry);
      if (size + body.length > room.length) {
        const wider = Buffer.allocUnsafeSlow(Math.max(MOST_TOGETHER, 2 * (size + body.length)));
        room.copy(wider, 0, 0, size);
        room = wider;
      }
      room.set(body, size);
      size += body.length;
      if (size >= MOST_TOGETHER) flush();
    },
    flush,
    close() {
      flush();
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

/** A body that was kept. */
export interface SpooledPage {
  sha256: string;
  /** Unpacks it, until the next page is asked for. */
  body(): Uint8Array;
}

/** All that was kept in a folder, some of it perhaps several times. The end of a file that was being written when its writer died is left out. */
export function* spooledPages(folder: string): Generator<SpooledPage> {
  for (const name of spoolFiles(folder)) yield* pagesOf(join(folder, name));
}

/** Removes what was kept. */
export function dropSpool(folder: string): void {
  for (const name of spoolFiles(folder)) rmSync(join(folder, name));
}

function spoolFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function* pagesOf(path: string): Generator<SpooledPage> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    for (let at = 0; at + HEAD <= size;) {
      const head = read(at, HEAD);
      const count = head.readUInt32LE(0);
      const begin = at + HEAD + count * ENTRY;
      const end = begin + head.readUInt32LE(4);
      if (end > size) break;
      const entries = read(at + HEAD, count * ENTRY);
      yield* together(entries, () => zstdDecompressSync(read(begin, end - begin)));
      at = end;
    }
  } finally {
    closeSync(file);
  }
}

/** Pages that were packed together; they are unpacked for the first one whose body is asked for. */
function* together(entries: Buffer, unpack: () => Buffer): Generator<SpooledPage> {
  let all: Buffer | null = null;
  let from = 0;
  for (let at = 0; at < entries.length; at += ENTRY) {
    const begin = from;
    from += entries.readUInt32LE(at + HASH);
    const end = from;
    yield {
      sha256: entries.toString('hex', at, at + HASH),
      body: () => (all ??= unpack()).subarray(begin, end),
    };
  }
}
