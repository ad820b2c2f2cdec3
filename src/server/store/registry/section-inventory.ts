import { sql, type Transaction } from 'kysely';
import type { InventoryEntry } from '../../../core/model/inspection-result.ts';
import { newId } from '../../runtime/new-id.ts';
import type { Tables } from '../tables.ts';

export interface SeenInventory {
  targetId: string;
  /** When the inspection ended. */
  moment: string;
  inventory: readonly Pick<InventoryEntry, 'url' | 'name' | 'type' | 'entries' | 'newest'>[];
}

/**
 * Keeps how fresh the sections of a website were when the whole of it was looked at. A section that is not registered is added as
 * proposed: nobody has said whether it is to be updated. What people have said of one stays, and so does its version.
 */
export async function noteInventory(
  transaction: Transaction<Tables>,
  { targetId, moment, inventory }: SeenInventory,
): Promise<void> {
  // One row for an address, whatever an inspection came across.
  const rows = [...new Map(inventory.map((entry) => [entry.url, { ...entry, id: newId() }])).values()];
  if (rows.length === 0) return;
  await sql`
    insert into sections (id, target_id, name, url, kind, newest, entries, seen_at)
    select (one ->> 'id')::uuid, ${targetId}, coalesce(nullif(one ->> 'name', ''), one ->> 'url'), one ->> 'url', one ->> 'type',
      (one ->> 'newest')::date, (one ->> 'entries')::integer, ${moment}
    from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) as given(one)
    on conflict (target_id, url) do update
      set newest = excluded.newest, entries = excluded.entries, seen_at = excluded.seen_at`.execute(transaction);
}
