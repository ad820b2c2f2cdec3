import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitingInspections } from '../../store/inspections.ts';
import type { Service } from '../service.ts';
import { freeLost } from './free-lost.ts';
import type { Inspector } from './inspector.ts';
import { jobOf } from './take-on.ts';

/** Inspections that are looked through at once. */
const MOST = 50_000;

/**
 * Sends what waits and is not in the queue: of a database that was restored, or written between two steps. What was taken on by workers
 * that are lost waits again; `begins`: also what this one had before it was started anew.
 */
export async function sendWaiting(
  service: Service,
  inspector: Pick<Inspector, 'name' | 'losses'>,
  { begins }: { begins: boolean },
): Promise<number> {
  const { database, queue } = service;
  await freeLost(service, { worker: begins ? inspector.name : null, losses: inspector.losses });
  if (queue === null) return 0;
  const waiting = await waitingInspections(database, MOST);
  if (waiting.length === 0) return 0;
  const missing = new Set(
    await queue.missing(
      database,
      waiting.map(({ id }) => id),
    ),
  );
  const jobs = waiting.filter(({ id }) => missing.has(id)).map(jobOf);
  if (jobs.length > 0) await database.transaction().execute(async (transaction) => queue.again(transaction, jobs));
  return jobs.length;
}

/** Removes what was left of inspections that are over. */
export async function clearWork({ database }: Service, { work }: Pick<Inspector, 'work'>): Promise<void> {
  const names = readdirSync(work).filter((name) => UUID.test(name));
  const rows = await database
    .selectFrom('inspections')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .execute();
  const open = new Set(rows.map(({ id }) => id));
  for (const name of names)
    if (!open.has(name.slice(0, UUID_LENGTH))) rmSync(join(work, name), { recursive: true, force: true });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}(\.earlier)?$/;
const UUID_LENGTH = 36;
