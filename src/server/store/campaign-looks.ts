import { sql, type Transaction } from 'kysely';
import type { CampaignWindow } from '../../core/monitoring/index.ts';
import type { Tables } from './tables.ts';

export interface LooksWanted {
  /** `2026-12-01/2026-12-15`. */
  dates: string;
  /** Sites of these offices and of everything below them. */
  offices: readonly string[];
  /** Also all other sites, but for those below these; null: no others. */
  except: readonly string[] | null;
  window: CampaignWindow;
  at: string;
  statuses: readonly string[];
  most: number;
}

export interface NotedLook {
  targetId: string;
  /** Whether it was looked at for another campaign within the same window. */
  isMade: boolean;
}

/**
 * Notes sites that are to be looked at around a campaign by now and were not noted yet, each at a time of its own within the window. Two
 * machines that ask at once note each site once. A look for another campaign that lies in the window counts for this one as well.
 */
export async function noteCampaignLooks(
  transaction: Transaction<Tables>,
  { dates, offices, except, window, at, statuses, most }: LooksWanted,
): Promise<NotedLook[]> {
  const { side, opens, closes, seconds } = window;
  const below = (ids: readonly string[]) => sql`organizations.lineage && ${[...ids]}::uuid[]`;
  const isOfThese = except === null ? below(offices) : sql`(${below(offices)} or not ${below(except)})`;
  const { rows } = await sql<NotedLook>`
    with due as (
      select websites.target_id, (select max(made.planned_at) from campaign_looks made
        where made.target_id = websites.target_id
          and made.planned_at between ${opens}::timestamptz and ${at}::timestamptz) as made_at
      from websites join targets on targets.id = websites.target_id
      join organizations on organizations.id = targets.organization_id
      where targets.status = any(${[...statuses]}::text[]) and ${isOfThese}
        and ${at}::timestamptz < ${closes}::timestamptz
        and ${at}::timestamptz >= ${opens}::timestamptz + make_interval(secs =>
          mod(abs(hashtextextended(websites.target_id::text || ${dates} || ${side}, 0)::numeric), ${seconds}))
        and not exists (select from campaign_looks noted
          where noted.dates = ${dates} and noted.target_id = websites.target_id and noted.side = ${side})
      limit ${most}),
    noted as (
      insert into campaign_looks (dates, target_id, side, planned_at)
      select ${dates}, target_id, ${side}, coalesce(made_at, ${at}::timestamptz) from due
      on conflict do nothing returning target_id)
    select target_id, made_at is not null as is_made from noted join due using (target_id)`.execute(transaction);
  return rows;
}
