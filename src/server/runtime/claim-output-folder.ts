import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { MANIFEST_FILE } from '../../core/model/manifest.ts';
import { addedOrChanged, readManifest } from './manifest-file.ts';

/** Names in a message; who added more knows what is meant. */
const NAMED = 3;

/**
 * Refuses a folder (an absolute path) that may not be written to, before any work is done. It may be new, empty, or an earlier
 * output in which nobody added or changed a file: a notice that somebody edited there would be lost. Throws `out-not-folder`,
 * `out-not-ours` or `out-touched`.
 */
export function claimOutputFolder(folder: string): void {
  if (!existsSync(folder)) {
    refuseBlockedWay(folder);
    return;
  }
  if (!statSync(folder).isDirectory()) throw new AppError('out-not-folder', { path: folder });
  const names = readdirSync(folder);
  if (names.length === 0) return;
  const manifest = names.includes(MANIFEST_FILE) ? readOwnManifest(folder) : null;
  if (manifest === null) throw new AppError('out-not-ours', { folder });
  const touched = addedOrChanged(folder, manifest);
  if (touched.length === 0) return;
  const files = touched.length > NAMED ? [...touched.slice(0, NAMED), '…'] : touched;
  throw new AppError('out-touched', { folder, files: files.join('、') });
}

/** Nothing is found under the path: because something above it is no folder, or because it is a link that leads nowhere? */
function refuseBlockedWay(path: string): void {
  const parent = dirname(path);
  if (!existsSync(parent)) {
    refuseBlockedWay(parent);
  } else if (!statSync(parent).isDirectory()) {
    throw new AppError('out-not-folder', { path: parent });
  } else if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
    throw new AppError('out-not-folder', { path });
  }
}

function readOwnManifest(folder: string) {
  try {
    return readManifest(folder);
  } catch (error) {
    // A folder or a flood of bytes under the name of the manifest is no manifest.
    if (error instanceof AppError) return null;
    throw error;
  }
}
