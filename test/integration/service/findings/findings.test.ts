import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { type Offices, openOffices } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { addTarget, found, HOME, inspect } from './findings.test-support.ts';

let service: TestService;
let offices: Offices;
let office: Client;
let reviewer: Client;
let unit: Client;

beforeAll(async () => {
  service = await openTestService();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  office = offices.client('office', 'own');
  reviewer = offices.client('reviewer', 'own');
  unit = offices.client('unit-editor', 'below');
});
afterAll(async () => service.end());

interface Listed {
  id: string;
  problem: string;
  decision: string;
  presence: string;
  outcome: string;
  version: number;
  returns: number;
  message: { zh: string };
  isAdjusted: boolean;
}

const target = async () => addTarget(service, offices.bodies.get('below') ?? '');

async function list(query: string, client = office): Promise<Listed[]> {
  const { status, body } = await service.as(client, { path: `/api/findings?${query}` });
  expect(status, JSON.stringify(body)).toBe(200);
  return body['items'] as Listed[];
}

const review = async (client: Client, body: Record<string, unknown>) =>
  service.as(client, { method: 'POST', path: '/api/findings/reviews', body: { reason: '', ...body } });

const seen = (findings: readonly Listed[]) => ({ findings: findings.map(({ id, version }) => ({ id, version })) });

test('the life of findings over inspections', async () => {
  const id = await target();
  const [a, b] = [`${HOME}a`, `${HOME}b`];
  expect(await inspect(service, id, { findings: [found(a), found(b)] })).toEqual({
    opened: 2,
    still: 0,
    gone: 0,
    back: 0,
  });
  expect((await review(office, { chosen: seen(await list(`target=${id}`)), verb: 'confirm' })).status).toBe(200);
  expect(await inspect(service, id, { findings: [found(a)] })).toEqual({ opened: 0, still: 1, gone: 1, back: 0 });
  const after = await list(`target=${id}`);
  expect(new Map(after.map((one) => [one.problem, [one.presence, one.decision]]))).toEqual(
    new Map([
      [a, ['present', 'confirmed']],
      [b, ['gone', 'confirmed']],
    ]),
  );
  expect(await inspect(service, id, { findings: [found(a), found(b)] })).toEqual({
    opened: 0,
    still: 1,
    gone: 0,
    back: 1,
  });
  const back = (await list(`target=${id}&decision=open`)).find(({ problem }) => problem === b);
  expect(back).toMatchObject({ presence: 'present', returns: 1, decision: 'open' });
  const shown = await service.as(office, { path: `/api/findings/${back?.id ?? ''}` });
  expect((shown.body['history'] as { change: string }[]).map(({ change }) => change)).toEqual(['gone', 'back']);
  expect((shown.body['reviews'] as { verb: string }[]).map(({ verb }) => verb)).toEqual(['confirm']);
  expect(shown.body['inspections']).toHaveLength(3);
});

test('what did not run, and what was not visited, is not gone', async () => {
  const id = await target();
  await inspect(service, id, { findings: [found(`${HOME}a`), found(`${HOME}b`)] });
  const nothing = { opened: 0, still: 0, gone: 0, back: 0 };
  expect(await inspect(service, id, { findings: [], checks: ['no-https'] })).toEqual(nothing);
  expect(await inspect(service, id, { findings: [found(HOME, { outcome: 'untested' })] })).toEqual({
    ...nothing,
    opened: 1,
  });
  const part = { findings: [], isComplete: false, wasVisited: (url: string) => [HOME, `${HOME}b`].includes(url) };
  expect(await inspect(service, id, part)).toEqual({ ...nothing, gone: 2 });
  expect((await list(`target=${id}&presence=present`)).map(({ problem }) => problem)).toEqual([`${HOME}a`]);
  expect(await inspect(service, id, { findings: [found(`${HOME}a`, { outcome: 'untested' })] })).toEqual(nothing);
  expect(await list(`target=${id}&presence=present`)).toMatchObject([{ outcome: 'failed' }]);
});

test('a veto takes two persons', async () => {
  const id = await target();
  await inspect(service, id, { findings: [found(HOME, { check: 'site-unreachable' })] });
  const now = async () => list(`target=${id}`);
  const first = await review(office, { chosen: seen(await now()), verb: 'confirm' });
  expect(first.body['decisions']).toMatchObject({ proposed: 1 });
  const again = await review(office, { chosen: seen(await now()), verb: 'confirm' });
  expect([again.status, again.body['code']]).toEqual([409, 'second-person-needed']);
  const adjusted = await review(reviewer, {
    chosen: seen(await now()),
    verb: 'adjust',
    reason: '数字有误',
    adjusted: { message: { zh: '改过的', en: '' } },
  });
  expect(adjusted.body['decisions']).toMatchObject({ proposed: 1 });
  expect((await review(reviewer, { chosen: seen(await now()), verb: 'confirm' })).status).toBe(409);
  expect(await list(`target=${id}`, unit)).toEqual([]);
  expect((await review(office, { chosen: seen(await now()), verb: 'confirm' })).status).toBe(200);
  expect(await list(`target=${id}`, unit)).toMatchObject([{ message: { zh: '改过的' }, isAdjusted: true }]);
  const refused = await review(office, {
    chosen: seen(await now()),
    verb: 'dismiss',
    reason: 'x',
    remember: {},
  });
  expect([refused.status, refused.body['code']]).toEqual([409, 'rule-not-possible']);
});

test('many at once: all of them or none, in one event', async () => {
  const { database } = service.service;
  const id = await target();
  await inspect(service, id, { findings: ['a', 'b', 'c'].map((name) => found(HOME + name)) });
  const all = await list(`target=${id}`);
  const [one] = all;
  const events = async () =>
    (await database.selectFrom('events').select('hash').where('verb', '=', 'review').execute()).length;
  const before = await events();
  const stale = {
    findings: all.map(({ id: own, version }) => ({ id: own, version: own === one?.id ? version + 1 : version })),
  };
  expect((await review(office, { chosen: stale, verb: 'confirm' })).body['code']).toBe('version-changed');
  const filter = { target: id, decision: 'open' };
  expect((await review(office, { chosen: { filter, expected: 2 }, verb: 'confirm' })).body['code']).toBe(
    'version-changed',
  );
  expect((await review(office, { chosen: { filter, expected: 4 }, verb: 'confirm' })).body['code']).toBe(
    'version-changed',
  );
  expect((await review(office, { chosen: seen(all), verb: 'dismiss', reason: ' ' })).body['code']).toBe(
    'reason-missing',
  );
  expect((await review(office, { chosen: seen(all), verb: 'reopen', reason: 'x' })).body['code']).toBe(
    'reviewed-already',
  );
  expect(await list(`target=${id}&decision=open`)).toHaveLength(3);
  expect(await events()).toBe(before);
  expect((await review(office, { chosen: { filter, expected: 3 }, verb: 'confirm' })).status).toBe(200);
  expect(await list(`target=${id}&decision=confirmed`)).toHaveLength(3);
  expect(await events()).toBe(before + 1);
});

test('a dismissal is remembered until it is revoked', async () => {
  const id = await target();
  await inspect(service, id, { findings: [found(`${HOME}old/1`), found(`${HOME}new/1`)] });
  const chosen = seen((await list(`target=${id}`)).filter(({ problem }) => problem.includes('old')));
  const remember = { urlPattern: `${HOME}old/*` };
  const made = await review(office, { chosen, verb: 'dismiss', reason: '往年专题', remember });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  await inspect(service, id, { findings: [found(`${HOME}old/1`), found(`${HOME}old/2`), found(`${HOME}new/2`)] });
  const dismissed = await list(`target=${id}&decision=dismissed`);
  expect(dismissed.map(({ problem }) => problem).toSorted()).toEqual([`${HOME}old/1`, `${HOME}old/2`]);
  const byRule = dismissed.find(({ problem }) => problem.endsWith('2'));
  const { body } = await service.as(office, { path: `/api/findings/${byRule?.id ?? ''}` });
  expect(body['reviews']).toMatchObject([
    { verb: 'dismiss', userId: null, ruleId: made.body['ruleId'], reason: '往年专题' },
  ]);
  const rules = await service.as(office, { path: '/api/review-rules' });
  const [rule] = rules.body['items'] as { id: string; version: number; dismissed: number }[];
  expect(rule).toMatchObject({ id: made.body['ruleId'], dismissed: 1, createdByName: 'office.own' });
  const path = `/api/review-rules/${rule?.id ?? ''}/revocation`;
  expect((await service.as(office, { method: 'POST', path, body: { version: 9 } })).status).toBe(409);
  expect((await service.as(office, { method: 'POST', path, body: { version: 1 } })).status).toBe(200);
  await inspect(service, id, { findings: [found(`${HOME}old/2`), found(`${HOME}old/3`)] });
  const open = await list(`target=${id}&decision=open&presence=present`);
  expect(open.map(({ problem }) => problem)).toEqual([`${HOME}old/3`]);
});

test('texts that sites send are stored as they are, or as far as they can be', async () => {
  const id = await target();
  const texts = [
    `'; drop table findings; --`,
    '<script>alert(1)</script>',
    'a\0b',
    '\ud800',
    'x'.repeat(1_000_000),
    '\\u0000',
    '%_',
    'tab\tline\nline\r\\N',
    String.raw`\.`,
    '{"a\\"',
  ];
  await inspect(service, id, {
    findings: texts.map((text) => found(text, { message: { zh: text, en: text }, about: { 部位: text } })),
  });
  await inspect(service, id, { findings: texts.map((text) => found(text, { evidence: [] })) });
  const stored = await list(`target=${id}&limit=200`);
  expect(stored.map(({ problem }) => problem).toSorted()).toEqual(
    texts.map((text) => text.replace('\0', '\ufffd').toWellFormed()).toSorted(),
  );
  expect(await list(`target=${id}&text=${encodeURIComponent('%_')}`)).toHaveLength(1);
  expect(await list(`target=${id}&text=${encodeURIComponent(`'; drop`)}`)).toHaveLength(1);
});

test('pages follow one another without gaps', async () => {
  const id = await target();
  await inspect(service, id, { findings: Array.from({ length: 7 }, (_, index) => found(`${HOME}${index}`)) });
  for (const sort of ['changed', 'opened']) {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/api/findings?target=${id}&sort=${sort}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body } = await service.as(office, { path });
      ids.push(...(body['items'] as Listed[]).map((one) => one.id));
      cursor = body['next'] as string | null;
    }
    expect(new Set(ids).size).toBe(7);
    expect(ids).toHaveLength(7);
  }
  const { status } = await service.as(office, { path: '/api/findings?cursor=nonsense' });
  expect(status).toBe(400);
});

test('what is counted by target is what there is', async () => {
  const { rows } = await sql`
    select target_id, decision, count(*)::integer as there from findings where presence = 'present' group by 1, 2
    except select target_id, decision, number from finding_counts cross join lateral (values ('open', open),
      ('proposed', proposed), ('confirmed', confirmed), ('dismissed', dismissed)) as counted (decision, number)`.execute(
    service.service.database,
  );
  expect(rows).toEqual([]);
  const { sum } = await service.service.database
    .selectFrom('findingCounts')
    .select(({ fn }) => fn.sum<number>('open').as('sum'))
    .executeTakeFirstOrThrow();
  expect(sum).toBeGreaterThan(0);
});

test('nothing of all this was a fault of ours, and the traces hold', async () => {
  expect(service.bugs).toEqual([]);
  const chains = await verifyChains(service.service);
  expect(chains.flatMap(({ faults }) => faults)).toEqual([]);
});
