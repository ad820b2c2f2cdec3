import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { INSPECTION_DEPTHS } from '../../../../src/core/monitoring/index.ts';
import { insertSession, sessionOf } from '../../../../src/server/store/sessions.ts';
import { probeMonths } from '../../../../src/server/store/probe-months.ts';
import { sendDeliveries } from '../../../../src/server/usecases/alerts/send-deliveries.ts';
import { updateAlerts } from '../../../../src/server/usecases/alerts/update-alerts.ts';
import { planInspections } from '../../../../src/server/usecases/inspections/plan-inspections.ts';
import { keepPlans } from '../../../../src/server/usecases/monitoring/keep-plans.ts';
import { farthestEnd } from '../../../../src/server/usecases/people/open-session.ts';
import { identifyQuietly } from '../../../../src/server/usecases/people/identify.ts';
import { tokenHash } from '../../../../src/server/runtime/secrets.ts';
import { sweep } from '../../../../src/server/usecases/requests/sweep.ts';
import { messenger, office, START, TIME, visited, withReceivers } from '../alerts/alerting.test-support.ts';

withReceivers();

const HOUR = 3_600_000;
const after = (hours: number, from = TIME): string =>
  `${new Date(from + (hours + 8) * HOUR).toISOString().slice(0, 19)}+08:00`;

const HOURS_OF = { light: 24, full: 7 * 24 } as const;

test.each([1, -1, 24, -24, 24 * 365])(
  'a clock that is set by %i hours and back: no site waits longer for its next inspection, and none is made twice',
  async (jump) => {
    const { service, set, targetId } = await office();
    const { database } = service;
    const plans = async () => {
      const rows = await database
        .selectFrom('inspectionSchedule')
        .selectAll()
        .where('targetId', '=', targetId)
        .execute();
      return new Map(rows.map(({ depth, nextAt }) => [depth, Date.parse(nextAt)]));
    };
    const made = async () => database.selectFrom('inspections').selectAll().where('targetId', '=', targetId).execute();
    /** A worker takes on at once what is due. */
    const minute = async (at: string) => {
      set(at);
      await planInspections(service);
      const { rows } = await sql<{ id: string }>`update inspections set state = 'cancelled'
        where target_id = ${targetId} and state = 'waiting' returning id`.execute(database);
      return rows.length;
    };
    await minute(START);
    const first = await plans();
    // Just after its own time of the day it was inspected; then the clock is put back and forward again.
    const own = first.get('light') ?? 0;
    expect(await minute(after(0.01, own))).toBeGreaterThan(0);
    await minute(after(jump + 0.02, own));
    await minute(after(0.03, own));
    const now = own + 0.03 * HOUR;
    for (const depth of INSPECTION_DEPTHS) {
      const next = (await plans()).get(depth) ?? Infinity;
      expect(next).toBeGreaterThan(now);
      expect(next).toBeLessThanOrEqual(now + (HOURS_OF[depth] + 2) * HOUR);
    }
    // An hour costs nothing; a day ahead is a day on which it was looked at, once. A look at the whole site may come a week early.
    const looks = await made();
    for (const depth of INSPECTION_DEPTHS)
      expect(looks.filter((look) => look.depth === depth).length, depth).toBeLessThanOrEqual(jump < 24 ? 1 : 2);
    await database.deleteFrom('inspections').where('targetId', '=', targetId).execute();
    await database.deleteFrom('inspectionSchedule').execute();
  },
);

test('a site that is down does not open again because the clock is set to another day, or nobody has looked for hours', async () => {
  const { service, set, targetId } = await office({});
  await visited(targetId, 'open', 'failed', 'failed');
  expect(await updateAlerts(service)).toMatchObject({ opened: 1 });
  for (const jump of [24, -24, 7, -1, 0]) {
    set(after(jump));
    expect(await updateAlerts(service), `${jump} hours`).toEqual({ opened: 0, raised: 0, cleared: 0 });
  }
  await visited(targetId, 'failed', 'failed', 'open');
  expect(await updateAlerts(service)).toMatchObject({ cleared: 1 });
});

test('what was put off by a clock that was a day ahead is told when it is right again', async () => {
  const { service, set, targetId, channel } = await office({});
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  set(after(24));
  await service.database
    .updateTable('alertDeliveries')
    .set({ dueAt: after(24.5) })
    .execute();
  set(START);
  expect(await sendDeliveries(service, messenger())).toBe(1);
  expect(await channel()).toMatchObject({ failure: null });
});

test('sessions: one machine whose clock is ahead ends nobody’s, and one opened by it lasts no longer than others', async () => {
  const { service, set } = await office();
  const { database } = service;
  const { id: userId } = await database.selectFrom('users').select('id').executeTakeFirstOrThrow();
  const now = Date.now();
  const open = async (token: string, hours: number) => {
    const rest = { userId, csrf: 'x', byIssuer: false, address: 'x', agent: 'x' };
    await insertSession(database, { ...rest, tokenHash: tokenHash(token), expiresAt: after(hours, now) });
  };
  await open('usual', 12);
  await open('ahead', 36);
  const shows = async (token: string) =>
    (await identifyQuietly(service, { token, authorization: undefined, address: 'x' })) !== null;
  set(after(24, now));
  await sweep(service);
  expect(await shows('usual')).toBe(false);
  // The clock is right again, and everybody is still signed in.
  set(after(0, now));
  expect(await shows('usual')).toBe(true);
  expect(await shows('ahead')).toBe(false);
  // An hour back signs nobody out.
  set(after(-1, now));
  expect(await shows('usual')).toBe(true);
  const moment = after(0, now);
  expect(await sessionOf(database, tokenHash('usual'), { moment, farthest: farthestEnd(moment) })).not.toBeNull();
  await database.deleteFrom('sessions').execute();
});

test('a clock that is years ahead drops no visits', async () => {
  const { service, set, targetId } = await office();
  await visited(targetId, 'open', 'open');
  const terms = { plan: { perDay: 24, minutesApart: 30, minutesLate: 10 } };
  set(after(24 * 365 * 5));
  await keepPlans(service, terms);
  expect(await probeMonths(service.database)).toContain('2026-11');
  expect(await service.database.selectFrom('probes').selectAll().execute()).toHaveLength(2);
});
