import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { AppError } from '../../../core/model/app-error.ts';
import { type ArchiveEntry, readArchive } from '../../runtime/archive/index.ts';
import { type BackupManifest, BackupManifestSchema, MANIFEST } from './backup-manifest.ts';

/** Reads a whole backup and holds every file in it against its hash, before anything is restored. */
export function checkBackup(path: string, given: string): BackupManifest {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw new AppError('file-missing', { file: given });
  const seen = new Map<string, string>();
  let manifest: BackupManifest | null = null;
  const damaged = (what: string): never => {
    throw new AppError('backup-damaged', { file: given, what });
  };
  for (const entry of readArchive(path, () => damaged('tar'))) {
    if (manifest !== null || seen.has(entry.name)) damaged(entry.name);
    if (entry.name === MANIFEST) manifest = readManifest(entry) ?? damaged(MANIFEST);
    else seen.set(entry.name, hashOf(entry));
  }
  const { entries } = manifest ?? damaged(MANIFEST);
  for (const [name, sha256] of Object.entries(entries)) if (seen.get(name) !== sha256) damaged(name);
  for (const name of seen.keys()) if (!Object.hasOwn(entries, name)) damaged(name);
  return manifest ?? damaged(MANIFEST);
}

function readManifest(entry: ArchiveEntry): BackupManifest | null {
  try {
    const parsed = BackupManifestSchema.safeParse(JSON.parse(Buffer.concat([...entry.pieces()]).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function hashOf(entry: ArchiveEntry): string {
  const hash = createHash('sha256');
  for (const piece of entry.pieces()) hash.update(piece);
  return hash.digest('hex');
}
