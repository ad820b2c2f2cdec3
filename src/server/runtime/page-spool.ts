import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Pages as they came, on disk until it is known which of them are worth keeping. */
export interface PageSpool {
  /** `sha256`: of the body, in hex. */
  keep(sha256: string, body: Uint8Array): void;
  close(): void;
}

const ENDING = '.spool';
/** Before each page: its hash, and how many bytes follow. */
const HASH = 32;
const HEAD = HASH + 4;

/** One file for each who writes; it is made with the first page. */
export function openPageSpool(folder: string): PageSpool {
  let file: number | null = null;
  return {
    keep(sha256, body) {
      if (file === null) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        file = openSync(join(folder, `${randomUUID()}${ENDING}`), 'wx', 0o600);
      }
      const packed = zstdCompressSync(body, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
      const entry = Buffer.allocUnsafe(HEAD + packed.length);
      entry.write(sha256, 0, 'hex');
      entry.writeUInt32LE(packed.length, HASH);
      entry.set(packed, HEAD);
      writeAll(file, entry);
    },
    close() {
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
      const begin = at + HEAD;
      at = begin + head.readUInt32LE(HASH);
      if (at > size) break;
      yield { sha256: head.toString('hex', 0, HASH), body: () => zstdDecompressSync(read(begin, at - begin)) };
    }
  } finally {
    closeSync(file);
  }
}
