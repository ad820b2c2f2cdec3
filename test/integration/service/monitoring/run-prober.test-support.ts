// A prober as a process of its own: what the role `worker` does for monitoring, on the database of a test.
import { probeSites } from '../../../../src/server/jobs/probe-sites.ts';
import { CLOCK } from '../../../../src/server/runtime/clock.ts';
import { openDatabase } from '../../../../src/server/runtime/database/index.ts';
import { stopOnSignal } from '../../../../src/server/runtime/stop-on-signal.ts';
import type { Tables } from '../../../../src/server/store/tables.ts';
import type { Prober } from '../../../../src/server/usecases/monitoring/prober.ts';
import type { Service } from '../../../../src/server/usecases/service.ts';

export interface ProberGiven {
  address: { socket: string; user: string };
  prober: Omit<Prober, 'resolve'>;
  /** All names lead there; null: as the platform has them. */
  everything: string | null;
}

/** Milliseconds. */
const PAUSES = { idle: 100, plans: 300, round: 100, trouble: 200, ipv6: 600_000 };

if (import.meta.main) {
  const { address, prober, everything } = JSON.parse(process.argv[2] ?? '') as ProberGiven;
  const database = openDatabase<Tables>({ address, connections: 4, onNotice: () => undefined });
  // Probing reads and writes the database alone.
  const service = { database, clock: CLOCK } as unknown as Service;
  const resolve = everything === null ? {} : { resolve: async () => Promise.resolve([everything]) };
  const job = probeSites(
    service,
    { ...prober, ...resolve },
    { onNotice: () => undefined, onBug: (error) => process.stderr.write(`${String(error)}\n`), pauses: PAUSES },
  );
  process.stdout.write('ready\n');
  stopOnSignal().signal.addEventListener('abort', () => void job.stop().then(async () => database.destroy()));
}
