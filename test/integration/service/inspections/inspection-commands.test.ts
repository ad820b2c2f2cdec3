import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { commandsAt, type Where } from '../registry/run-commands.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';

let service: TestService;
let run: Awaited<ReturnType<typeof commandsAt>>;

beforeAll(async () => {
  // Nothing takes the inspections on.
  service = await openTestService(undefined, { inspections: 0 });
  run = await commandsAt(service, await service.administrator());
  await registerSites(service.service, ['http://here.example/', 'http://there.example/', 'http://there.example/sub/']);
});
afterAll(async () => service.end());

test.each<Where>(['here', 'there'])(
  '%s: a site is inspected on request, that is listed and cancelled',
  async (where) => {
    const site = `http://${where}.example`;
    const asked = await run(where, ['inspection', 'request', site, '--depth', 'light']);
    expect(asked, asked.stderr).toMatchObject({ code: 0 });
    expect(asked.stderr).toMatch(/：已排队\n$/);
    const id = asked.stdout.trim();
    const again = await run(where, ['inspection', 'request', `${site}/`, '--depth', 'light']);
    expect(again).toMatchObject({ code: 0, stdout: `${id}\n` });
    expect(again.stderr).toMatch(/：已在排队或正在检查\n$/);
    const listed = await run(where, ['inspection', 'list', '--site', site, '--state', 'waiting']);
    expect(listed.stdout).toMatch(
      new RegExp(`^${id}\\t\\d{4}-\\d\\d-\\d\\dT[\\d:]+\\+08:00\\t.*\\t首页和栏目\\t排队\\n$`),
    );
    expect(await run(where, ['inspection', 'cancel', id])).toMatchObject({ code: 0, stdout: '已取消\n' });
    expect((await run(where, ['inspection', 'list', '--state', 'waiting'])).stdout).toBe('');
    const { stdout: ended } = await run(where, ['inspection', 'list', '--site', site, '--state', 'cancelled']);
    const by = where === 'here' ? '本机命令' : '系统管理员';
    expect(ended).toMatch(new RegExp(`^${id}\\t.*\\t已取消\\t\\t${by} [\\d:T-]+\\+08:00 要求取消\\n$`));
    expect((await run(where, ['inspection', 'cancel', id])).stderr).toContain('已经结束');
  },
);

test.each<Where>(['here', 'there'])('%s: what nobody knows is refused', async (where) => {
  // Both addresses begin so.
  for (const site of ['nowhere.example', 'there.example', newId()])
    expect((await run(where, ['inspection', 'request', site])).stderr, site).toContain('没有这一项');
  expect((await run(where, ['inspection', 'cancel', newId()])).stderr).toContain('没有这一项');
  expect(await run(where, ['inspection', 'cancel', 'x'])).toMatchObject({ code: 2 });
});

test('who asked on the machine itself is the system', async () => {
  const asked = await run('here', ['inspection', 'request', 'http://here.example']);
  const row = await service.service.database
    .selectFrom('inspections')
    .select(['askedBy', 'reason'])
    .where('id', '=', asked.stdout.trim())
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ askedBy: null, reason: 'request' });
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
