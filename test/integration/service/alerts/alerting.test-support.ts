import type { Insertable } from 'kysely';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { ALERT_CAUSES, STATE_CODES } from '../../../../src/core/monitoring/index.ts';
import { type Messenger, type MessengerOptions, openMessenger } from '../../../../src/server/runtime/messages/index.ts';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertChannel } from '../../../../src/server/store/alerts/channels.ts';
import { keepProbeMonths } from '../../../../src/server/store/probe-months.ts';
import type { AlertChannelRow } from '../../../../src/server/store/tables-alerts.ts';
import { registerSites, setClock } from '../monitoring/sites.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { type MailServer, openMailServer, openReceiver, type Receiver } from './receivers.test-support.ts';

export const START = '2026-11-30T09:00:00+08:00';
export const TIME = Date.parse(START);

/** Every site has another address. */
let count = 0;
export const newSite = (): string => `http://a${count++}.example/`;

let running: TestService;
export let receiver: Receiver;
export let mail: MailServer;

/** A service with receivers for every kind of channel, emptied before each test. */
export function withReceivers(): void {
  beforeAll(async () => {
    running = await openTestService(undefined, { role: 'api' });
    await keepProbeMonths(running.service.database, { months: ['2026-11', '2026-12'], oldest: '2026-11' });
    mail = await openMailServer('kaoping', 'secret word');
  });
  beforeEach(async () => {
    const { database } = running.service;
    await database.deleteFrom('alertDeliveries').execute();
    for (const table of ['alerts', 'alertChannels', 'probes', 'probeDays', 'probeSchedule', 'probeRounds'] as const)
      await database.deleteFrom(table).execute();
    mail.mails.length = 0;
    receiver?.close();
    receiver = await openReceiver();
  });
  afterAll(async () => {
    receiver.close();
    await mail.close();
    await running.end();
  });
}

/** Sends to this machine, at the time at which everything begins. */
export const messenger = (given: Partial<MessengerOptions> = {}): Messenger =>
  openMessenger({
    smtp: {
      host: '127.0.0.1',
      port: mail.port,
      user: 'kaoping',
      password: 'secret word',
      from: 'alert@a.example',
      isSecure: false,
    },
    allow: ['127.0.0.0/8'],
    now: () => performance.now(),
    time: () => TIME,
    ...given,
  });

/** A body with one site that is visited, and a channel of each of these kinds. */
export async function office(...channels: Partial<Insertable<AlertChannelRow>>[]) {
  const { organizationId, sites } = await registerSites(running.service, [newSite()]);
  const [{ targetId } = { targetId: '' }] = sites;
  const { database } = running.service;
  await database
    .insertInto('probeSchedule')
    .values({ targetId, nextAt: START, leasedBy: null, leasedUntil: null })
    .execute();
  const ids: string[] = [];
  for (const channel of channels) {
    const id = newId();
    ids.push(id);
    await database.transaction().execute(async (transaction) =>
      insertChannel(transaction, {
        id,
        organizationId,
        name: 'x',
        kind: 'webhook',
        recipients: [],
        url: receiver.url('/hook'),
        secret: null,
        causes: [...ALERT_CAUSES],
        language: 'zh',
        isEnabled: true,
        createdAt: START,
        ...channel,
      }),
    );
  }
  const { service, set } = setClock(running.service, START);
  const channel = async (index = 0) =>
    database
      .selectFrom('alertChannels')
      .selectAll()
      .where('id', '=', ids[index] ?? '')
      .executeTakeFirstOrThrow();
  return { service, set, targetId, channel };
}

const hoursBefore = (hours: number) => new Date(TIME - hours * 3_600_000).toISOString();

/** Visits of an hour each, the last one now. */
export async function visited(targetId: string, ...states: (keyof typeof STATE_CODES)[]) {
  const { database } = running.service;
  await database.deleteFrom('probes').where('targetId', '=', targetId).execute();
  const rest = {
    round: 1,
    lateS: 0,
    failure: 0,
    status: null,
    dnsMs: null,
    tcpMs: null,
    tlsMs: null,
    firstByteMs: null,
  };
  await database
    .insertInto('probes')
    .values(
      states.map((state, index) => ({
        ...rest,
        targetId,
        plannedAt: hoursBefore(states.length - 1 - index),
        state: STATE_CODES[state],
        totalMs: 1,
        family: 4,
        certificateDays: null,
      })),
    )
    .execute();
  await day(targetId, { failed: 1, open: 0 });
}

/** What the day of a site came to. */
export async function day(targetId: string, given: { open: number; failed: number; certificateDays?: number }) {
  const row = { targetId, day: '2026-11-30', void: 0, totalMs: 1, slowestMs: 1, certificateDays: null, ...given };
  await running.service.database
    .insertInto('probeDays')
    .values(row)
    .onConflict((conflict) => conflict.columns(['targetId', 'day']).doUpdateSet(row))
    .execute();
}
