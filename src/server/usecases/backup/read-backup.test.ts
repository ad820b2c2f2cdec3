import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArchive } from '../../runtime/archive/index.ts';
import { FORMAT, MANIFEST } from './backup-manifest.ts';
import { checkBackup } from './read-backup.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaoping-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TABLE = { name: 'probes_202611', columns: ['id'], rows: 0, sha256: '0'.repeat(64) };
const BOUND = "FOR VALUES FROM ('2026-11-01 00:00:00+08') TO ('2026-12-01 00:00:00+08')";

/** Looks at a backup that is whole and says of its tables and sequences what is given. */
function look(given: { tables?: unknown[]; sequences?: unknown[] }) {
  const path = join(folder, `${Math.random()}.tar`);
  const archive = createArchive(path);
  const rest = { format: FORMAT, version: '1', moment: '2026-11-29T00:00:00+08:00', steps: [], blobs: 0, entries: {} };
  archive.add(MANIFEST, Buffer.from(JSON.stringify({ ...rest, tables: [], sequences: [], ...given })));
  archive.finish();
  return checkBackup(path, 'x.tar');
}

test('what stands in a backup of ours is taken', () => {
  const partOf = { table: 'probes', bound: BOUND };
  expect(look({ tables: [{ ...TABLE, partOf }] }).tables[0]?.partOf).toEqual(partOf);
  expect(look({ sequences: [{ name: 'visits_id_seq', value: '12' }] }).sequences).toHaveLength(1);
});

const bounded = (bound: string) => ({ tables: [{ ...TABLE, partOf: { table: 'probes', bound } }] });

// A hash is no signature: whoever writes a file writes the hashes in it.
test.each([
  ['a program in a bound', bounded("DEFAULT; copy (select 1) to program 'id'; --")],
  ['a statement behind a bound', bounded(`${BOUND}; drop table users`)],
  ['a function in a bound', bounded("FOR VALUES FROM (pg_read_file('/etc/passwd')) TO (MAXVALUE)")],
  ['a table of the database itself', { tables: [{ ...TABLE, name: 'pg_authid', partOf: null }] }],
  ['a table of another schema', { tables: [{ ...TABLE, name: 'pgboss.job', partOf: null }] }],
  ['a part of such a one', { tables: [{ ...TABLE, partOf: { table: 'pg_catalog.pg_class', bound: BOUND } }] }],
  ['a column that is none', { tables: [{ ...TABLE, columns: ['a" from x; --'], partOf: null }] }],
  ['a sequence of another schema', { sequences: [{ name: 'pgboss.x', value: '1' }] }],
])('%s is no backup', (_, given) => {
  expect(() => look(given)).toThrow(expect.objectContaining({ code: 'backup-damaged' }));
});
