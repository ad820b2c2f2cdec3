import { sql } from 'kysely';
import { openQueue } from '../../src/server/runtime/queue/index.ts';
import { planInspections } from '../../src/server/usecases/inspections/plan-inspections.ts';
import { makeSites } from './make-sites.ts';
import type { Figure, Platform } from './platform.ts';

/** Inspections that are due at once. */
const MOST = 5000;

/** Planning what is due: rows, jobs, next moments and events. Nobody takes them on. */
export async function measurePlans({ size, database, service, address }: Platform): Promise<Figure[]> {
  const known = await database.selectFrom('websites').select('targetId').limit(1).execute();
  if (known.length === 0) await makeSites(database, size.sites, 1);
  const queue = await openQueue({
    address,
    name: 'inspections',
    connections: 3,
    heartbeat: 20,
    onNotice: ({ en }) => process.stderr.write(`${en}\n`),
  });
  try {
    const planning = { ...service, queue };
    const begun = performance.now();
    await planInspections(planning);
    const first = performance.now() - begun;
    await database.deleteFrom('inspections').where('state', '=', 'waiting').execute();
    await sql`
      update inspection_schedule set next_at = ${service.clock.moment()}::timestamptz where depth = 'light'
      and target_id in (select target_id from inspection_schedule where depth = 'light' limit ${MOST})`.execute(
      database,
    );
    const again = performance.now();
    const count = await planInspections(planning);
    const seconds = (performance.now() - again) / 1000;
    return [
      { what: 'all sites get the moments of their first looks', measured: `${(first / 1000).toFixed(1)} s` },
      { what: `${count} inspections due at once, planned`, measured: `${seconds.toFixed(1)} s` },
    ];
  } finally {
    await queue.close();
  }
}
