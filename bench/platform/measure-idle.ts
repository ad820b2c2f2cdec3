import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, startNew } from './platform.ts';
import { cpuSeconds, familyOf, memoryOf } from './processes.ts';

/** Seconds until it has come to rest, and for which it is watched. */
const SECONDS = { rest: 20, watched: 20 };

/** What a service that has nothing to do costs: everything in one process, beside its database. */
export async function measureIdle(isQuick: boolean): Promise<Figure[]> {
  const started = await startNew('all');
  try {
    await sleep((isQuick ? 2 : SECONDS.rest) * 1000);
    const [service = 0, ...database] = familyOf(started.process.pid ?? 0);
    const [before, watched] = [cpuSeconds([service, ...database]), isQuick ? 2 : SECONDS.watched];
    await sleep(watched * 1000);
    const share = ((cpuSeconds([service, ...database]) - before) / watched) * 100;
    return [
      { what: 'memory of an idle service (PSS)', measured: `${Math.round(memoryOf([service]))} MiB` },
      {
        what: `memory of its database, ${database.length} processes`,
        measured: `${Math.round(memoryOf(database))} MiB`,
      },
      { what: 'of one core, idle', measured: `${share.toFixed(1)}%` },
    ];
  } finally {
    await started.end();
  }
}
