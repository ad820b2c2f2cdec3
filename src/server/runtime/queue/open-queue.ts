import { type Kysely, sql, type Transaction } from 'kysely';
import { type Db, PgBoss } from 'pg-boss';
import type { Text } from '../../../core/model/text.ts';
import { connectionOptions, type DatabaseAddress } from '../database/index.ts';

/** One piece of work that waits to be taken on, by the id of what it is about. */
export interface QueuedJob {
  id: string;
  /** Of those with the same key never two are under way at once. */
  key: string;
  /** The higher is taken first. */
  priority: number;
  /** Seconds before which nobody takes it. */
  after?: number;
}

export interface QueueWork {
  /** Jobs at once. */
  width: number;
  /** Settled when the job is done with. The signal says that it is somebody else's by now. */
  run(id: string, signal: AbortSignal): Promise<void>;
}

/** Jobs of one kind, shared by all processes on the same database. */
export interface JobQueue {
  /** Sends jobs, together with what else is written in the transaction. One that is under way already, or waits, stays as it is. */
  // Of which tables does not matter here.
  // oxlint-disable-next-line typescript/no-explicit-any
  send(transaction: Transaction<any>, jobs: readonly QueuedJob[]): Promise<void>;
  /** Puts jobs back that were taken on, or ended: they wait again. */
  // oxlint-disable-next-line typescript/no-explicit-any
  again(transaction: Transaction<any>, jobs: readonly QueuedJob[]): Promise<void>;
  /** Those that neither wait nor are under way. */
  // oxlint-disable-next-line typescript/no-explicit-any
  missing(database: Kysely<any>, ids: readonly string[]): Promise<string[]>;
  /** Takes jobs on, until it is told to stop: then nothing new is taken. */
  work(work: QueueWork): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface QueueOptions {
  address: DatabaseAddress;
  /** Name of the kind of jobs. */
  name: string;
  /** Connections at most. */
  connections: number;
  /** Seconds after which a job is lost whose process gives no sign of life; 10 or more. */
  heartbeat: number;
  onNotice(text: Text): void;
}

const SCHEMA = 'pgboss';

/** Seconds between two looks at what is due and at what was lost. */
const POLL = 0.5;
const SUPERVISE = 5;

/** Seconds: nothing of ours takes a day, and what was done is remembered elsewhere. */
const ALMOST_A_DAY = 23 * 60 * 60;
const MONTH = 30 * 24 * 60 * 60;
const HOUR = 60 * 60;

/** Opens the queue over the database. Its tables lie in a schema of their own and are made by it. */
export async function openQueue(options: QueueOptions): Promise<JobQueue> {
  const { name } = options;
  const boss = await startedBoss(options);
  return {
    send: async (transaction, jobs) => insert(boss, name, { db: within(transaction), jobs }),
    async again(transaction, jobs) {
      const db = within(transaction);
      await boss.deleteJob(
        name,
        jobs.map(({ id }) => id),
        { db },
      );
      await insert(boss, name, { db, jobs });
    },
    async missing(database, ids) {
      const { rows } = await sql<{ id: string }>`
        select given.id from unnest(${ids}::uuid[]) as given (id)
        where not exists (select from ${sql.table(`${SCHEMA}.job`)} job
          where job.name = ${name} and job.id = given.id and job.state < 'completed')`.execute(database);
      return rows.map(({ id }) => id);
    },
    async work({ width, run }) {
      const polling = { pollingIntervalSeconds: POLL, notifyPollingIntervalSeconds: POLL };
      const worker = await boss.work(name, { localConcurrency: width, batchSize: 1, ...polling }, async (jobs) => {
        for (const { id, signal } of jobs) await run(id, signal);
      });
      return async () => boss.offWork(name, { id: worker, wait: true });
    },
    close: async () => boss.stop({ graceful: false, close: true }),
  };
}

async function startedBoss({ address, name, connections, heartbeat, onNotice }: QueueOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    ...plainOptions(address),
    schema: SCHEMA,
    application_name: 'kaoping-queue',
    max: connections,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE,
    monitorIntervalSeconds: SUPERVISE,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', quietly(onNotice));
  await boss.start();
  await boss.createQueue(name, {
    policy: 'singleton',
    notify: true,
    heartbeatSeconds: heartbeat,
    expireInSeconds: ALMOST_A_DAY,
    retentionSeconds: MONTH,
    deleteAfterSeconds: HOUR,
    // How often something is tried is for those to say who know why it failed; here it is lost workers and databases.
    retryLimit: 1000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
  });
  return boss;
}

async function insert(boss: PgBoss, name: string, { db, jobs }: { db: Db; jobs: readonly QueuedJob[] }): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ id, key, priority, after = 0 }) => ({
    id,
    singletonKey: key,
    priority,
    ...(after === 0 ? {} : { startAfter: after }),
  }));
  await boss.insert(name, rows, { db });
}

/** The address without what only one of the two ways of writing it has. */
function plainOptions(address: DatabaseAddress) {
  const { connectionString, host, user, database } = connectionOptions(address);
  return connectionString === undefined
    ? { host: host ?? '', user: user ?? '', database: database ?? '' }
    : { connectionString };
}

/** Statements of the queue in a transaction of ours. */
// oxlint-disable-next-line typescript/no-explicit-any
function within(transaction: Transaction<any>): Db {
  // It knows its columns by their own names.
  const plain = transaction.withoutPlugins();
  return {
    async executeSql(text, values = []) {
      const { rows } = await plain.executeQuery({
        sql: text,
        parameters: values,
        query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
        queryId: { queryId: 'queue' },
      });
      return { rows };
    },
  };
}

/** Milliseconds within which the same trouble is told once: while a database is away it comes twice a second. */
const QUIET = 60_000;

function quietly(onNotice: (text: Text) => void): (error: Error) => void {
  let told = Number.NEGATIVE_INFINITY;
  return ({ message }) => {
    const now = performance.now();
    if (now - told < QUIET) return;
    told = now;
    onNotice({ zh: `任务队列暂时不可用：${message}`, en: `the queue is not available: ${message}` });
  };
}
