import { sql, type Transaction } from 'kysely';
import type { Claim } from './inspections.ts';
import type { Tables } from './tables.ts';

/** Takes one of the places at an address; whether one was free. Two that ask at once get others. */
export async function takePlace(
  transaction: Transaction<Tables>,
  { id, attempt }: Claim,
  { address, places, lease }: { address: string; places: number; lease: number },
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${address}, 6))`.execute(transaction);
  const { rows } = await sql`
    insert into address_places (address, place, inspection_id, attempt, held_until)
    select ${address}, place, ${id}, ${attempt}, now() + make_interval(secs => ${lease})
    from generate_series(1, ${places}::int) as free (place)
    where not exists (select from address_places held
      where held.address = ${address} and held.place = free.place and held.held_until >= now())
    order by place limit 1
    on conflict (address, place) do update
    set inspection_id = excluded.inspection_id, attempt = excluded.attempt, held_until = excluded.held_until
    returning place`.execute(transaction);
  return rows.length > 0;
}

/** Keeps the place that an inspection has. */
export async function keepPlace(
  database: Pick<Transaction<Tables>, 'updateTable'>,
  { id, attempt }: Claim,
  lease: number,
): Promise<void> {
  await database
    .updateTable('addressPlaces')
    .set({ heldUntil: sql<string>`now() + make_interval(secs => ${lease})` })
    .where('inspectionId', '=', id)
    .where('attempt', '=', attempt)
    .execute();
}

/** Gives a place up. */
export async function leavePlace(
  database: Pick<Transaction<Tables>, 'deleteFrom'>,
  { id, attempt }: Claim,
): Promise<void> {
  await database.deleteFrom('addressPlaces').where('inspectionId', '=', id).where('attempt', '=', attempt).execute();
}
