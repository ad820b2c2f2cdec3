import { expect, test } from 'vitest';
import { checkReadiness } from '../../../../src/server/usecases/check-readiness.ts';
import { sendDeliveries } from '../../../../src/server/usecases/alerts/send-deliveries.ts';
import { CLOCK } from '../../../../src/server/runtime/clock.ts';
import { serviceWarnings } from '../../../../src/server/usecases/warnings/service-warnings.ts';
import { updateWarnings } from '../../../../src/server/usecases/warnings/update-warnings.ts';
import { messenger, office, receiver, withReceivers } from './alerting.test-support.ts';

withReceivers();

const HOUR = 3_600_000;
const before = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

async function rounds(
  database: Awaited<ReturnType<typeof office>>['service']['database'],
  ...given: [number, boolean][]
) {
  const rest = { tookMs: 1, sites: 1, failed: 0, controlsAsked: 1, controlsFailed: 1 };
  await database
    .insertInto('probeRounds')
    .values(given.map(([hours, isVoid]) => ({ ...rest, prober: 'one x', beganAt: before(hours), isVoid })))
    .execute();
}

/** An answer holds for a second. */
const LATER = { timeout: 10_000 };

const lines = () =>
  receiver.received.flatMap(({ body }) =>
    (JSON.parse(body) as { alerts: { text: { zh: string } }[] }).alerts.map(({ text }) => text.zh),
  );

test('a view that is void for hours is told once to those at the top, and once when it is over', async () => {
  const { service: given } = await office({});
  const service = { ...given, clock: CLOCK };
  const warnings = async () => (await checkReadiness(service)).warnings;
  await rounds(service.database, [3, false], [1.9, true], [0.1, true]);
  expect(await updateWarnings(service)).toBe(0);
  await rounds(service.database, [2.1, true]);
  expect(await updateWarnings(service)).toBe(1);
  expect(await updateWarnings(service)).toBe(0);
  await expect.poll(warnings, LATER).toEqual(['view-void']);
  await rounds(service.database, [0.01, false]);
  expect(await updateWarnings(service)).toBe(1);
  await expect.poll(warnings, LATER).toEqual([]);
  await sendDeliveries(service, messenger());
  expect(lines()).toEqual([expect.stringContaining('每一轮监测都作废'), expect.stringContaining('恢复有效')]);
});

test('of a machine that visits nothing any more nothing is said', async () => {
  const { service: given } = await office();
  const service = { ...given, clock: CLOCK };
  await rounds(service.database, [30, false], [29, true], [3, true]);
  expect(await serviceWarnings(service)).toEqual([]);
});

test.each([
  [0, null],
  [4, null],
  [7, '快 7 秒'],
  [-7, '慢 7 秒'],
])('a clock that is %i seconds ahead: %s', async (seconds, told) => {
  const { service: given } = await office({});
  const moment = () => new Date(Math.floor(Date.now() / 1000) * 1000 + seconds * 1000).toISOString();
  const service = { ...given, clock: { now: () => performance.now(), moment } };
  expect((await serviceWarnings(service)).map(({ code }) => code)).toEqual(told === null ? [] : ['clock-differs']);
  expect(await updateWarnings(service)).toBe(told === null ? 0 : 1);
  await sendDeliveries(service, messenger());
  if (told !== null) expect(lines()).toEqual([expect.stringMatching(told.replace(/\d/u, '[678]'))]);
  await service.database.deleteFrom('serviceWarnings').execute();
});
