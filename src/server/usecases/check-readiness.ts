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

/** Milliseconds for which an answer holds. */
const HOLDS = 1000;

interface Look {
  answer: Promise<Readiness>;
  /** By a clock that nobody sets; null while somebody still looks. */
  until: number | null;
}

/** The newest look, by store of blobs. */
const looks = new WeakMap<Service['blobs'], Look>();

/**
 * Asks the database and the store of blobs; what they say when they refuse is no business of who asks. Anybody may ask, as often as they
 * like: of all who ask within a second one looks, for all of them.
 */
export async function checkReadiness(service: Asked): Promise<Readiness> {
  const { blobs } = service;
  const newest = looks.get(blobs);
  if (newest !== undefined && (newest.until === null || performance.now() < newest.until)) return newest.answer;
  const look: Look = { answer: lookOnce(service), until: null };
  looks.set(blobs, look);
  try {
    return await look.answer;
  } finally {
    look.until = performance.now() + HOLDS;
  }
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
