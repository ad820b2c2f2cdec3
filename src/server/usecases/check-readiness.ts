import { sql } from 'kysely';
import { type Applied, migrations, missingSteps } from '../runtime/database/index.ts';
import type { Service } from './service.ts';

/** Whether the service can do its work, and what keeps it from it. */
export interface Readiness {
  ready: boolean;
  parts: { database: boolean; migrations: boolean; blobs: boolean };
}

/** The steps of this version; they do not change while it runs. */
let steps: ReturnType<typeof migrations> | undefined;

/** Asks the database and the store of blobs; what they say when they refuse is no business of who asks. */
export async function checkReadiness({ database, blobs }: Pick<Service, 'database' | 'blobs'>): Promise<Readiness> {
  const taken = await within(async () =>
    sql<Applied>`select name, sha256 from schema_steps order by name`.execute(database),
  );
  const isMigrated = taken !== null && isUpToDate(taken.rows);
  const canWrite = (await within(async () => blobs.tryToWrite())) !== null;
  const parts = { database: taken !== null, migrations: isMigrated, blobs: canWrite };
  return { ready: Object.values(parts).every(Boolean), parts };
}

/** Milliseconds after which something counts as away. */
const LONGEST = 5000;

async function within<Value>(work: () => Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((settle) => {
    timer = setTimeout(() => settle(null), LONGEST);
  });
  // Whatever the reason, the answer is that it does not work.
  const tried = work().catch(() => null);
  return Promise.race([tried, late]).finally(() => clearTimeout(timer));
}

function isUpToDate(taken: readonly Applied[]): boolean {
  steps ??= migrations();
  try {
    return missingSteps(taken, steps).length === 0;
  } catch {
    // Of a newer version, or of another one.
    return false;
  }
}
