import { existsSync, renameSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Text } from '../../core/model/text.ts';
import { sha256OfFile, sha256OfPieces } from '../runtime/sha256.ts';

/** What a file of an output consists of, piece by piece. */
export type Pieces = Iterable<Uint8Array | string>;

/**
 * Before an output is written once more: a file in which a person has worked since (columns confirmed, findings verified) steps aside
 * under a name of its own. It is as we left it when it is what `earlier` says that we wrote then, which is only asked where it has
 * to be; `sha256`: of what is to take its place. Gives what to tell the person; null where nothing had been edited.
 */
export function setAsideEdited(
  folder: string,
  { path, sha256 }: { path: string; sha256: string },
  earlier: () => Pieces | null,
): Text | null {
  const file = join(folder, path);
  if (!existsSync(file)) return null;
  const there = sha256OfFile(file);
  if (there === sha256) return null;
  const before = earlier();
  if (before !== null && there === sha256OfPieces(before)) return null;
  return stepAside(folder, path);
}

/** Gives a file a free name, and tells which. */
export function stepAside(folder: string, path: string): Text {
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
