import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { newId } from '../../runtime/new-id.ts';
import type { ObjectStore } from '../../runtime/object-store/index.ts';
import { hashOfFile, sha256 } from '../../runtime/sha256.ts';
import type { Blobs } from './disk-blobs.ts';

const HASH = /^[0-9a-f]{64}$/;
const BLOBS = 'blobs/';
const TRIALS = 'trials/';

const keyOf = (hash: string): string => `${BLOBS}${hash.slice(0, 2)}/${hash}`;

/** Keeps blobs in a store that all machines of a fleet share. */
export function openObjectBlobs(store: ObjectStore): Blobs {
  return {
    async put(bytes) {
      const hash = sha256(bytes);
      const key = keyOf(hash);
      if (!(await store.has(key))) await store.put(key, bytes);
      return hash;
    },
    async putFile(path) {
      const hash = await hashOfFile(path);
      const key = keyOf(hash);
      if (!(await store.has(key))) await store.putFile(key, path);
      return hash;
    },
    has: async (hash) => HASH.test(hash) && store.has(keyOf(hash)),
    async remove(hash) {
      if (HASH.test(hash)) await store.remove(keyOf(hash));
    },
    read: async (hash) => (HASH.test(hash) ? store.get(keyOf(hash)) : null),
    async *all() {
      const folder = mkdtempSync(join(tmpdir(), 'kaoping-blob-'));
      try {
        for await (const { key, bytes } of store.list(BLOBS)) {
          const hash = key.slice(key.lastIndexOf('/') + 1);
          const stream = HASH.test(hash) ? await store.get(key) : null;
          if (stream === null) continue;
          const path = join(folder, hash);
          await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
          yield { hash, path, bytes };
          rmSync(path, { force: true });
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    async tryToWrite() {
      const key = `${TRIALS}${newId()}`;
      await store.put(key, Buffer.alloc(1));
      await store.remove(key);
    },
  };
}
