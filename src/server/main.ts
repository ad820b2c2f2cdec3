import { join } from 'node:path';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { AppError } from '../core/model/app-error.ts';
import type { Text } from '../core/model/text.ts';
import { CLOCK } from './runtime/clock.ts';
import { type DatabaseAddress, migrate, openDatabase } from './runtime/database/index.ts';
import { lockFolder } from './runtime/folder-lock.ts';
import { makeDataFolder } from './runtime/make-data-folder.ts';
import { openIssuer } from './runtime/oidc/index.ts';
import { hasPostgres, openPostgres, runningPostgres } from './runtime/postgres/index.ts';
import type { JobQueue } from './runtime/queue/index.ts';
import { type Settings, SETTINGS } from './runtime/settings/index.ts';
import { stopOnSignal } from './runtime/stop-on-signal.ts';
import { openMetrics, openServiceLog } from './runtime/watch/index.ts';
import type { WebServerOptions } from './runtime/web/index.ts';
import { needPort } from './runtime/web/refusal-of-port.ts';
import { openDiskBlobs, openObjectBlobs } from './store/blobs/index.ts';
import type { Tables } from './store/tables.ts';
import type { Closing, ServiceHooks } from './serve.ts';
import type { Service } from './usecases/service.ts';
import { productVersion } from './usecases/product-version.ts';

export interface RunningService {
  /** Where it listens. */
  address: string;
  /** Of the first administrator, to be shown once. */
  firstPassword: string | null;
  service: Service;
  /** Ends what runs and lets go of the data. */
  stop(): Promise<void>;
}

/** Whatever is told goes into the log and the numbers, and on to who started the service. */
function watchService({ data, log: kind }: Settings, { onNotice, onBug }: ServiceHooks, opened: Closing) {
  const log = openServiceLog(kind === 'json' ? null : join(data, 'service.log'));
  const metrics = openMetrics(productVersion());
  opened.push(() => {
    log.close();
    metrics.close();
  });
  const hooks: ServiceHooks & Pick<WebServerOptions, 'onAnswered'> = {
    onNotice(text) {
      log.notice(text);
      onNotice(text);
    },
    onBug(error, where) {
      log.bug(error, where);
      metrics.bug();
      onBug(error, where);
    },
    onAnswered(request) {
      log.answered(request);
      metrics.answered(request);
    },
  };
  return { ...hooks, metrics };
}

/** Builds the service once, from the bottom to the top, and lets it go in the opposite order. */
export async function startService(settings: Settings, hooks: ServiceHooks): Promise<RunningService> {
  const opened: Closing = [];
  const stop = async () => closeAll(opened);
  try {
    makeDataFolder(settings.data);
    opened.push(lockData(settings.data));
    await needPort(settings);
    // What answers is loaded while the database starts, in another process.
    const serving = import('./serve.ts');
    // Where the database does not start, that is told.
    serving.catch(() => undefined);
    const { onNotice, onBug, onAnswered, metrics } = watchService(settings, hooks, opened);
    const issuer = issuerOf(settings);
    const service = { ...(await openService(settings, { onNotice, opened, hasQueue: true })), ...issuer };
    const { serve } = await serving;
    const { address, firstPassword } = await serve(service, settings, { onNotice, onBug, onAnswered, metrics, opened });
    return { address, firstPassword, service, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Settled by the first signal that asks the process to end; a second one ends it at once. */
export async function untilAsked(): Promise<void> {
  const { signal } = stopOnSignal();
  await new Promise((settle) => signal.addEventListener('abort', settle, { once: true }));
}

/**
 * Opens what a service stands on for one command and lets it go again: beside a service that runs, through its database; otherwise
 * on a database that is started for the while.
 */
export async function withService<Result>(
  settings: Settings,
  hooks: Pick<ServiceHooks, 'onNotice'>,
  work: (service: Service) => Promise<Result>,
): Promise<Result> {
  const opened: Closing = [];
  try {
    const running = settings.database === null ? runningPostgres(settings.data) : null;
    if (running === null) {
      if (settings.database === null && !hasPostgres(settings.data))
        throw new AppError('data-missing', { folder: settings.data });
      if (settings.database === null) opened.push(lockData(settings.data));
      return await work(await openService(settings, { ...hooks, opened, hasQueue: false }));
    }
    const database = openDatabase<Tables>({ address: running, connections: 2, ...hooks });
    opened.push(async () => database.destroy());
    return await work(await serviceOn(database, settings, opened));
  } finally {
    await closeAll(opened);
  }
}

/** As `withService`, on a folder or a database that has nothing yet: the work fills it. */
export async function withEmptyService<Result>(
  settings: Settings,
  hooks: Pick<ServiceHooks, 'onNotice'>,
  work: (service: Service) => Promise<Result>,
): Promise<Result> {
  const { data, connections } = settings;
  const opened: Closing = [];
  try {
    makeDataFolder(data);
    if (readdirSync(data).some((name) => name !== 'kaoping.yaml'))
      throw new AppError('restore-not-empty', { place: data });
    opened.push(lockData(data));
    writeFileSync(join(data, UNFINISHED), '');
    const address = await databaseAddress(settings, { ...hooks, opened });
    const database = openDatabase<Tables>({ address, connections, ...hooks });
    opened.push(async () => database.destroy());
    await refuseOld(database);
    const result = await work(await serviceOn(database, settings, opened));
    rmSync(join(data, UNFINISHED));
    return result;
  } finally {
    await closeAll(opened);
  }
}

/** Nobody is asked yet; what is not written down at all is told at once. */
function issuerOf({ oidc }: Settings): Pick<Service, 'issuer'> {
  if (oidc === null) return {};
  if (oidc.secret === '')
    throw new AppError('setting-faulty', {
      name: 'KAOPING_OIDC_SECRET',
      where: '',
      takes: `client_secret (${oidc.clientId})`,
    });
  return { issuer: openIssuer(oidc, () => CLOCK.now()) };
}

/** Stands in a data folder as long as it is being filled: nobody takes half of it for the whole. */
const UNFINISHED = 'restoring';

async function openService(
  settings: Settings,
  { onNotice, opened, hasQueue }: { onNotice(text: Text): void; opened: Closing; hasQueue: boolean },
): Promise<Service> {
  if (existsSync(join(settings.data, UNFINISHED))) throw new AppError('restore-unfinished', { folder: settings.data });
  const address = await databaseAddress(settings, { onNotice, opened });
  const database = openDatabase<Tables>({ address, connections: settings.connections, onNotice });
  opened.push(async () => database.destroy());
  await refuseOld(database);
  await migrate(database);
  if (!hasQueue) return serviceOn(database, settings, opened);
  const queue = await openInspectionQueue(address, onNotice);
  opened.push(async () => queue.close());
  return { ...(await serviceOn(database, settings, opened)), queue };
}

/** Connections of the queue: one listens, and each worker asks and gives signs of life now and then. */
const QUEUE_CONNECTIONS = 3;

/** Seconds without a sign of life after which others take over; see `Inspector.lease`. */
const HEARTBEAT = 20;

async function openInspectionQueue(address: DatabaseAddress, onNotice: (text: Text) => void): Promise<JobQueue> {
  // Commands beside a service have no use for it.
  const { openQueue } = await import('./runtime/queue/index.ts');
  return openQueue({ address, name: 'inspections', connections: QUEUE_CONNECTIONS, heartbeat: HEARTBEAT, onNotice });
}

const serviceOn = async (
  database: Service['database'],
  { data, blobs, scheme }: Settings,
  opened: Closing,
): Promise<Service> => ({
  database,
  scheme,
  blobs: blobs === null ? openDiskBlobs(join(data, 'blobs')) : await openSharedBlobs(blobs, opened),
  clock: CLOCK,
  queue: null,
});

/** Loaded where it is used: it is large, and one machine has no need of it. */
async function openSharedBlobs(address: string, opened: Closing): Promise<Service['blobs']> {
  const { openObjectStore, readStoreAddress } = await import('./runtime/object-store/index.ts');
  const place = readStoreAddress(address);
  if (place === null) throw new AppError('setting-faulty', { name: 'blobs', where: '', takes: SETTINGS.blobs.takes });
  const store = openObjectStore(place);
  opened.push(() => store.close());
  return openObjectBlobs(store);
}

async function closeAll(opened: Closing): Promise<void> {
  for (const close of opened.splice(0).toReversed()) await close();
}

function lockData(folder: string): () => void {
  const locked = lockFolder(join(folder, 'lock'));
  if (typeof locked === 'function') return locked;
  throw new AppError('data-in-use', { folder, pid: String(locked.pid), host: locked.host ?? '' });
}

async function databaseAddress(
  { database, data }: Settings,
  { onNotice, opened }: { onNotice(text: Text): void; opened: Closing },
): Promise<DatabaseAddress> {
  if (database !== null) return { url: database };
  const postgres = await openPostgres(data, onNotice);
  opened.push(async () => postgres.stop());
  return { socket: postgres.socket, user: postgres.user };
}

const OLDEST = 150_000;

async function refuseOld(database: ReturnType<typeof openDatabase<Tables>>): Promise<void> {
  const { number, version } = await sql<{ number: number; version: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version`
    .execute(database)
    .then(({ rows }) => rows[0] ?? { number: 0, version: '?' })
    .catch((error: unknown) => {
      throw new AppError('database-unreachable', { reason: error instanceof Error ? error.message : String(error) });
    });
  if (number < OLDEST) throw new AppError('database-old', { version });
}
