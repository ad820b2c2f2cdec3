import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo } from '../../../../src/core/process/index.ts';
import { noteMetHosts } from '../../../../src/server/store/registry/met-hosts.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';

let service: TestService;
let admin: Client;
let offices: Offices;
/** A site of each body. */
const sites = new Map<Place, string>();

const STANDING = ['above', 'own', 'below', 'other'] as const;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  for (const place of STANDING) sites.set(place, await register(`http://www.${place}.gov.cn/`, place));
});
afterAll(async () => service.end());

async function register(homeUrl: string, place: Place, hosts = ''): Promise<string> {
  const { fullName } = await service.service.database
    .selectFrom('organizations')
    .select('fullName')
    .where('id', '=', offices.bodies.get(place) ?? '')
    .executeTakeFirstOrThrow();
  const website = { name: `网站 ${homeUrl}`, homeUrl, class: 'portal', level: 'city', organization: fullName, hosts };
  const { body } = await service.as(admin, { method: 'POST', path: '/api/targets', body: { website } });
  return String(body['id']);
}

const MOMENT = '2020-03-02T08:00:00+08:00';

async function meet(
  place: Place,
  hosts: readonly string[],
  { moment = MOMENT, answers = null as boolean | null } = {},
) {
  const met = hosts.map((host) => ({ host, url: `http://${host}/`, page: `http://www.${place}.gov.cn/list`, answers }));
  await service.service.database
    .transaction()
    .execute(async (transaction) => noteMetHosts(transaction, { targetId: sites.get(place) ?? '', moment, met }));
}

interface Host {
  id: string;
  host: string;
  site: string;
  metOn: string | null;
  answer: string | null;
  version: number;
  firstSeen: string;
  lastSeen: string;
  answers: boolean | null;
}

async function list(client: Client, query = ''): Promise<Host[]> {
  const { body } = await service.as(client, { path: `/api/unregistered-hosts${query}` });
  return (body['items'] as Host[] | undefined) ?? [];
}

const answer = async (client: Client, { id, version }: Host, said: Record<string, unknown>) =>
  service.as(client, { method: 'POST', path: `/api/unregistered-hosts/${id}/answer`, body: { version, ...said } });

test('kept is what lies below a registered domain and is not registered, with the nearest website', async () => {
  await register('http://bureau.own.gov.cn/', 'own', 'm.own.gov.cn:8080');
  await meet('own', [
    'a.own.gov.cn',
    'own.gov.cn',
    'bureau.own.gov.cn',
    'www.bureau.own.gov.cn',
    'm.own.gov.cn',
    'x.bureau.own.gov.cn',
    'x.m.own.gov.cn',
    'www.gov.cn',
    'a.nobody.gov.cn',
    'notown.gov.cn',
    'a.below.gov.cn',
  ]);
  expect((await list(admin)).map(({ host, site }) => [host, site.split(' ')[1]])).toEqual([
    ['a.below.gov.cn', 'http://www.below.gov.cn/'],
    ['a.own.gov.cn', 'http://www.own.gov.cn/'],
    ['x.bureau.own.gov.cn', 'http://bureau.own.gov.cn/'],
    ['x.m.own.gov.cn', 'http://bureau.own.gov.cn/'],
  ]);
});

test('met again, it is seen again: what answered once is not forgotten because nobody asked', async () => {
  await meet('own', ['a.own.gov.cn'], { moment: '2020-04-02T08:00:00+08:00', answers: true });
  await meet('below', ['a.own.gov.cn'], { moment: '2020-05-02T08:00:00+08:00' });
  const [found] = await list(admin, '?text=a.own');
  expect(found).toMatchObject({ answers: true, metOn: '网站 http://www.below.gov.cn/' });
  expect([found?.firstSeen, found?.lastSeen].map((one) => one?.slice(0, 10))).toEqual(['2020-03-02', '2020-05-02']);
});

test('pages by name and by the last time, each once', async () => {
  const byName = (await list(admin)).map(({ host }) => host);
  for (const sort of ['host', 'seen']) {
    const found: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor = next === '' ? '' : `&cursor=${next}`;
      const { body } = await service.as(admin, { path: `/api/unregistered-hosts?limit=1&sort=${sort}${cursor}` });
      found.push(...(body['items'] as Host[]).map(({ host }) => host));
      next = body['next'] as string | null;
    }
    expect(found.toSorted()).toEqual(byName);
    expect(sort === 'host' ? found : found[0]).toEqual(sort === 'host' ? byName : 'a.own.gov.cn');
  }
});

test('an answer is an event, is seen in its version, and can be taken back', async () => {
  const [before] = await list(admin, '?text=x.m');
  if (before === undefined) throw new Error('not listed');
  const said = { answer: 'not-ours', reason: '企业借用' };
  expect(await answer(admin, before, said)).toMatchObject({ status: 200 });
  expect(await answer(admin, before, said)).toMatchObject({ status: 409, body: { code: 'version-changed' } });
  expect(await list(admin, '?text=x.m')).toEqual([]);
  const [after] = await list(admin, '?text=x.m&state=answered');
  expect(after).toMatchObject({ ...said, answeredByName: expect.any(String) as unknown, version: before.version + 1 });
  const { body } = await service.as(admin, { path: `/api/events?object=met-host` });
  expect(body['items']).toMatchObject([{ verb: 'answer', objectId: before.id, objectName: 'x.m.own.gov.cn' }]);
  if (after !== undefined) await answer(admin, after, { answer: null });
  expect(await list(admin, '?text=x.m')).toMatchObject([{ answer: null, reason: '', answeredAt: null }]);
});

const answerMany = async (
  client: Client,
  hosts: readonly Pick<Host, 'id' | 'version'>[],
  said: Record<string, unknown>,
) =>
  service.as(client, {
    method: 'POST',
    path: '/api/unregistered-hosts/answers',
    body: { hosts: hosts.map(({ id, version }) => ({ id, version })), ...said },
  });

const answerEvents = async () =>
  (await service.as(admin, { path: '/api/events?object=met-host&verb=answer' })).body['items'] as { payload: string }[];

test('what the database cannot hold in a reason is no fault of ours', async () => {
  await meet('own', ['odd.own.gov.cn']);
  const odd = { answer: 'not-ours', reason: `企业\0借用\u{d800}` };
  const [first] = await list(admin, '?text=odd.own');
  if (first === undefined) throw new Error('not listed');
  expect(await answer(admin, first, odd)).toMatchObject({ status: 200 });
  const [again] = await list(admin, '?text=odd.own&state=answered');
  expect(again).toMatchObject({ reason: '企业\u{fffd}借用\u{fffd}' });
  // Said once more, in whatever way, it is the same.
  expect((await answerMany(admin, [first], odd)).body).toMatchObject({ unchanged: [first.id] });
});

test('many are answered at once in one event, once more it changes nothing, and what cannot be is told', async () => {
  await meet('own', ['1.many.own.gov.cn', '2.many.own.gov.cn', '3.many.own.gov.cn', '4.many.own.gov.cn']);
  const many = await list(admin, '?text=many.own');
  const [first, second, third, fourth] = many;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('not listed');
  await answer(admin, second, { answer: 'to-be-closed', reason: '旧站' });
  await register('http://4.many.own.gov.cn/', 'own');
  const said = { answer: 'not-ours', reason: '企业借用' };
  const nobody = { id: '00000000-0000-4000-8000-000000000000', version: 1 };
  const events = await answerEvents();
  const { status, body } = await answerMany(admin, [...many, nobody], said);
  expect(status).toBe(200);
  expect(body['answered']).toHaveLength(2);
  expect(body['answered']).toEqual(expect.arrayContaining([first.id, third.id]));
  expect(body).toMatchObject({ unchanged: [] });
  expect(new Map((body['refused'] as { id: string; reason: string }[]).map(({ id, reason }) => [id, reason]))).toEqual(
    new Map([
      [second.id, 'version-changed'],
      [fourth.id, 'not-found'],
      [nobody.id, 'not-found'],
    ]),
  );
  expect(await answerEvents()).toHaveLength(events.length + 1);
  const again = await answerMany(admin, [first, third], said);
  expect(again.body).toMatchObject({ answered: [], refused: [] });
  expect((again.body['unchanged'] as string[]).toSorted()).toEqual([first.id, third.id].toSorted());
  const after = await answerEvents();
  expect(after).toHaveLength(events.length + 1);
  expect(after[0]?.payload).toContain('3.many.own.gov.cn');
  expect(await list(admin, '?text=many.own')).toEqual([]);
  const back = await list(admin, '?text=many.own&state=answered');
  await answerMany(admin, back, { answer: null });
  expect(await list(admin, '?text=many.own')).toHaveLength(3);
});

test('one that is registered later, as a website or as a further host of one, is gone', async () => {
  await meet('own', ['later.own.gov.cn', 'further.own.gov.cn']);
  expect(await list(admin, '?text=er.own')).toHaveLength(2);
  await register('https://www.later.own.gov.cn:8443/index.html', 'own');
  expect((await list(admin, '?text=er.own')).map(({ host }) => host)).toEqual(['further.own.gov.cn']);
  const own = sites.get('own') ?? '';
  const { body } = await service.as(admin, { path: `/api/targets/${own}` });
  const change = { version: body['version'], website: { hosts: 'further.own.gov.cn' } };
  await service.as(admin, { method: 'PATCH', path: `/api/targets/${own}`, body: change });
  expect(await list(admin, '?text=er.own&state=all')).toEqual([]);
});

test.each(ASKERS)('%s who stands %s reaches hosts as far as the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  for (const where of STANDING) {
    const host = `r.${where}.gov.cn`;
    await meet('other', [host]);
    const [known] = await list(admin, `?text=${host}&state=all`);
    if (known === undefined) throw new Error('not listed');
    const may = (action: 'read' | 'change') => mayDo(asker, { action, object: 'target' }, offices.lineage(where));
    const seen = await list(client, `?text=${host}&state=all`);
    expect(seen.length === 1, `list ${where}`).toBe(may('read'));
    // Where it was met is told only to who may see that website.
    const seesOther = mayDo(asker, { action: 'read', object: 'target' }, offices.lineage('other'));
    for (const { metOn } of seen) expect(metOn !== null).toBe(seesOther);
    const { status, body } = await answer(client, known, { answer: 'to-be-closed', reason: 'x' });
    expect(status === 200, `answer ${where}: ${status}`).toBe(may('change'));
    if (!may('read')) expect(JSON.stringify(body)).not.toContain('gov.cn');
    const [now = known] = await list(admin, `?text=${host}&state=all`);
    const said = { answer: 'registered', reason: `${role} ${place}` };
    const many = await answerMany(client, [now], said);
    const isAnswered = many.status === 200 && JSON.stringify(many.body['answered']).includes(now.id);
    expect(isAnswered, `answer many ${where}: ${many.status}`).toBe(may('change'));
    if (!may('read')) expect(JSON.stringify(many.body)).not.toContain('gov.cn');
  }
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
