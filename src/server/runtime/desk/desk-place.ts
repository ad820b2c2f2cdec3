import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../sha256.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Sources of the desk. */
export const DESK_SOURCES = join(ROOT, 'src', 'web');

/** Where the launcher has it built, once for each version. */
export const DESK_CACHE = join(ROOT, 'node_modules', '.cache', 'kaoping-desk');

/** What a built desk depends on: its sources and the packages. */
export function deskVersion(): string {
  const files = readdirSync(DESK_SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const lock = join(ROOT, 'package-lock.json');
  return sha256([...files, lock].map((file) => sha256(readFileSync(file))).join('\n')).slice(0, 16);
}

/** A built desk is whole when its first page stands there: the build writes aside and moves. */
export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));
