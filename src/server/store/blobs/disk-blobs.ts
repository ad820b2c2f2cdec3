import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { replaceFile } from '../../runtime/replace-file.ts';
import { hashOfFile, sha256 } from '../../runtime/sha256.ts';

/** Bytes by their SHA-256: what is there once is never written again, and never changed. */
export interface Blobs {
  /** Keeps bytes and gives their hash. */
  put(bytes: Uint8Array): Promise<string>;
  /** The same of a file of any size, piece by piece. */
  putFile(path: string): Promise<string>;
  /** The bytes of a hash, in a stream; null where they are not there. */
  read(hash: string): Promise<Readable | null>;
  has(hash: string): Promise<boolean>;
  /** Lets a blob go; one that is not there is none. */
  remove(hash: string): Promise<void>;
  /** Every blob that is kept, with the file that has it until the next one is asked for. */
  all(): AsyncGenerator<{ hash: string; path: string; bytes: number }>;
  /** Throws where nothing can be kept right now. */
  tryToWrite(): Promise<void>;
}

/** As much as the smallest piece of a disk. */
const TRIAL = Buffer.alloc(4096);

let trials = 0;

const HASH = /^[0-9a-f]{64}$/;

/** Null where it was let go meanwhile. */
async function bytesOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A file stands under its name when all of it is on the disk. Two that copy the same at once do not meet. */
async function copyWhole(source: string, path: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}-${(trials += 1)}.draft`);
  try {
    await copyFile(source, draft);
    const file = await open(draft, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Keeps blobs in a folder of this machine. */
export function openDiskBlobs(folder: string): Blobs {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  return {
    async put(bytes) {
      const hash = sha256(bytes);
      const path = pathOf(hash);
      if (!existsSync(path)) {
        mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
        replaceFile(path, bytes);
      }
      return hash;
    },
    async putFile(source) {
      const hash = await hashOfFile(source);
      const path = pathOf(hash);
      if (!existsSync(path)) {
        mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
        await copyWhole(source, path);
      }
      return hash;
    },
    has: async (hash) => Promise.resolve(HASH.test(hash) && existsSync(pathOf(hash))),
    async remove(hash) {
      if (HASH.test(hash)) await rm(pathOf(hash), { force: true });
    },
    async tryToWrite() {
      const trial = join(folder, `.trial-${process.pid}-${(trials += 1)}`);
      const file = await open(trial, 'wx', 0o600);
      try {
        await file.writeFile(TRIAL);
      } finally {
        await file.close();
        await rm(trial, { force: true });
      }
    },
    async *all() {
      for (const part of await readdir(folder, { withFileTypes: true })) {
        if (!part.isDirectory()) continue;
        for (const hash of await readdir(join(folder, part.name))) {
          const path = join(folder, part.name, hash);
          // Drafts lie beside what they become.
          if (!HASH.test(hash)) continue;
          const bytes = await bytesOf(path);
          if (bytes !== null) yield { hash, path, bytes };
        }
      }
    },
    async read(hash) {
      if (!HASH.test(hash)) return null;
      const path = pathOf(hash);
      return existsSync(path) ? createReadStream(path) : null;
    },
  };
}
