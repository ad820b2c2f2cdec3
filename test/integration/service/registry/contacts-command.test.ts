import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertOrganization } from '../../../../src/server/store/organizations.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { commandsAt } from './run-commands.test-support.ts';

let service: TestService;
let admin: Client;
let kaoping: Awaited<ReturnType<typeof commandsAt>>;
const folder = mkdtempSync(join(tmpdir(), 'kaoping-contacts-'));

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  kaoping = await commandsAt(service, admin);
});
afterAll(async () => {
  await service.end();
  rmSync(folder, { recursive: true, force: true });
});

const HEADER = '单位名称,姓名,职务和分工,电话,邮箱,备注';
/** As it is handed out. */
const TOLD = HEADER.replace('姓名', '姓名（写“清空”则删去该单位全部联系人）');

async function add(fullName: string): Promise<string> {
  const id = newId();
  const rest = { shortName: fullName, region: '', officialOrder: 0, isOffice: false };
  await insertOrganization(service.service.database, { id, parentId: null, fullName, ...rest });
  return id;
}

test.each(['here', 'there'] as const)('contacts go out by a table and come in by it: %s', async (where) => {
  const [first, second] = [`某市通联局${where}`, `某市档案局${where}`];
  const id = await add(first);
  await add(second);
  const file = join(folder, `${where}.csv`);
  const hand = async (rows: readonly string[], ...more: string[]) => {
    writeFileSync(file, [more.length > 0 ? TOLD : HEADER, ...rows].join('\n'));
    return kaoping(where, ['registry', 'contacts', file, ...more]);
  };
  const own = async () => {
    const { stdout } = await kaoping(where, ['registry', 'contacts']);
    return stdout.split('\n').filter((line) => line.includes(where));
  };
  expect((await kaoping(where, ['registry', 'contacts'])).stdout).toMatch(new RegExp(`^\u{feff}${TOLD}\r?\n`));
  expect((await own()).map((line) => line.trim()).toSorted()).toEqual([`${second},,,,,`, `${first},,,,,`].toSorted());

  const people = [`${first},陈某${where},科长,0768-1234567,chen@example.cn,`, `${first},林某${where},,,,周一`];
  const dry = await hand([...people, `${second},,,,,`], '--dry-run');
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toBe(`${first}：新增 2，变更 0，删去 0\n变更 1 个单位，不变 0，坏行 0；没有写入\n`);
  expect(await own()).toHaveLength(2);
  expect((await hand(people)).stdout).toContain('变更 1 个单位，不变 0，坏行 0\n');
  expect((await hand(people)).stdout).toBe('变更 0 个单位，不变 1，坏行 0\n');
  expect((await own()).map((line) => line.trim())).toEqual(expect.arrayContaining(people) as unknown);

  // Whoever is there already is known again, and who is not in the table any more is taken out.
  const later = await hand([`${first},林某${where},主任,,,周一`, `${second},黄某${where},,,,`]);
  expect(later.stdout).toContain(`${first}：新增 0，变更 1，删去 1\n`);
  expect(later.stdout).toContain(`${second}：新增 1，变更 0，删去 0\n`);
  // Erased, they are in no event: not in those of a table either.
  const path = `/api/organizations/${id}/contacts/erasure`;
  const erased = await service.as(admin, { method: 'POST', path, body: { name: `陈某${where}` } });
  expect(erased).toMatchObject({ status: 200, body: { contacts: 0, payloads: 2 } });
  const kept = await service.service.database.selectFrom('eventPayloads').select('payload').execute();
  expect(JSON.stringify(kept)).not.toContain(`陈某${where}`);
  expect(JSON.stringify(kept)).toContain(`黄某${where}`);

  const bad = await hand(['没有的局,某人,,,,', `${first},某人,,,不是邮箱,`, `${first},新人,,,,`]);
  expect(bad.code).toBe(3);
  expect(bad.stdout).toContain('没有单位“没有的局”');
  expect(bad.stdout).toContain('邮箱写得不对');
  expect(bad.stdout).toContain('坏行 2；没有写入');
  expect(bad.stdout + bad.stderr).not.toContain('某人');
  expect((await own()).join('')).not.toContain('新人');

  const emptied = await hand([`${first},清空,,,,`]);
  expect(emptied).toMatchObject({
    code: 0,
    stdout: `${first}：新增 0，变更 0，删去 1\n变更 1 个单位，不变 0，坏行 0\n`,
  });
  expect((await hand([`${first},清空,,,,`])).stdout).toBe('变更 0 个单位，不变 1，坏行 0\n');
  expect((await own()).map((line) => line.trim())).toContain(`${first},,,,,`);
});

test('replies that are kept for a key name nobody, and the chain holds', async () => {
  const { database } = service.service;
  const replies = await database.selectFrom('idempotentReplies').selectAll().execute();
  expect(replies.length).toBeGreaterThan(0);
  expect(JSON.stringify(replies)).not.toMatch(/陈某|林某|黄某/);
  expect((await verifyChains({ database })).flatMap(({ faults }) => faults)).toEqual([]);
  expect(service.bugs).toEqual([]);
});
