import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chinaDay } from '../../../../src/core/model/china-day.ts';
import { dateBefore } from '../../../../src/core/model/calendar-date.ts';
import { mayDo } from '../../../../src/core/process/index.ts';
import { runKaoping } from '../../run-kaoping.test-support.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { sendFile } from '../registry/registry.test-support.ts';
import { type Client, databaseEnv, openTestService, type TestService } from '../test-service.test-support.ts';

let service: TestService;
let admin: Client;
let offices: Offices;
const sites = new Map<Place, string>();

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  for (const place of ['above', 'own', 'below', 'other'] as const) sites.set(place, await register(place));
});
afterAll(async () => service.end());

async function register(place: Place): Promise<string> {
  const { database } = service.service;
  const { fullName } = await database
    .selectFrom('organizations')
    .select('fullName')
    .where('id', '=', offices.bodies.get(place) ?? '')
    .executeTakeFirstOrThrow();
  const homeUrl = `http://${place}.example.gov.cn/`;
  const website = { name: `网站${place}`, homeUrl, class: 'department', level: 'city', organization: fullName };
  const { body } = await service.as(admin, { method: 'POST', path: '/api/targets', body: { website } });
  return String(body['id']);
}

const today = () => chinaDay(service.service.clock.moment()) ?? '';
const monthsAgo = (amount: number) => dateBefore(today(), { amount, unit: 'months' });
const HEADER = '编号,留言时间,答复时间,信件类型,姓名';
const pathOf = (id: string, part = '') =>
  `/api/targets/${id}/back-office${part}?kind=messages&name=${encodeURIComponent('留言.csv')}`;

async function findings(id: string) {
  const { body } = await service.as(admin, { path: `/api/findings?target=${id}` });
  return (body['items'] as Record<string, unknown>[]).map(({ problem, presence, decision, isVeto }) => ({
    problem,
    presence,
    decision,
    isVeto,
  }));
}

test('what is overdue is a finding, and gone when the next table has it answered', async () => {
  const id = sites.get('own') ?? '';
  const open = [HEADER, `7,${monthsAgo(4)},,咨询,某某`, `8,${monthsAgo(1)},,咨询,某某`].join('\n');
  const shown = await sendFile(service, admin, { path: pathOf(id, '/preview'), content: open });
  expect(shown.body).toMatchObject({ rows: 2, faults: [], ignored: ['留言：姓名'], findings: 1 });
  expect(await findings(id)).toEqual([]);

  const first = await sendFile(service, admin, { path: pathOf(id), content: open });
  expect(first.body['changes']).toEqual({ opened: 1, still: 0, gone: 0, back: 0 });
  expect(await findings(id)).toEqual([{ problem: '网民留言 7', presence: 'present', decision: 'open', isVeto: true }]);
  const again = await sendFile(service, admin, { path: pathOf(id), content: open });
  expect(again.body['changes']).toEqual({ opened: 0, still: 1, gone: 0, back: 0 });

  const answered = [HEADER, `7,${monthsAgo(4)},${monthsAgo(3)},咨询,某某`].join('\n');
  const last = await sendFile(service, admin, { path: pathOf(id), content: answered });
  expect(last.body['changes']).toEqual({ opened: 0, still: 0, gone: 1, back: 0 });
  const stored = await service.service.database.selectFrom('findings').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain('某某');
  const event = await service.service.database
    .selectFrom('events')
    .select(['verb', 'object', 'objectId'])
    .orderBy('number', 'desc')
    .executeTakeFirst();
  expect(event).toEqual({ verb: 'import', object: 'finding', objectId: id });
});

test('reports of errors that are overdue are findings of their own, and leave those of messages alone', async () => {
  const id = sites.get('other') ?? '';
  const path = (kind: string) => `/api/targets/${id}/back-office?kind=${kind}&name=${encodeURIComponent('导出.csv')}`;
  const send = async (kind: string, ...lines: string[]) =>
    sendFile(service, admin, { path: path(kind), content: lines.join('\n') });
  await send('messages', HEADER, `7,${monthsAgo(4)},,咨询,某某`);
  const header = '编号,提交时间,办结时间';
  const rows = [`1,${monthsAgo(3)},`, `2,${monthsAgo(3)},${monthsAgo(1)}`, `3,${today()},`];
  const first = await send('error-reports', header, ...rows);
  expect(first).toMatchObject({ status: 200, body: { rows: 3, changes: { opened: 2, gone: 0 } } });
  const there = async () => (await findings(id)).filter(({ presence }) => presence === 'present');
  const problems = (await there()).map(({ problem, isVeto }) => `${String(problem)} ${String(isVeto)}`);
  expect(problems.toSorted()).toEqual([
    '“我为政府网站找错”留言 1 false',
    '“我为政府网站找错”留言 2 false',
    '网民留言 7 true',
  ]);
  const last = await send('error-reports', header, `3,${today()},`);
  expect(last.body['changes']).toMatchObject({ opened: 0, gone: 2 });
  expect((await there()).map(({ problem }) => problem)).toEqual(['网民留言 7']);
});

test('with one bad row nothing is written', async () => {
  const id = sites.get('below') ?? '';
  const content = [HEADER, `7,${monthsAgo(4)},,咨询,某某`, '8,去年,,咨询,某某'].join('\n');
  const { status, body } = await sendFile(service, admin, { path: pathOf(id), content });
  expect([status, body['code']]).toEqual([422, 'registry-faulty']);
  expect(await findings(id)).toEqual([]);
});

test.each(ASKERS)('%s who stands %s imports as far as the table of rights says', async (role, place) => {
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  for (const [where, id] of sites) {
    const right = { action: 'change', object: 'finding' } as const;
    const may = mayDo(asker, right, offices.lineage(where));
    for (const part of ['', '/preview']) {
      const path = pathOf(id, part);
      const { status } = await sendFile(service, offices.client(role, place), { path, content: `${HEADER}\n` });
      expect(status === 200, `${where}${part} ${status}`).toBe(may);
    }
  }
});

test('the command does the same, and knows only registered sites', async () => {
  const { data } = service.settings;
  const file = join(data, '留言.csv');
  writeFileSync(file, [HEADER, `9,${monthsAgo(5)},,咨询,某某`].join('\n'));
  const kaoping = async (site: string, ...more: string[]) =>
    runKaoping(
      data,
      ['findings', 'import', '留言.csv', '--site', site, '--data', data, ...more],
      databaseEnv(service.settings),
    );
  const looked = await kaoping('http://other.example.gov.cn', '--dry-run');
  expect([looked.code, looked.stdout.split('\n').at(-2)]).toEqual([0, '1 rows, 1 of them a problem']);
  const done = await kaoping('http://other.example.gov.cn');
  expect(done.stdout).toContain('1 rows, 1 of them a problem; findings: 1 new, 0 still there, 0 gone, 0 back');
  const unknown = await kaoping('http://nowhere.example.gov.cn/');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('No website with the home page')]);
});
