import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { MANIFEST_FILE, ManifestSchema } from '../../core/model/manifest.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import { readBytes } from './input-file.ts';
import { sha256OfFile } from './sha256.ts';

/** The manifest of an output folder, null when `manifest.json` is none of ours. Throws what the file system does. */
export function readManifest(folder: string): Manifest | null {
  const parsed = ManifestSchema.safeParse(parseJson(readBytes(join(folder, MANIFEST_FILE)).toString('utf8')));
  return parsed.success ? parsed.data : null;
}

/** What was put into an output folder or changed in it since it was written; a file that is gone is nothing to lose. */
export function addedOrChanged(folder: string, manifest: Manifest): string[] {
  const changed = [...manifest.inputs, ...manifest.outputs]
    .filter((file) => statSync(join(folder, file.path), { throwIfNoEntry: false })?.isFile() === true)
    .filter((file) => sha256OfFile(join(folder, file.path)) !== file.sha256)
    .map(({ path }) => path);
  return [...strangersIn(folder, manifest), ...changed];
}

/**
 * What lies in the folder and its folders beside the files of the manifest, as paths below it with `/`, in order. Only files
 * count as those of the manifest: a link in the place of one could lead to other bytes tomorrow.
 */
export function strangersIn(folder: string, manifest: Manifest): string[] {
  const known = new Set([MANIFEST_FILE, ...[...manifest.inputs, ...manifest.outputs].map(({ path }) => path)]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: pathBelow(folder, join(entry.parentPath, entry.name)), isFile: entry.isFile() }))
    .filter(({ path, isFile }) => !isFile || !known.has(path))
    .map(({ path }) => path)
    .toSorted();
}

function pathBelow(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
