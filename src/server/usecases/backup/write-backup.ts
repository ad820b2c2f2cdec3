import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { createArchive, type NewArchive } from '../../runtime/archive/index.ts';
import type { Applied } from '../../runtime/database/index.ts';
import { fixTexts, rowsOf, sequencesOf, type SnapshotTable, snapshotTables } from '../../store/snapshot.ts';
import { productVersion } from '../product-version.ts';
import type { Service } from '../service.ts';
import { type BackupManifest, BLOBS, FORMAT, MANIFEST, partName } from './backup-manifest.ts';
import { openRowSum } from './row-sum.ts';

export interface WrittenBackup {
  bytes: number;
  sha256: string;
  rows: number;
  blobs: number;
  /** Blobs that are not what their name says; they are left out. */
  damaged: string[];
}

/**
 * Writes one file with all tables as they were at one moment, and all blobs. Blobs are kept before the rows that name them and are
 * never changed: those that are there after that moment hold all that the rows need.
 */
export async function writeBackup(
  { database, blobs, clock }: Service,
  { out, cwd }: { out: string; cwd: string },
): Promise<WrittenBackup> {
  const path = resolve(cwd, out);
  if (existsSync(path)) throw new AppError('file-in-the-way', { file: out });
  const archive = createArchive(path);
  const entries: BackupManifest['entries'] = {};
  try {
    const { tables, ...snapshot } = await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (transaction) => {
        await fixTexts(transaction);
        const { rows: steps } = await sql<Applied>`select name, sha256 from schema_steps order by name`.execute(
          transaction,
        );
        const tables: BackupManifest['tables'] = [];
        for (const table of await snapshotTables(transaction))
          tables.push(await writeTable({ archive, entries }, table, rowsOf(transaction, table.name)));
        return { moment: clock.moment(), steps, tables, sequences: await sequencesOf(transaction) };
      });
    const damaged: string[] = [];
    let count = 0;
    for await (const { hash, path: file, bytes } of blobs.all()) {
      const found = archive.addFile(`${BLOBS}${hash}`, file, bytes);
      entries[`${BLOBS}${hash}`] = found;
      count++;
      if (found !== hash) damaged.push(hash);
    }
    const manifest: BackupManifest = {
      format: FORMAT,
      version: productVersion(),
      ...snapshot,
      tables,
      blobs: count,
      entries,
    };
    archive.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { ...archive.finish(), rows, blobs: count, damaged };
  } catch (error) {
    archive.drop();
    throw error;
  }
}

/** Characters of rows that are packed together. */
const PART = 8 << 20;

interface Target {
  archive: NewArchive;
  entries: BackupManifest['entries'];
}

async function writeTable(
  { archive, entries }: Target,
  table: SnapshotTable,
  rows: AsyncIterable<string[]>,
): Promise<BackupManifest['tables'][number]> {
  const sum = openRowSum();
  let [lines, size, part, count]: [string[], number, number, number] = [[], 0, 0, 0];
  const flush = () => {
    if (lines.length === 0) return;
    const name = partName(table.name, part++);
    entries[name] = archive.add(name, gzipSync(lines.join(''), { level: 3 }));
    [lines, size] = [[], 0];
  };
  for await (const some of rows) {
    for (const row of some) {
      sum.add(row);
      const line = `${JSON.stringify(row)}\n`;
      lines.push(line);
      size += line.length;
      count++;
    }
    if (size >= PART) flush();
  }
  flush();
  return { ...table, rows: count, sha256: sum.text() };
}
