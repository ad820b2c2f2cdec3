import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { RegistryChange, RegistryTable } from '../../../core/model/registry/index.ts';
import { jsonInTurns } from '../../../core/model/turns.ts';
import { takeTurns } from '../../runtime/take-turns.ts';
import type { Tables } from '../tables.ts';

/** A change with the id that it has or gets. */
export interface WrittenChange extends RegistryChange {
  id: string;
  isNew: boolean;
}

/** Any number; the same for all who change the register: one after the other. */
const LOCK = 7_015_329_002;

/** Holds the register against other changes until the end of the transaction. */
export async function lockRegistry(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
}

/** Writes changes in bulk: a few statements, however many there are. */
export async function writeRegistry(
  transaction: Transaction<Tables>,
  changes: readonly WrittenChange[],
): Promise<void> {
  for (const table of ['organizations', 'websites', 'accounts', 'sections'] as const) {
    const own = changes.filter(({ row }) => row.table === table);
    if (own.length === 0) continue;
    // The texts under every key, the id beside them.
    const pieces = await takeTurns(jsonInTurns(own, ({ id, isNew, values }) => ({ ...values, id, isNew })));
    const rows = pieces.join('');
    for (const statement of STATEMENTS[table](sql`jsonb_array_elements(${rows}::text::jsonb) as given(one)`))
      await statement.execute(transaction);
    if (table === 'organizations') await writeNames(transaction, own);
  }
}

/** Keeps what bodies are called from a day on, where that is something new; what one was first called holds from the beginning. */
async function writeNames(transaction: Transaction<Tables>, changes: readonly WrittenChange[]): Promise<void> {
  const named = JSON.stringify(changes.map(({ id, values }) => ({ id, since: values['named'] ?? '' })));
  await sql`
    insert into organization_names (organization_id, since, full_name, short_name)
    select id, case when last.since is null then '0001-01-01' else coalesce(nullif(given.since, ''), '0001-01-01')::date end,
      organizations.full_name, organizations.short_name
    from organizations join jsonb_to_recordset(${named}::text::jsonb) as given (id uuid, since text) using (id)
    left join lateral (
      select since, full_name, short_name from organization_names where organization_id = id order by since desc limit 1)
      last on true
    where (last.full_name, last.short_name) is distinct from (organizations.full_name, organizations.short_name)
    on conflict (organization_id, since) do update set full_name = excluded.full_name, short_name = excluded.short_name`.execute(
    transaction,
  );
}

const text = (key: string): RawBuilder<string> => sql`coalesce(one ->> ${sql.lit(key)}, '')`;
const orNull = (key: string): RawBuilder<string | null> => sql`nullif(one ->> ${sql.lit(key)}, '')`;
const yes = (key: string): RawBuilder<boolean> =>
  sql`case one ->> ${sql.lit(key)} when 'yes' then true when 'no' then false end`;
const ID = sql`(one ->> 'id')::uuid`;
const IS_NEW = sql`(one ->> 'isNew')::boolean`;
const BODY = sql`(select id from organizations where full_name = one ->> 'organization' and closed_on is null)`;

const STATEMENTS: Readonly<Record<RegistryTable, (given: RawBuilder<unknown>) => readonly RawBuilder<unknown>[]>> = {
  organizations: (given) => [
    sql`insert into organizations (id, lineage, full_name, short_name, code, region, official_order, is_office, version)
      select ${ID}, array[${ID}], ${text('fullName')}, ${text('shortName')}, ${orNull('code')}, ${text('region')},
        ${text('officialOrder')}::integer, ${yes('isOffice')}, 0
      from ${given} where ${IS_NEW}`,
    sql`update organizations set full_name = ${text('fullName')}, short_name = ${text('shortName')}, code = ${orNull('code')},
        region = ${text('region')}, official_order = ${text('officialOrder')}::integer, is_office = ${yes('isOffice')},
        version = version + 1
      from ${given} where organizations.id = ${ID}`,
    sql`update organizations set parent_id = above.id
      from ${given} join organizations above on above.full_name = one ->> 'parent' and above.closed_on is null
      where organizations.id = ${ID}`,
    REBUILD_LINEAGES,
  ],
  websites: (given) => [
    ...targetStatements(given, 'website'),
    sql`insert into websites (target_id, home_url, identification_code, class, level, icp, police, supervisor, operator,
        address, hosts, serves_public)
      select ${ID}, ${text('homeUrl')}, ${orNull('identificationCode')}, ${text('class')}, ${text('level')},
        ${text('icp')}, ${text('police')}, ${text('supervisor')}, ${text('operator')}, ${text('address')},
        string_to_array(${text('hosts')}, '、'), ${yes('servesPublic')}
      from ${given}
      on conflict (target_id) do update set home_url = excluded.home_url,
        identification_code = excluded.identification_code, class = excluded.class, level = excluded.level,
        icp = excluded.icp, police = excluded.police, supervisor = excluded.supervisor, operator = excluded.operator,
        address = excluded.address, hosts = excluded.hosts, serves_public = excluded.serves_public`,
  ],
  accounts: (given) => [
    ...targetStatements(given, 'account'),
    sql`insert into accounts (target_id, platform, account_id, url, type, supervisor, operator, certified_subject,
        opened_on, filing)
      select ${ID}, ${text('platform')}, ${text('accountId')}, ${text('url')}, ${text('type')}, ${text('supervisor')},
        ${text('operator')}, ${text('certifiedSubject')}, ${orNull('openedOn')}::date, ${text('filing')}
      from ${given}
      on conflict (target_id) do update set platform = excluded.platform, account_id = excluded.account_id,
        url = excluded.url, type = excluded.type, supervisor = excluded.supervisor, operator = excluded.operator,
        certified_subject = excluded.certified_subject, opened_on = excluded.opened_on, filing = excluded.filing`,
  ],
  sections: (given) => [
    sql`insert into sections (id, target_id, name, url, kind, longest_age, is_expected)
      select ${ID}, target_id, ${text('name')}, ${text('url')}, ${text('kind')}, ${orNull('longestAge')}::integer,
        ${yes('isExpected')}
      from ${given} join websites on home_url = one ->> 'site'
      on conflict (target_id, url) do update set name = excluded.name, kind = excluded.kind,
        longest_age = excluded.longest_age, is_expected = excluded.is_expected, version = sections.version + 1`,
  ],
};

function targetStatements(given: RawBuilder<unknown>, kind: 'website' | 'account'): RawBuilder<unknown>[] {
  return [
    sql`insert into targets (id, kind, organization_id, name, status, version)
      select ${ID}, ${kind}, ${BODY}, ${text('name')}, ${text('status')}, 1 from ${given}
      on conflict (id) do update set organization_id = excluded.organization_id, name = excluded.name,
        status = excluded.status, version = targets.version + 1`,
    // Two changes of one day are one: the events keep both.
    sql`insert into target_statuses (target_id, since, status, reason)
      select ${ID}, ${text('since')}::date, ${text('status')}, ${text('reason')} from ${given}
      on conflict (target_id, since) do update set status = excluded.status, reason = excluded.reason`,
  ];
}

/** What lies above each body, from the links between them. */
const REBUILD_LINEAGES = sql`
  with recursive tree as (
    select id, array[id] as lineage from organizations where parent_id is null
    union all
    select below.id, tree.lineage || below.id from organizations below join tree on below.parent_id = tree.id)
  update organizations set lineage = tree.lineage from tree
  where tree.id = organizations.id and organizations.lineage is distinct from tree.lineage`;

/** After links between bodies were changed. */
export async function rebuildLineages(transaction: Transaction<Tables>): Promise<void> {
  await REBUILD_LINEAGES.execute(transaction);
}
