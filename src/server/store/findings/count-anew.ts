import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Counts the findings of some targets anew, at the end of a transaction that changed them. Those of checks on trial never count. */
export async function countAnew(transaction: Transaction<Tables>, targetIds: readonly string[]): Promise<void> {
  const targets = [...new Set(targetIds)].toSorted();
  if (targets.length === 0) return;
  // Locked first and counted by a statement of its own: that one sees what others have committed while this one waited.
  await sql`insert into finding_counts (target_id) select * from unnest(${targets}::uuid[]) order by 1
    on conflict (target_id) do update set open = finding_counts.open`.execute(transaction);
  await sql`update finding_counts set open = counted.open, proposed = counted.proposed, confirmed = counted.confirmed,
      dismissed = counted.dismissed
    from unnest(${targets}::uuid[]) as own (target) cross join lateral (
      select count(*) filter (where decision = 'open') as open, count(*) filter (where decision = 'proposed') as proposed,
        count(*) filter (where decision = 'confirmed') as confirmed,
        count(*) filter (where decision = 'dismissed') as dismissed
      from findings where target_id = target and presence = 'present' and not is_trial) counted
    where finding_counts.target_id = target`.execute(transaction);
}
