import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECKS } from '../../../../src/core/checks/index.ts';
import { updateAlerts } from '../../../../src/server/usecases/alerts/update-alerts.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { found, inspect, resultOf } from './findings.test-support.ts';

let service: TestService;
let admin: Client;
let targetId: string;
beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { sites } = await registerSites(service.service, ['http://www.example.gov.cn/']);
  targetId = sites[0]?.targetId ?? '';
});
afterAll(async () => service.end());

/** A veto of the scheme reads the check that found it. */
const foundBy = (check: string) => {
  const findings = [found(`http://x/${check}`, { check })];
  const result = resultOf(findings, [check]);
  const indicators = result.indicators.map((one) => ({ ...one, check }));
  return { findings, checks: [check], result: { ...result, indicators } };
};

/** What is told of the site: its problems and all numbers made of them. */
async function told() {
  const { body: list } = await service.as(admin, { path: `/api/findings?target=${targetId}` });
  const { body: healths } = await service.as(admin, { path: '/api/target-health' });
  const { body: overview } = await service.as(admin, { path: '/api/overview' });
  const site = (healths['items'] as Record<string, unknown>[]).find(({ id }) => id === targetId);
  return {
    listed: (list['items'] as Record<string, unknown>[]).map(({ check, isTrial, isVeto, decision }) => ({
      check: (check as { id: string } | null)?.id ?? check,
      isTrial,
      isVeto,
      decision,
    })),
    health: site?.['health'],
    vetoes: site?.['vetoes'],
    findings: site?.['findings'],
    all: overview['findings'],
    near: (overview['websites'] as Record<string, number>)['near'],
    alerts: await updateAlerts(service.service),
  };
}

const NONE = { open: 0, proposed: 0, confirmed: 0 };
const QUIET = { opened: 0, raised: 0, cleared: 0 };

test('what a check on trial finds is shown, and stands in no number, no health and no alert', async () => {
  const [trial] = CHECKS.filter(({ stage }) => stage === 'trial');
  const check = trial?.id ?? '';
  expect(check).not.toBe('');
  await inspect(service, targetId, foundBy(check));
  const before = await told();
  expect(before.listed).toMatchObject([{ isTrial: true, isVeto: true, decision: 'open' }]);
  const silent = { health: 'unknown', vetoes: NONE, findings: NONE, all: NONE, near: 0, alerts: QUIET };
  expect(before).toMatchObject(silent);

  // Nor where somebody confirms it.
  const { body } = await service.as(admin, { path: `/api/findings?target=${targetId}` });
  const [{ id, version }] = body['items'] as [{ id: string; version: number }];
  const review = { chosen: { findings: [{ id, version }] }, verb: 'confirm', reason: '' };
  expect(await service.as(admin, { method: 'POST', path: '/api/findings/reviews', body: review })).toMatchObject({
    status: 200,
  });
  const confirmed = await told();
  expect(confirmed.listed).toMatchObject([{ isTrial: true, decision: 'proposed' }]);
  expect(confirmed).toMatchObject(silent);

  // A check that is not on trial counts beside it.
  await inspect(service, targetId, foundBy('broken-links'));
  const counted = { ...NONE, open: 1 };
  expect(await told()).toMatchObject({
    health: 'near',
    vetoes: counted,
    findings: counted,
    all: counted,
    near: 1,
    alerts: { ...QUIET, opened: 1 },
  });
});
