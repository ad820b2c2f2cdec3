import { expect, test } from 'vitest';
import type { Messenger } from '../../../../src/server/runtime/messages/index.ts';
import { updateAlerts } from '../../../../src/server/usecases/alerts/update-alerts.ts';
import { sendDeliveries } from '../../../../src/server/usecases/alerts/send-deliveries.ts';
import { office, START, visited, withReceivers } from './alerting.test-support.ts';

withReceivers();

const MAIL = { kind: 'mail' as const, url: null, recipients: ['a@b.example'] };
const webhook = (name: string) => ({ url: `http://${name}.example/` });

/** A messenger to which nothing answers, and a clock by which each try takes so many milliseconds. */
function slow(milliseconds: number) {
  const tried: string[] = [];
  let now = 0;
  const messenger: Messenger = {
    async send(_, to) {
      tried.push(to.kind === 'mail' ? 'mail' : new URL(to.url).hostname.replace('.example', ''));
      now += milliseconds;
      return Promise.resolve('no answer');
    },
  };
  return { tried, messenger, now: () => now };
}

test('who did not answer the last time comes last, and mail behind all others that did', async () => {
  const { service, targetId, channel } = await office(MAIL, webhook('deaf'), webhook('well'));
  const { id } = await channel(1);
  await service.database
    .updateTable('alertChannels')
    .set({ failure: 'no answer', failedAt: START })
    .where('id', '=', id)
    .execute();
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  const { tried, messenger } = slow(0);
  await sendDeliveries(service, messenger);
  expect(tried).toEqual(['well', 'mail', 'deaf']);
});

test('however many do not answer, what is wrong is looked at again after a minute', async () => {
  const { service, targetId } = await office(...Array.from({ length: 8 }, (_, index) => webhook(`deaf${index}`)));
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  const { tried, messenger, now } = slow(20_000);
  const slowly = { ...service, clock: { ...service.clock, now } };
  await sendDeliveries(slowly, messenger);
  expect(tried).toEqual(['deaf0', 'deaf1', 'deaf2']);
  // The next time those come first that had no turn.
  await sendDeliveries(slowly, messenger);
  expect(tried.slice(3)).toEqual(['deaf3', 'deaf4', 'deaf5']);
});
