import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, migrations, openDatabase } from '../../../src/server/runtime/database/index.ts';
import { newId } from '../../../src/server/runtime/new-id.ts';
import { countAnew } from '../../../src/server/store/findings/count-anew.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { emptyDatabase, type OwnDatabase } from './prepared-database.test-support.ts';

/** The step by which what checks on trial found was taken out of the numbers. */
const STEP = migrations().findIndex(({ name }) => name.startsWith('0027-'));

let own: OwnDatabase;
let database: Kysely<Tables>;
beforeAll(async () => {
  own = await emptyDatabase();
  database = openDatabase<Tables>({ address: { url: own.url }, connections: 2, onNotice: () => undefined });
});
afterAll(async () => {
  await database.destroy();
  await own.drop();
});

type Decision = 'open' | 'proposed' | 'confirmed' | 'dismissed';

/** A finding as somebody may have left it: `trial:` of a check on trial, `gone:` no more there. */
type Finding = `${'trial:' | ''}${'gone:' | ''}${Decision}`;

/** What websites had, and what the numbers are to be afterwards: open, proposed, confirmed, dismissed; null: none were kept. */
const SITES: { name: string; findings: Finding[]; after: number[] | null }[] = [
  {
    name: '兼有',
    findings: [
      'open',
      'open',
      'proposed',
      'confirmed',
      'gone:open',
      'trial:open',
      'trial:dismissed',
      'trial:gone:open',
    ],
    after: [2, 1, 1, 0],
  },
  { name: '只有试行', findings: ['trial:open', 'trial:open', 'trial:confirmed'], after: [0, 0, 0, 0] },
  { name: '没有试行', findings: ['open', 'dismissed', 'dismissed', 'gone:confirmed'], after: [1, 0, 0, 2] },
  { name: '试行的已消失', findings: ['open', 'trial:gone:dismissed'], after: [1, 0, 0, 0] },
  { name: '什么也没有', findings: [], after: null },
];

/** As the version before wrote it: each one that was there counted, also that of a check on trial. */
async function fill(): Promise<void> {
  const body = newId();
  await sql`insert into organizations (id, lineage, full_name, short_name)
    values (${body}, ${[body]}::uuid[], '某市民政局', '民政局')`.execute(database);
  for (const { name, findings } of SITES) {
    const target = newId();
    await sql`insert into targets (id, kind, organization_id, name, status)
      values (${target}, 'website', ${body}, ${name}, '正常')`.execute(database);
    for (const [number, finding] of findings.entries()) {
      const isGone = finding.includes('gone:');
      await sql`insert into findings (id, target_id, check_id, check_version, is_trial, problem, problem_key, outcome, about,
          message, evidence, presence, decision, opened_at, seen_at, changed_at, gone_at)
        values (${newId()}, ${target}, 'broken-links', 1, ${finding.startsWith('trial:')}, ${String(number)}, ${newId()},
          'failed', '{}', '{}', '[]', ${isGone ? 'gone' : 'present'}, ${finding.split(':').at(-1)},
          now(), now(), now(), ${isGone ? '2026-11-01' : null}::timestamptz)`.execute(database);
    }
  }
  await sql`insert into finding_counts
    select target_id, count(*) filter (where decision = 'open'), count(*) filter (where decision = 'proposed'),
      count(*) filter (where decision = 'confirmed'), count(*) filter (where decision = 'dismissed')
    from findings where presence = 'present' group by target_id`.execute(database);
}

/** The numbers by name of the site. */
async function numbers(): Promise<Map<string, number[]>> {
  const rows = await database
    .selectFrom('findingCounts')
    .innerJoin('targets', 'targets.id', 'findingCounts.targetId')
    .select(['name', 'open', 'proposed', 'confirmed', 'dismissed'])
    .execute();
  return new Map(
    rows.map(({ name, open, proposed, confirmed, dismissed }) => [name, [open, proposed, confirmed, dismissed]]),
  );
}

test('what checks on trial found in an older database counts no more, and everything else as before', async () => {
  await migrate(database, migrations().slice(0, STEP));
  await fill();
  expect((await numbers()).get('兼有')).toEqual([3, 1, 1, 1]);
  await migrate(database);
  const after = await numbers();
  expect(after).toEqual(new Map(SITES.flatMap(({ name, after }) => (after === null ? [] : [[name, after]]))));
  // Counted by the service of today it is the same.
  const targets = await database.selectFrom('findingCounts').select('targetId').execute();
  await database.transaction().execute(async (transaction) =>
    countAnew(
      transaction,
      targets.map(({ targetId }) => targetId),
    ),
  );
  expect(await numbers()).toEqual(after);
});
