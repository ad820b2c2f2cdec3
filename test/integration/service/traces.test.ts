import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordEvent } from '../../../src/server/store/events.ts';
import { verifyChains } from '../../../src/server/usecases/traces/verify-chains.ts';
import { openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
  for (let time = 0; time < 5; time++) await service.signIn('admin', time === 0 ? (service.firstPassword ?? '') : 'x');
  await service.signIn('admin', service.firstPassword ?? '');
});
afterAll(async () => service.end());

const faultsOf = async () =>
  (await verifyChains(service.service)).flatMap(({ faults }) =>
    faults.map(({ fault, number }) => `${number} ${fault}`),
  );

/** Whoever has the database in their hands can switch the guards off; the chain must tell all the same. */
async function tampered(statement: string): Promise<string[]> {
  const { database } = service.service;
  let found: string[] = [];
  await database
    .transaction()
    .execute(async (transaction) => {
      await sql.raw("set local session_replication_role = 'replica'").execute(transaction);
      await sql.raw(statement).execute(transaction);
      found = (await verifyChains({ database: transaction })).flatMap(({ faults }) =>
        faults.map(({ fault, number }) => `${number} ${fault}`),
      );
      throw new Error('back');
    })
    .catch((error: unknown) => {
      if ((error as Error).message !== 'back') throw error;
    });
  return found;
}

test('a chain that nobody touched holds', async () => {
  expect(await faultsOf()).toEqual([]);
  expect((await verifyChains(service.service)).map(({ chain }) => chain)).toContain('registry');
});

test('events are not changed, removed or emptied by a statement', async () => {
  for (const statement of ["update events set verb = 'x'", 'delete from events', 'truncate events'])
    await expect(sql.raw(statement).execute(service.service.database), statement).rejects.toThrow('never changed');
});

test('what was altered, removed, put in another order or cut off is found', async () => {
  const own = "chain = 'registry' and number = 2";
  expect(await tampered(`update events set verb = 'other' where ${own}`)).toEqual(['2 altered']);
  expect(await tampered(`update events set moment = '2020-01-01T00:00:00+08:00' where ${own}`)).toEqual(['2 altered']);
  const { number } = await service.service.database
    .selectFrom('events')
    .select('number')
    .where('chain', '=', 'registry')
    .where('actor', 'is not', null)
    .orderBy('number')
    .executeTakeFirstOrThrow();
  expect(await tampered(`update events set actor = null where chain = 'registry' and number = ${number}`)).toEqual([
    `${number} altered`,
  ]);
  expect(await tampered(`delete from events where ${own}`)).toContain('3 gap');
  expect(await tampered(`delete from events where chain = 'registry' and number >= 3`)).toContainEqual(
    expect.stringMatching(/ head$/),
  );
  expect(await tampered(`delete from events where chain = 'registry'`)).toContainEqual(expect.stringMatching(/ head$/));
  const swap =
    "update events set number = 1000 + number where chain = 'registry' and number in (2, 3);" +
    "update events set number = 1005 - number where chain = 'registry' and number > 1000";
  expect((await tampered(swap)).length).toBeGreaterThan(0);
  expect(await tampered(`delete from chains where id = 'registry'`)).toContain('0 head');
  for (const chain of ['registry', 'campaign:%'])
    expect(
      await tampered(`delete from events where chain like '${chain}'; delete from chains where id like '${chain}'`),
    ).toContain('0 missing');
  expect(await tampered(`update event_payloads set payload = payload || ' '`)).toContainEqual(
    expect.stringMatching(/ payload$/),
  );
});

test('a payload that is gone is told, unless an event says that it was erased', async () => {
  expect(await tampered('delete from event_payloads')).toContain('1 erased');
  const { database } = service.service;
  const { payloadSha256, number } = await database
    .selectFrom('events')
    .select(['payloadSha256', 'number'])
    .where('chain', '=', 'registry')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
  const gone = `delete from event_payloads where sha256 = '${payloadSha256}'`;
  expect(await tampered(gone)).toEqual([`${number} erased`]);
  let found: unknown;
  await database
    .transaction()
    .execute(async (transaction) => {
      await sql.raw(gone).execute(transaction);
      const what = {
        verb: 'erase',
        object: 'contacts',
        objectId: 'x',
        before: null,
        after: { payloads: [payloadSha256] },
      };
      const stamp = { moment: '2026-11-29T00:00:00+08:00', actor: null, address: 'local' };
      await recordEvent(transaction, { chain: 'registry', ...stamp, ...what });
      found = (await verifyChains({ database: transaction })).flatMap(({ faults }) => faults);
      throw new Error('back');
    })
    .catch(() => undefined);
  expect(found).toEqual([]);
});

test('events of one chain that come at once stand one after the other', async () => {
  await service.service.database.updateTable('users').set({ failures: 0, lockedUntil: null }).execute();
  await Promise.all(Array.from({ length: 8 }, async () => service.signIn('admin', service.firstPassword ?? '')));
  expect(await faultsOf()).toEqual([]);
});
