import { type Kysely, sql, type Transaction } from 'kysely';
import type { FailureSource, KeptEntry, TargetKind } from '../../../core/model/registry/index.ts';
import { type ByAge, orderByAge } from '../list-order.ts';
import type { Tables } from '../tables.ts';
import type { SampleRow } from '../tables-samples.ts';
import { belowBody, type ReachOfLists, withinReach } from '../within-reach.ts';

/** A target of a sample as it is kept. */
export interface DrawnEntry extends KeptEntry {
  isDrawn: boolean;
}

export async function insertSample(
  transaction: Transaction<Tables>,
  { sources, unmatched, ...sample }: SampleRow,
  entries: readonly DrawnEntry[],
): Promise<void> {
  const json = { sources: JSON.stringify(sources), unmatched: JSON.stringify(unmatched) };
  await transaction
    .insertInto('samples')
    .values({ ...sample, sources: sql`${json.sources}::jsonb`, unmatched: sql`${json.unmatched}::jsonb` })
    .execute();
  await sql`
    insert into sample_entries (sample_id, target_id, stratum, failed_by, is_drawn)
    select ${sample.id}, id, stratum, string_to_array(failed_by, ' '), is_drawn from unnest(
      ${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ stratum }) => stratum)}::text[],
      ${entries.map(({ failedBy }) => failedBy.join(' '))}::text[], ${entries.map(({ isDrawn }) => isDrawn)}::boolean[])
      as given (id, stratum, failed_by, is_drawn)`.execute(transaction);
}

/** The last sample of a body, or of everything, of an earlier day than the one given; null where there is none. */
export async function lastSampleOf(
  database: Kysely<Tables>,
  { organizationId, before }: { organizationId: string | null; before: string },
): Promise<Pick<SampleRow, 'id' | 'drawnAt'> | null> {
  const { rows } = await sql<Pick<SampleRow, 'id' | 'drawnAt'>>`
    select id, drawn_at from samples
    where organization_id is not distinct from ${organizationId}::uuid and held_on < ${before}::date
    order by drawn_at desc, id desc limit 1`.execute(database);
  return rows[0] ?? null;
}

/** What a sample drew and what has failed since: a problem that a veto reads was seen from then on, and people have confirmed it. */
export async function failedSince(
  database: Kysely<Tables>,
  { id, drawnAt }: Pick<SampleRow, 'id' | 'drawnAt'>,
): Promise<string[]> {
  const { rows } = await sql<{ targetId: string }>`
    select target_id from sample_entries where sample_id = ${id} and is_drawn and exists (
      select from findings where findings.target_id = sample_entries.target_id and is_veto and not is_trial
      and decision = 'confirmed' and seen_at >= ${drawnAt}::timestamptz)
    order by target_id`.execute(database);
  return rows.map(({ targetId }) => targetId);
}

/** The newest campaign of a body, or where none is given of each body: the one assessed last. */
export async function newestCampaigns(database: Kysely<Tables>, organizationId: string | null) {
  const { rows } = await sql<{
    id: string;
    title: string;
    assessedOn: string | null;
    resultSha256: string;
  }>`
    select id, title, assessed_on, result_sha256 from (
      select distinct on (organization_id) * from campaigns
      where ${organizationId === null ? sql`true` : sql`organization_id = ${organizationId}`}
      order by organization_id, assessed_on desc nulls last, created_at desc, id desc) newest
    order by id`.execute(database);
  return rows;
}

/** Everything that bodies are and were called. */
export async function namesOfBodies(database: Kysely<Tables>) {
  const { rows } = await sql<{ id: string; fullNames: string[]; shortNames: string[] }>`
    select organization_id as id, array_agg(full_name order by since) as full_names,
      array_agg(short_name order by since) as short_names
    from organization_names group by organization_id order by organization_id`.execute(database);
  return rows;
}

export interface ListedSample extends SampleRow {
  organization: string | null;
  drawnByName: string | null;
}

export type SamplePlace = Pick<SampleRow, 'drawnAt' | 'id'>;

export interface SamplesWanted {
  /** One alone. */
  id?: string | undefined;
  /** Of a body and those below it. */
  organization?: string | undefined;
  sort: ByAge;
  /** The last one that was seen. */
  after: SamplePlace | null;
  limit: number;
}

/** Samples of bodies that a right covers; those of everything for who reaches everything. */
export async function samplesWithin(
  database: Kysely<Tables>,
  reach: ReachOfLists,
  { id, organization, sort, after, limit }: SamplesWanted,
): Promise<ListedSample[]> {
  const { way, beyond } = orderByAge(sort);
  const { rows } = await sql<ListedSample>`
    select samples.*, organizations.full_name as organization, users.name as drawn_by_name
    from samples left join organizations on organizations.id = samples.organization_id
    left join users on users.id = drawn_by
    where ${withinReach(reach)} and (${id ?? null}::uuid is null or samples.id = ${id ?? null}::uuid)
      and ${belowBody(organization)}
      ${after === null ? sql`` : sql`and (drawn_at, samples.id) ${beyond} (${after.drawnAt}::timestamptz, ${after.id}::uuid)`}
    order by drawn_at ${way}, samples.id ${way} limit ${limit}`.execute(database);
  return rows;
}

/** What a sample had to draw from, as it was kept. */
export async function entriesOfSample(database: Kysely<Tables>, id: string): Promise<DrawnEntry[]> {
  const { rows } = await sql<DrawnEntry>`
    select target_id as id, stratum, failed_by, is_drawn from sample_entries where sample_id = ${id}
    order by target_id`.execute(database);
  return rows;
}

export interface SampledTarget {
  id: string;
  kind: TargetKind;
  name: string;
  organization: string;
  url: string;
  failedBy: FailureSource[];
}

/** What a sample drew, as it is called now, in the order of the bodies. */
export async function drawnOfSample(database: Kysely<Tables>, id: string): Promise<SampledTarget[]> {
  const { rows } = await sql<SampledTarget>`
    select targets.id, targets.kind, targets.name, organizations.full_name as organization,
      coalesce(websites.home_url, accounts.url, '') as url, failed_by
    from sample_entries join targets on targets.id = target_id
    join organizations on organizations.id = targets.organization_id
    left join websites on websites.target_id = targets.id left join accounts on accounts.target_id = targets.id
    where sample_id = ${id} and is_drawn
    order by organizations.official_order, organizations.id, targets.name collate "zh-x-icu", targets.id`.execute(
    database,
  );
  return rows;
}
