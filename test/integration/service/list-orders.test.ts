import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBefore } from '../../../src/core/model/calendar-date.ts';
import { newId } from '../../../src/server/runtime/new-id.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../../src/server/store/events.ts';
import { addTarget } from './findings/findings.test-support.ts';
import { openOffices } from './offices.test-support.ts';
import { registerSites } from './monitoring/sites.test-support.ts';
import { type Client, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;
let adminId: string;
let below: string;
let above: string;
let today: string;

const ago = (amount: number): string => dateBefore(today, { amount, unit: 'days' });
/** In an order that is neither that of the ids nor its reverse. */
const MIXED = [3, 0, 4, 1, 2];

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database, clock } = service.service;
  today = clock.moment().slice(0, 10);
  ({ id: adminId } = await database.selectFrom('users').select('id').limit(1).executeTakeFirstOrThrow());
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  const offices = await openOffices(service, organizationId);
  [below, above] = [offices.bodies.get('below') ?? '', offices.bodies.get('above') ?? ''];
  for (const [index, mixed] of MIXED.entries()) {
    const own = index % 2 === 0 ? below : above;
    await addToken(index, mixed);
    await addChannel(own, index, mixed);
    await addRule(own, index);
    await addSample(own, mixed);
    await addAccount(own, mixed);
    await addSite(own, mixed);
  }
  for (let index = 0; index < 9; index++) await addEvent(index);
});
afterAll(async () => service.end());

async function addToken(index: number, mixed: number) {
  const { database } = service.service;
  const rest = { tokenHash: randomBytes(32), userId: adminId, scopes: null, usedAt: null };
  const expiresAt = `20${index === 0 ? 20 : 40}-01-0${mixed + 1}T00:00:00+08:00`;
  await database
    .insertInto('apiTokens')
    .values({ id: newId(), name: `令牌${index}`, expiresAt, ...rest })
    .execute();
}

async function addChannel(organizationId: string, index: number, mixed: number) {
  const rest = { recipients: [], url: 'http://127.0.0.1:1/', secret: null, causes: ['down' as const] };
  await service.service.database
    .insertInto('alertChannels')
    .values({
      id: newId(),
      organizationId,
      kind: index === 0 ? 'wecom' : 'webhook',
      name: ['丙', '甲', '乙', '丁', '甲'][mixed] ?? '',
      language: 'zh',
      isEnabled: index !== 1,
      createdAt: service.service.clock.moment(),
      ...rest,
    })
    .execute();
}

async function addRule(organizationId: string, index: number) {
  const targetId = index === 4 ? await addTarget(service, organizationId) : null;
  await service.service.database
    .insertInto('reviewRules')
    .values({
      id: newId(),
      targetId,
      organizationId: targetId === null ? organizationId : null,
      checkId: index === 0 ? 'no-https' : 'broken-links',
      urlPattern: null,
      phrase: null,
      until: null,
      reason: 'x',
      createdBy: adminId,
      createdAt: service.service.clock.moment(),
      revokedAt: null,
      revokedBy: null,
    })
    .execute();
}

async function addSample(organizationId: string, mixed: number) {
  const sources = JSON.stringify({ campaigns: [], sample: null, given: [] });
  await sql`insert into samples (id, organization_id, drawn_at, held_on, share, seed, sources, unmatched, in_scope, drawn,
      basis_sha256, drawn_sha256)
    values (${newId()}, ${organizationId}, ${`2026-01-0${(mixed % 4) + 1}T08:00:00+08:00`}, '2026-01-01', 0.3, 'x',
      ${sources}::jsonb, '[]', 0, 0, 'x', 'x')`.execute(service.service.database);
}

/** Of one nobody knows when it posted last. Idle for long, each deviates from the rules. */
async function addAccount(organizationId: string, mixed: number) {
  const { database } = service.service;
  const id = newId();
  await database
    .insertInto('targets')
    .values({ id, kind: 'account', organizationId, name: `号${mixed}`, status: 'active' })
    .execute();
  const rest = { accountId: '', url: '', type: '', supervisor: '', operator: '', certifiedSubject: '', filing: '' };
  await database
    .insertInto('accounts')
    .values({ targetId: id, platform: mixed === 1 ? '抖音' : '微信', openedOn: null, ...rest })
    .execute();
  if (mixed === 4) return;
  const look = { targetId: id, newest: ago(mixed % 3), seenOn: today, notedBy: null };
  await database
    .insertInto('accountLooks')
    .values({ ...look, notedAt: service.service.clock.moment() })
    .execute();
}

/** Near the veto, with a code that is missing and a name that is no domain of the government. */
async function addSite(organizationId: string, mixed: number) {
  const { database } = service.service;
  const { sites } = await registerSites(service.service, [`http://site${mixed}.example/`]);
  const targetId = sites[0]?.targetId ?? '';
  await database.updateTable('targets').set({ organizationId }).where('id', '=', targetId).execute();
  await database.updateTable('websites').set({ identificationCode: null }).where('targetId', '=', targetId).execute();
  const days = Array.from({ length: 7 }, (_, back) => ({
    targetId,
    day: ago(back),
    open: 20 - (back === 0 ? 6 + mixed : 0),
    failed: back === 0 ? 6 + mixed : 0,
    void: 0,
    totalMs: 4000,
    slowestMs: 900,
    certificateDays: 80,
  }));
  await database.insertInto('probeDays').values(days).execute();
}

async function addEvent(index: number) {
  await service.service.database.transaction().execute(async (transaction) =>
    recordEvent(transaction, {
      moment: service.service.clock.moment(),
      actor: adminId,
      address: 'local',
      chain: REGISTRY_CHAIN,
      verb: 'change',
      object: 'organization',
      objectId: index % 2 === 0 ? below : above,
      before: null,
      after: { index },
    }),
  );
}

type Item = Record<string, unknown>;

async function all(path: string, query: string, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`;
    const { status, body } = await service.as(admin, { path: `${path}?limit=${limit}${query}${cursor}` });
    expect(status, `${path}${query} ${JSON.stringify(body)}`).toBe(200);
    items.push(...(body['items'] as Item[]));
    next = body['next'] as string | null;
  }
  return items;
}

interface Case {
  path: string;
  /** The usual order first. */
  sorts: readonly string[];
  /** What each order goes by, with the way it runs: lists of texts and numbers, ascending. */
  by: Readonly<Record<string, (item: Item) => readonly (string | number)[]>>;
  least: number;
  /** The second order is the first one from the other end. */
  isTurned?: boolean;
  filters: Readonly<Record<string, (item: Item) => boolean>>;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const verdictOf = (item: Item) => item['verdict'] as { failed: number; valid: number };

const CASES: Readonly<Record<string, () => Case>> = {
  tokens: () => ({
    path: '/api/tokens',
    sorts: ['newest', 'oldest', 'expiry'],
    isTurned: true,
    by: { oldest: ({ id }) => [String(id)], expiry: ({ expiresOn, id }) => [String(expiresOn), String(id)] },
    least: 5,
    filters: {
      'state=ended': ({ expiresOn }) => String(expiresOn) < '2021',
      'state=in-force': ({ expiresOn }) => String(expiresOn) > '2021',
      [`text=${encodeURIComponent('牌3')}`]: ({ name }) => name === '令牌3',
      'text=%25': () => false,
    },
  }),
  channels: () => ({
    path: '/api/alert-channels',
    sorts: ['oldest', 'newest', 'name'],
    isTurned: true,
    by: { oldest: ({ id }) => [String(id)] },
    least: 5,
    filters: {
      'kind=wecom': ({ kind }) => kind === 'wecom',
      'isEnabled=false': ({ isEnabled }) => isEnabled === false,
      [`organization=${below}`]: ({ organizationId }) => organizationId === below,
    },
  }),
  rules: () => ({
    path: '/api/review-rules',
    sorts: ['newest', 'oldest'],
    isTurned: true,
    by: { oldest: ({ id }) => [String(id)] },
    least: 5,
    filters: {
      'check=no-https': ({ check }) => check === 'no-https',
      'state=revoked': () => false,
      [`organization=${below}`]: ({ organizationId, targetId }) => organizationId === below || targetId !== null,
    },
  }),
  events: () => ({
    path: '/api/events',
    sorts: ['newest', 'oldest'],
    isTurned: true,
    by: { oldest: ({ number }) => [Number(number)] },
    least: 9,
    filters: {
      'object=organization&verb=change': ({ object, verb }) => object === 'organization' && verb === 'change',
      [`objectId=${below}`]: ({ objectId }) => objectId === below,
    },
  }),
  samples: () => ({
    path: '/api/registry/samples',
    sorts: ['newest', 'oldest'],
    isTurned: true,
    by: { oldest: ({ drawnAt, id }) => [String(drawnAt), String(id)] },
    least: 5,
    filters: { [`organization=${below}`]: ({ organizationId }) => organizationId === below },
  }),
  looks: () => ({
    path: '/api/account-looks',
    sorts: ['oldest', 'newest'],
    isTurned: true,
    by: { oldest: ({ newest, seenOn, targetId }) => [textOf(newest ?? seenOn), String(targetId)] },
    least: 5,
    filters: {
      [`platform=${encodeURIComponent('抖音')}`]: ({ platform }) => platform === '抖音',
      [`organization=${below}`]: ({ organizationId }) => organizationId === below,
    },
  }),
  'near veto': () => ({
    path: '/api/availability',
    sorts: ['share', 'organization'],
    by: { share: (item) => [-verdictOf(item).failed / verdictOf(item).valid, String(item['targetId'])] },
    least: 5,
    filters: { [`organization=${below}`]: ({ organizationId }) => organizationId === below },
  }),
  health: () => ({
    path: '/api/target-health',
    sorts: ['health', 'organization'],
    by: {},
    least: 5,
    filters: { [`organization=${below}`]: ({ organizationId }) => organizationId === below },
  }),
  warnings: () => ({
    path: '/api/registry/warnings',
    sorts: ['register', 'code'],
    by: {},
    least: 5,
    filters: {
      'code=code-missing': ({ code }) => code === 'code-missing',
      'kind=website': (one) => one['kind'] === 'website',
    },
  }),
};

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  const [left, right] = [a[at], b[at]];
  return at < 0 || left === undefined || right === undefined ? 0 : left < right ? -1 : 1;
}

test.each(Object.keys(CASES))('%s: every order is whole, stable, and the same page by page', async (name) => {
  const { path, sorts, by, least, isTurned = false } = CASES[name]?.() ?? ({} as Case);
  const usual = await all(path, '', 200);
  expect(usual.length).toBeGreaterThanOrEqual(least);
  const lists = new Map<string, Item[]>();
  for (const sort of sorts) {
    const whole = await all(path, `&sort=${sort}`, 200);
    lists.set(sort, whole);
    expect(await all(path, `&sort=${sort}`, 2), sort).toEqual(whole);
    expect(whole.map((one) => JSON.stringify(one)).toSorted(), sort).toEqual(
      usual.map((one) => JSON.stringify(one)).toSorted(),
    );
    const key = by[sort];
    if (key !== undefined) expect(whole.map(key), sort).toEqual(whole.map(key).toSorted(compare));
  }
  const [first = '', second = ''] = sorts;
  expect(lists.get(first)).toEqual(usual);
  if (isTurned) expect(lists.get(second)).toEqual(usual.toReversed());
  else expect(lists.get(second)).not.toEqual(usual);
});

test.each(Object.keys(CASES))('%s: what is filtered is what the whole list has of it, in each order', async (name) => {
  const { path, sorts, filters } = CASES[name]?.() ?? ({} as Case);
  for (const sort of sorts) {
    const whole = await all(path, `&sort=${sort}`, 200);
    for (const [filter, has] of Object.entries(filters))
      expect(await all(path, `&sort=${sort}&${filter}`, 1), `${sort} ${filter}`).toEqual(whole.filter(has));
  }
});

test('by name, in the order of Chinese dictionaries', async () => {
  const named = await all('/api/alert-channels', '&sort=name', 2);
  expect(named.map(({ name }) => name)).toEqual(['丙', '丁', '甲', '甲', '乙']);
});

test('what is of one kind stands together, in the order in which it is registered', async () => {
  const found = await all('/api/registry/warnings', '&sort=code', 2);
  const codes = found.map(({ code }) => code);
  expect(codes.filter((code, index) => code !== codes[index - 1])).toEqual([...new Set(codes)]);
  const register = await all('/api/registry/warnings', '', 200);
  for (const code of new Set(codes)) {
    const own = register.filter((one) => one['code'] === code);
    expect(found.filter((one) => one['code'] === code)).toEqual(own);
  }
  const inside = await all('/api/registry/warnings', `&organization=${below}&sort=code`, 1);
  expect(inside.length).toBeGreaterThan(0);
  expect(inside.length).toBeLessThan(found.length);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
