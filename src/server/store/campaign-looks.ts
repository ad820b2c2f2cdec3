import { sql, type Transaction } from 'kysely';
import type { CampaignWindow } from '../../core/monitoring/index.ts';
import type { Tables } from './tables.ts';

/**
 * Notes sites that are to be looked at around a campaign by now and were not noted yet, each at a time of its own within the window. Two
 * machines that ask at once note each site once.
 */
export async function noteCampaignLooks(
  transaction: Transaction<Tables>,
  {
    dates,
    window,
    at,
    statuses,
    most,
  }: {
    dates: string;
    window: CampaignWindow;
    at: string;
    statuses: readonly string[];
    most: number;
  },
): Promise<string[]> {
  const { side, opens, closes, seconds } = window;
  const { rows } = await sql<{ targetId: string }>`
    insert into campaign_looks (dates, target_id, side, planned_at)
    select ${dates}, websites.target_id, ${side}, ${at}::timestamptz
    from websites join targets on targets.id = websites.target_id
    where targets.status = any(${[...statuses]}::text[])
      and ${at}::timestamptz < ${closes}::timestamptz
      and ${at}::timestamptz >= ${opens}::timestamptz + make_interval(secs =>
        mod(abs(hashtextextended(websites.target_id::text || ${dates} || ${side}, 0)::numeric), ${seconds}))
      and not exists (select from campaign_looks noted
        where noted.dates = ${dates} and noted.target_id = websites.target_id and noted.side = ${side})
    limit ${most}
    on conflict do nothing returning target_id`.execute(transaction);
  return rows.map(({ targetId }) => targetId);
}
