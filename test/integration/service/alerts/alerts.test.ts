import { expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { sendDeliveries } from '../../../../src/server/usecases/alerts/send-deliveries.ts';
import { updateAlerts } from '../../../../src/server/usecases/alerts/update-alerts.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { day, messenger, newSite, office, receiver, START, visited, withReceivers } from './alerting.test-support.ts';

withReceivers();

const bodies = () =>
  receiver.received.map(({ body }) => JSON.parse(body) as { alerts: { change: string; cause: string }[] });
const changes = () => bodies().map(({ alerts }) => alerts.map(({ change, cause }) => `${cause} ${change}`));

test('an alert is told once when it begins, and once when it is over', async () => {
  const { service, targetId } = await office({});
  await visited(targetId, 'open', 'failed');
  expect(await updateAlerts(service)).toEqual({ opened: 0, raised: 0, cleared: 0 });
  // A void visit between two failures says nothing.
  await visited(targetId, 'open', 'failed', 'void', 'failed');
  expect(await updateAlerts(service)).toEqual({ opened: 1, raised: 0, cleared: 0 });
  expect(await sendDeliveries(service, messenger())).toBe(1);
  await visited(targetId, 'failed', 'failed', 'failed', 'failed', 'failed');
  expect(await updateAlerts(service)).toEqual({ opened: 0, raised: 0, cleared: 0 });
  expect(await sendDeliveries(service, messenger())).toBe(0);
  await visited(targetId, 'failed', 'failed', 'open');
  expect(await updateAlerts(service)).toEqual({ opened: 0, raised: 0, cleared: 1 });
  expect(await updateAlerts(service)).toEqual({ opened: 0, raised: 0, cleared: 0 });
  await sendDeliveries(service, messenger());
  expect(changes()).toEqual([['down opened'], ['down cleared']]);
});

test('nothing is said of sites while our own network is down', async () => {
  const { service, targetId } = await office({});
  const round = { beganAt: START, tookMs: 1, prober: 'x', sites: 1, failed: 0, controlsAsked: 1, controlsFailed: 1 };
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  await service.database
    .insertInto('probeRounds')
    .values({ ...round, isVoid: true })
    .execute();
  await visited(targetId, 'open');
  expect(await updateAlerts(service)).toEqual({ opened: 0, raised: 0, cleared: 0 });
  await service.database
    .insertInto('probeRounds')
    .values({ ...round, isVoid: false })
    .execute();
  expect(await updateAlerts(service)).toMatchObject({ cleared: 1 });
});

test('what gets worse is told again, and what was never told is not told to be over', async () => {
  const { service, targetId, channel } = await office({});
  await day(targetId, { open: 0, failed: 0, certificateDays: 30 });
  await updateAlerts(service);
  await day(targetId, { open: 0, failed: 0, certificateDays: 7 });
  expect(await updateAlerts(service)).toEqual({ opened: 0, raised: 1, cleared: 0 });
  await day(targetId, { open: 0, failed: 0, certificateDays: 6 });
  expect(await updateAlerts(service)).toEqual({ opened: 0, raised: 0, cleared: 0 });
  await sendDeliveries(service, messenger());
  await day(targetId, { open: 0, failed: 0, certificateDays: 90 });
  await updateAlerts(service);
  await sendDeliveries(service, messenger());
  expect(changes()).toEqual([['certificate opened', 'certificate raised'], ['certificate cleared']]);

  await day(targetId, { open: 139, failed: 5, certificateDays: 90 });
  expect(await updateAlerts(service)).toMatchObject({ opened: 1 });
  await day(targetId, { open: 139, failed: 0, certificateDays: 90 });
  expect(await updateAlerts(service)).toMatchObject({ cleared: 1 });
  expect(await sendDeliveries(service, messenger())).toBe(0);
  expect(await channel()).toMatchObject({ failure: null });
});

test('a problem that may be a veto, by check', async () => {
  const { service, targetId } = await office({});
  const finding = {
    targetId,
    checkId: 'hidden-links',
    checkVersion: 1,
    indicators: ['x'],
    isVeto: true,
    outcome: 'failed' as const,
    about: '{}',
    message: JSON.stringify({ zh: '链接被植入', en: 'a link was planted' }),
    evidence: '[]',
    openedAt: START,
    seenAt: START,
    changedAt: START,
    measured: null,
    adjusted: null,
    goneAt: null,
    openedIn: null,
    seenIn: null,
    foundBy: null,
  };
  const add = async (problem: string) =>
    service.database
      .insertInto('findings')
      .values({ ...finding, id: newId(), problem, problemKey: newId() })
      .execute();
  await add('one');
  await add('two');
  expect(await updateAlerts(service)).toMatchObject({ opened: 1 });
  await sendDeliveries(service, messenger());
  expect(receiver.received[0]?.body).toContain('2 个，例如：链接被植入');
  await service.database.updateTable('findings').set({ decision: 'dismissed' }).execute();
  expect(await updateAlerts(service)).toMatchObject({ cleared: 1 });
  await service.database.deleteFrom('findings').execute();
});

test('of many processes one sends', async () => {
  const { service, targetId } = await office(...Array.from({ length: 6 }, () => ({})));
  await visited(targetId, 'failed', 'failed');
  const looks = await Promise.all(Array.from({ length: 4 }, async () => updateAlerts(service)));
  expect(looks.reduce((sum, { opened }) => sum + opened, 0)).toBe(1);
  const sent = await Promise.all(Array.from({ length: 4 }, async () => sendDeliveries(service, messenger())));
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(6);
  expect(receiver.received).toHaveLength(6);
});

test('a channel hears of its own body and what is below it, and of what it wants to hear', async () => {
  const { service, targetId } = await office({ causes: ['finding'] }, { isEnabled: false });
  await visited(targetId, 'failed', 'failed');
  const other = await office({});
  expect(await updateAlerts(service)).toMatchObject({ opened: 1 });
  expect(await sendDeliveries(other.service, messenger())).toBe(0);
});

test('a site that is not visited any more is not said to open again', async () => {
  const { service, targetId } = await office({});
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  await sendDeliveries(service, messenger());
  await service.database.deleteFrom('probeSchedule').execute();
  expect(await updateAlerts(service)).toMatchObject({ cleared: 1 });
  expect(await sendDeliveries(service, messenger())).toBe(0);
});

test('of many alerts a group gets one message, as long as it may be', async () => {
  const { service } = await office();
  const urls = Array.from({ length: 150 }, () => newSite());
  const { organizationId, sites } = await registerSites(service, urls);
  await service.database
    .insertInto('alertChannels')
    .values({
      id: newId(),
      organizationId,
      name: 'x',
      kind: 'wecom',
      recipients: [],
      url: receiver.url('/'),
      secret: null,
      causes: ['down'],
      language: 'zh',
      isEnabled: true,
      createdAt: START,
    })
    .execute();
  for (const { targetId } of sites) {
    await service.database
      .insertInto('probeSchedule')
      .values({ targetId, nextAt: START, leasedBy: null, leasedUntil: null })
      .execute();
    await visited(targetId, 'failed', 'failed');
  }
  expect(await updateAlerts(service)).toMatchObject({ opened: 150 });
  expect(await sendDeliveries(service, messenger())).toBe(1);
  const { markdown } = JSON.parse(receiver.received[0]?.body ?? '') as { markdown: { content: string } };
  expect(Buffer.byteLength(markdown.content)).toBeLessThanOrEqual(4096);
  expect(markdown.content).toMatch(/另有 \d+ 条/);
});
