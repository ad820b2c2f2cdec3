import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { verifyChains } from '../../../src/server/usecases/traces/verify-chains.ts';
import { need, testNeeding } from '../../needs.ts';
import { type DebianPostgres, openReplicated, type Replica } from './debian-postgres.test-support.ts';
import { type Client, openTestService, type TestService } from './test-service.test-support.ts';

/** The name under which the database is reached: it leads to one machine, and later to another. */
interface Name {
  server: Server;
  port: number;
  /** Leads to another socket from now on; connections to the one before break. */
  leadTo(socket: string): void;
}

async function openName(first: string): Promise<Name> {
  let socket = first;
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(socket);
    for (const end of [from, to]) {
      open.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        open.delete(end);
        from.destroy();
        to.destroy();
      });
    }
    from.pipe(to).pipe(from);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    server,
    port: (server.address() as AddressInfo).port,
    leadTo(next) {
      socket = next;
      for (const end of open) end.destroy();
    },
  };
}

const WRITERS = 4;

describe('a database with a replica that has every change before it counts', () => {
  let primary: DebianPostgres;
  let replica: Replica;
  let name: Name;
  let service: TestService;
  let admin: Client;
  beforeAll(async () => {
    if (!need('postgresql').ok) return;
    ({ primary, replica } = await openReplicated());
    name = await openName(primary.socket);
    service = await openTestService(`postgres://kaoping@127.0.0.1:${name.port}/postgres`);
    admin = await service.administrator();
  });
  afterAll(async () => {
    await service?.end();
    name?.server.close();
    await primary?.end();
    await replica?.end();
  });

  testNeeding(
    ['postgresql'],
    'is lost with its machine: nothing that was acknowledged is, and the service goes on',
    async () => {
      const { rows: replicas } = await sql`select sync_state as state from pg_stat_replication`.execute(
        service.service.database,
      );
      expect(replicas).toEqual([{ state: 'sync' }]);
      const acknowledged: string[] = [];
      const answers = new Set<number>();
      const state = { isOver: false };
      const write = async (writer: number) => {
        for (let number = 0; !state.isOver && number < 5000; number++) {
          const fullName = `单位${writer}之${number}`;
          const values = { fullName, shortName: fullName };
          const { status } = await service.as(admin, { method: 'POST', path: '/api/organizations', body: values });
          answers.add(status);
          if (status < 300) acknowledged.push(fullName);
          else await sleep(20);
        }
      };
      const writing = Promise.all(Array.from({ length: WRITERS }, async (_, writer) => write(writer)));
      await until(() => acknowledged.length > 20);
      const before = acknowledged.length;
      await primary.kill();
      replica.promote();
      name.leadTo(replica.socket);
      const then = acknowledged.length;
      await until(() => acknowledged.length > then + 20);
      state.isOver = true;
      await writing;

      expect(service.bugs).toEqual([]);
      expect(before).toBeGreaterThan(20);
      expect([...answers].filter((status) => status >= 300 && status !== 503)).toEqual([]);
      const { database } = service.service;
      const rows = await database.selectFrom('organizations').select('fullName').execute();
      const kept = new Set(rows.map(({ fullName }) => fullName));
      expect(acknowledged.filter((one) => !kept.has(one))).toEqual([]);
      const reports = await verifyChains(service.service);
      expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
      expect(service.bugs).toEqual([]);
    },
  );
});

async function until(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (isSo()) return;
    await sleep(50);
  }
  throw new Error('it does not come to that');
}
