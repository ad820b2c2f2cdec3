import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Text } from '../../core/model/text.ts';

/** A file of an output: its name, and its bytes. */
export type OutputBytes = readonly [path: string, content: Uint8Array | string];

/**
 * Before an output is written once more: a file in which a person has worked since (columns confirmed, findings verified) steps aside
 * under a name of its own. It is as we left it when it is what `earlier` says that we wrote then, which is only asked where it has
 * to be. Gives what to tell the person; null where nothing had been edited.
 */
export function setAsideEdited(
  folder: string,
  [path, content]: OutputBytes,
  earlier: () => Uint8Array | string | null,
): Text | null {
  const there = readIfThere(join(folder, path));
  if (there === null || there.equals(bytesOf(content))) return null;
  const before = earlier();
  if (before !== null && there.equals(bytesOf(before))) return null;
  const kept = freeName(folder, path);
  renameSync(join(folder, path), join(folder, kept));
  return {
    zh: `${path} 有人改过，改过的一份留作 ${kept}`,
    en: `${path} had been edited: what stood in it is now ${kept}`,
  };
}

/** `site.yaml` becomes `site-edited-1.yaml`, or the next number that is free. */
function freeName(folder: string, path: string): string {
  const { name, ext } = parse(path);
  for (let number = 1; ; number++) {
    const free = `${name}-edited-${number}${ext}`;
    if (!existsSync(join(folder, free))) return free;
  }
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
