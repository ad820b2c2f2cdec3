import { sql } from 'kysely';
import { type Applied, migrations, missingSteps } from '../runtime/database/index.ts';
import type { WarningCode } from '../../core/monitoring/index.ts';
import type { Service } from './service.ts';
import { serviceWarnings } from './warnings/service-warnings.ts';

/** Whether the service can do its work, and what keeps it from it. */
export interface Readiness {
  ready: boolean;
  parts: { database: boolean; migrations: boolean; blobs: boolean };
  /** What somebody has to look at although it works. */
  warnings: WarningCode[];
}

/** The steps of this version; they do not change while it runs. */
let steps: ReturnType<typeof migrations> | undefined;

type Asked = Pick<Service, 'database' | 'blobs' | 'clock'>;

/** Who looks at the moment, by store of blobs. */
const underWay = new WeakMap<Service['blobs'], Promise<Readiness>>();

/**
 * Asks the database and the store of blobs; what they say when they refuse is no business of who asks. Anybody may ask, as often as they
 * like: of many at once one looks, for all of them.
 */
export async function checkReadiness(service: Asked): Promise<Readiness> {
  const { blobs } = service;
  const look = underWay.get(blobs) ?? lookOnce(service).finally(() => underWay.delete(blobs));
  underWay.set(blobs, look);
  return look;
}

async function lookOnce({ database, blobs, clock }: Asked): Promise<Readiness> {
  const taken = await within(async () =>
    sql<Applied>`select name, sha256 from schema_steps order by name`.execute(database),
  );
  const isMigrated = taken !== null && isUpToDate(taken.rows);
  const canWrite = (await within(async () => blobs.tryToWrite())) !== null;
  const parts = { database: taken !== null, migrations: isMigrated, blobs: canWrite };
  const found = isMigrated ? await within(async () => serviceWarnings({ database, clock })) : null;
  const warnings = [...new Set(found?.map(({ code }) => code))];
  return { ready: Object.values(parts).every(Boolean), parts, warnings };
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
