import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBefore } from '../../../../src/core/model/calendar-date.ts';
import { mayDo } from '../../../../src/core/process/index.ts';
import { listWarnings } from '../../../../src/server/usecases/registry/list-warnings.ts';
import { REGISTRY_SYSTEM } from '../../../../src/server/usecases/registry/registry-maker.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';

let service: TestService;
let admin: Client;
let offices: Offices;
let today: string;
/** Targets by name. */
const targets = new Map<string, string>();

const daysAgo = (amount: number): string => dateBefore(today, { amount, unit: 'days' });

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  today = service.service.clock.moment().slice(0, 10);
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  const site = { class: 'department', level: 'city', identificationCode: '' };
  for (const [place, host] of [
    ['own', '10.1.2.3:8080'],
    ['above', 'down.gov.cn'],
    ['below', 'lately.gov.cn'],
    ['other', 'flaky.gov.cn'],
  ] as const)
    await register(place, { website: { ...site, name: host, homeUrl: `http://${host}/`, since: daysAgo(100) } });
  await register('below', { account: { name: '停更号', platform: '抖音', status: 'paused', since: daysAgo(31) } });
  await register('own', { account: { name: '在用号', platform: '抖音', since: daysAgo(31) } });
});
afterAll(async () => service.end());

async function register(place: Place, given: Record<string, Record<string, string>>): Promise<void> {
  const id = offices.bodies.get(place) ?? '';
  const { fullName: organization } = await service.service.database
    .selectFrom('organizations')
    .select('fullName')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const [[kind, values] = ['', {}]] = Object.entries(given);
  const { since = today, ...rest } = values;
  const usual = { status: kind === 'website' ? 'normal' : 'active', reason: 'x' };
  const body = { [kind]: { ...usual, ...rest, since, organization } };
  const answer = await service.as(admin, { method: 'POST', path: '/api/targets', body });
  targets.set(values['name'] ?? '', String(answer.body['id']));
}

/** Visits of a site on each of the last days. */
async function visit(
  name: string,
  { days, open, failed }: { days: number; open: number; failed: number },
): Promise<void> {
  const rows = Array.from({ length: days }, (_, index) => ({
    targetId: targets.get(name) ?? '',
    day: daysAgo(index + 1),
    open,
    failed,
    void: 0,
    totalMs: 0,
    slowestMs: 0,
    certificateDays: null,
  }));
  await service.service.database.insertInto('probeDays').values(rows).execute();
}

interface Warning {
  targetId: string;
  name: string;
  code: string;
}

const list = async (client: Client, query = '') =>
  (await service.as(client, { path: `/api/registry/warnings${query}` })).body as unknown as {
    items?: Warning[];
    next: string | null;
  };

test('what deviates is told of all that is registered: form, life, and what visits say', async () => {
  await visit('down.gov.cn', { days: 7, open: 0, failed: 24 });
  await visit('flaky.gov.cn', { days: 7, open: 1, failed: 23 });
  await visit('lately.gov.cn', { days: 6, open: 0, failed: 24 });
  const { items = [] } = await list(admin);
  const told = items.map(({ name, code }) => `${name} ${code}`).toSorted();
  expect(told.filter((one) => !one.endsWith('code-missing'))).toEqual([
    '10.1.2.3:8080 address-without-domain',
    'down.gov.cn normal-unreachable',
    '停更号 account-idle',
  ]);
  expect((await list(admin, '?code=account-idle')).items).toHaveLength(1);
  expect((await list(admin, '?kind=account')).items?.map(({ code }) => code)).toEqual(['account-idle']);
});

test('visits of before it was registered as running say nothing of it now', async () => {
  const { database, clock } = service.service;
  const id = targets.get('down.gov.cn') ?? '';
  const wanted = { code: 'normal-unreachable', sort: 'register', after: null, limit: 10 } as const;
  const now = async () => listWarnings({ database, clock }, REGISTRY_SYSTEM.reach, wanted);
  expect(await now()).toHaveLength(1);
  await database
    .insertInto('targetStatuses')
    .values({ targetId: id, since: daysAgo(2), status: 'normal', reason: '' })
    .execute();
  expect(await now()).toEqual([]);
  await database.deleteFrom('targetStatuses').where('targetId', '=', id).where('since', '=', daysAgo(2)).execute();
});

test('pages, each of them once', async () => {
  const all = (await list(admin)).items ?? [];
  const found: Warning[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page = await list(admin, `?limit=1${next === '' ? '' : `&cursor=${next}`}`);
    found.push(...(page.items ?? []));
    next = page.next;
  }
  expect(found).toEqual(all);
});

test.each(ASKERS)('%s who stands %s is told as far as the table of rights says', async (role, place) => {
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  const { items = [] } = await list(offices.client(role, place));
  for (const [where, name] of [
    ['own', '10.1.2.3:8080'],
    ['above', 'down.gov.cn'],
    ['below', '停更号'],
    ['other', 'flaky.gov.cn'],
  ] as const) {
    const may = mayDo(asker, { action: 'read', object: 'target' }, offices.lineage(where));
    expect(
      items.some((one) => one.name === name),
      where,
    ).toBe(may);
  }
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
