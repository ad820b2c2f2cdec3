import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { type ClientConfig, type CustomTypesConfig, Pool, types as defaults } from 'pg';
import type { Text } from '../../../core/model/text.ts';
import { takeCopies } from './copy-rows.ts';

/** Where a database is: a URL, or the folder of a socket and the account. */
export type DatabaseAddress = { url: string } | { socket: string; user: string };

export interface DatabaseOptions {
  address: DatabaseAddress;
  /** Connections at most. */
  connections: number;
  /** A connection that broke while nobody used it. */
  onNotice(text: Text): void;
}

/** Types that are read as text: a moment and a day must not pass through a clock of ours. Numbers of rows are numbers. */
const PARSERS: ReadonlyMap<number, (value: string) => unknown> = new Map<number, (value: string) => unknown>([
  [defaults.builtins.INT8, Number],
  [defaults.builtins.DATE, (day) => day],
  [defaults.builtins.TIMESTAMPTZ, isoMoment],
]);

const types: CustomTypesConfig = {
  // Of several signatures of the driver's: only the text format ever comes.
  getTypeParser: ((id: number): unknown =>
    PARSERS.get(id) ?? defaults.getTypeParser(id)) as CustomTypesConfig['getTypeParser'],
};

/**
 * Every connection speaks of moments in the time of China, whatever the server's own is. A machine that is lost in the middle of a
 * transaction holds what it had locked for half a minute, not for the hours after which networks give up.
 */
const OPTIONS = [
  'timezone=Asia/Shanghai',
  'idle_in_transaction_session_timeout=60s',
  'tcp_keepalives_idle=10',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
  'tcp_user_timeout=30s',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** Opens the database; names are `camelCase` in queries and `snake_case` in it. Times come as ISO 8601 in the time of China. */
export function openDatabase<Tables>({ address, connections, onNotice }: DatabaseOptions): Kysely<Tables> {
  const pool = new Pool({
    ...connectionOptions(address),
    types,
    max: connections,
    options: OPTIONS,
    application_name: 'kaoping',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 120_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // A connection in use that breaks fails its query, and tells it once more as an event: one that nobody hears ends the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    takeCopies(client);
  });
  // Without a listener a restart of the database would end us.
  pool.on('error', (error) =>
    onNotice({ zh: `数据库连接中断：${error.message}`, en: `a connection to the database broke: ${error.message}` }),
  );
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  pools.set(database, pool);
  return database;
}

const pools = new WeakMap<object, Pool>();

/** How many connections a database has open, how many of them nobody uses, and how many requests wait for one. */
export function connectionCounts(database: object): { open: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pools.get(database) ?? {};
  return { open: totalCount, idle: idleCount, waiting: waitingCount };
}

/** How the driver is told where the database is. */
export function connectionOptions(address: DatabaseAddress): ClientConfig {
  return 'url' in address
    ? { connectionString: address.url }
    : { host: address.socket, user: address.user, database: 'postgres' };
}

/** `2026-11-28 09:00:00.5+08` → `2026-11-28T09:00:00.5+08:00`. */
function isoMoment(text: string): string {
  const iso = text.replace(' ', 'T');
  return /[+-]\d\d$/.test(iso) ? `${iso}:00` : iso;
}
