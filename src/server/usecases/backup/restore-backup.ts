import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql, type Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { readArchive } from '../../runtime/archive/index.ts';
import { migrate, migrations, missingSteps } from '../../runtime/database/index.ts';
import { fixTexts, insertRows, loadFreely, rowsOf, setSequence } from '../../store/snapshot.ts';
import type { Tables } from '../../store/tables.ts';
import type { Service } from '../service.ts';
import { type BackupManifest, BLOBS } from './backup-manifest.ts';
import { endAccess, type EndedAccess, recordRestore } from './end-access.ts';
import { checkBackup } from './read-backup.ts';
import { openRowSum } from './row-sum.ts';

export interface RestoredBackup {
  moment: string;
  rows: number;
  blobs: number;
  /** Blobs whose content is not what their name says; they were so when the backup was made. */
  damaged: string[];
  /** What opens nothing any more. */
  ended: EndedAccess;
}

/** What is to be restored, once it is known to be whole. */
export function openBackup(file: string, cwd: string): { path: string; manifest: BackupManifest } {
  const path = resolve(cwd, file);
  const manifest = checkBackup(path, file);
  // Of a newer version, or of another one: said before anything is made.
  missingSteps(manifest.steps, migrations());
  return { path, manifest };
}

/** Loads a backup into a service without tables, all rows or none, and reads them back to be sure. */
export async function restoreBackup(
  { database, blobs, clock }: Pick<Service, 'database' | 'blobs' | 'clock'>,
  { path, manifest }: ReturnType<typeof openBackup>,
): Promise<RestoredBackup> {
  const { tables, sequences, steps, moment } = manifest;
  const { rows: found } = await sql<{ used: boolean }>`select to_regclass('schema_steps') is not null as used`.execute(
    database,
  );
  if (found[0]?.used !== false) throw new AppError('restore-not-empty', { place: 'database' });
  const damaged: string[] = [];
  for (const entry of readArchive(path, unreadable)) {
    const hash = entry.name.slice(BLOBS.length);
    if (entry.name.startsWith(BLOBS) && (await blobs.put(Buffer.concat([...entry.pieces()]))) !== hash)
      damaged.push(hash);
  }
  // As it was when the backup was made; what came later follows when its rows are there.
  await migrate(database, migrations().slice(0, steps.length));
  const ended = await database.transaction().execute(async (transaction) => {
    await fixTexts(transaction);
    await loadFreely(transaction, tables, async () => loadRows(transaction, path, manifest));
    for (const sequence of sequences) await setSequence(transaction, sequence);
    for (const table of tables) await compare(transaction, table);
    return endAccess(transaction);
  });
  await migrate(database);
  await recordRestore({ database, clock }, { backupOf: moment, ended });
  return { moment, rows: tables.reduce((sum, { rows }) => sum + rows, 0), blobs: manifest.blobs, damaged, ended };
}

async function loadRows(transaction: Transaction<Tables>, path: string, { tables }: BackupManifest): Promise<void> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const entry of readArchive(path, unreadable)) {
    const table = byName.get(/^tables\/([^/]+)\//.exec(entry.name)?.[1] ?? '');
    if (table === undefined) continue;
    const lines = gunzipSync(Buffer.concat([...entry.pieces()]))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    for (let begin = 0; begin < lines.length; begin += TOGETHER) {
      const rows = lines.slice(begin, begin + TOGETHER).map((line) => JSON.parse(line) as string);
      await insertRows(transaction, table, rows);
    }
  }
}

const TOGETHER = 500;

async function compare(
  transaction: Transaction<Tables>,
  { name, sha256 }: BackupManifest['tables'][number],
): Promise<void> {
  const sum = openRowSum();
  for await (const rows of rowsOf(transaction, name)) for (const row of rows) sum.add(row);
  if (sum.text() !== sha256) throw new Error(`${name} is not what it was`);
}

const unreadable = (): never => {
  throw new Error('the backup changed while it was read');
};
