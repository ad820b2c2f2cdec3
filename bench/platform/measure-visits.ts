import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { proberOf } from '../../src/server/usecases/monitoring/prober.ts';
import { keepPlans } from '../../src/server/usecases/monitoring/keep-plans.ts';
import { runRound } from '../../src/server/usecases/monitoring/run-round.ts';
import { makeSites } from './make-sites.ts';
import type { Figure, Platform } from './platform.ts';
import { cpuSeconds } from './processes.ts';

const SITES = fileURLToPath(new URL('serve-sites.ts', import.meta.url));

/** Visits a second of 14,000 sites that are visited 24 times a day. */
const REAL = (14_000 * 24) / 86_400;

/** How fast sites are visited and stored when all are due at once, and how much of a core the visits of a whole day take. */
export async function measureVisits({ size, database, service, processes }: Platform): Promise<Figure[]> {
  const sites = spawn(process.execPath, [SITES], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const port = await new Promise<number>((settle, refuse) => {
      sites.stdout.once('data', (line: Buffer) => settle(Number(line.toString())));
      sites.once('exit', () => refuse(new Error('the sites ended')));
    });
    const known = await database.selectFrom('websites').select('targetId').limit(1).execute();
    if (known.length === 0) await makeSites(database, size.sites, port);
    else await moveSites(database, port);
    const controls = [`http://127.9.9.9:${port}/control/`];
    const prober = proberOf({ controls, allow: ['127.0.0.0/8'] });
    await keepPlans(service, prober);
    await database.updateTable('probeSchedule').set({ nextAt: service.clock.moment() }).execute();
    const postgres = processes().database;
    const own = process.cpuUsage();
    const theirs = cpuSeconds(postgres);
    const begun = performance.now();
    let count = 0;
    for (let last = -1; last !== 0 && count < size.visits; count += last)
      last = await runRound(service, prober, new AbortController().signal);
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(own);
    const rounds = await database.selectFrom('probeRounds').select(['isVoid', 'failed']).execute();
    const bad = rounds.filter(({ isVoid, failed }) => isVoid || failed > 0).length;
    const share = (cpu: number) => `${((cpu / count) * REAL * 100).toFixed(1)}%`;
    return [
      { what: `${count} sites visited and stored at once`, measured: `${(count / seconds).toFixed(0)} visits/s` },
      {
        what: 'of one core, for 14,000 sites 24 times a day: prober and database',
        measured: `${share((user + system) / 1e6)} and ${share(cpuSeconds(postgres) - theirs)}`,
      },
      { what: 'rounds, and those that were void or had failures', measured: `${rounds.length} and ${bad}` },
    ];
  } finally {
    sites.kill();
  }
}

/** Sites that are registered already stand at the port of those that are served now. */
async function moveSites(database: Platform['database'], port: number): Promise<void> {
  const { sql } = await import('kysely');
  await sql`update websites set home_url = regexp_replace(home_url, ':\\d+/', ':' || ${port}::int || '/')`.execute(
    database,
  );
}
