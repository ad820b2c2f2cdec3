import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runKaoping } from './run-kaoping.test-support.ts';
import { openSmallPortal, type SmallPortal } from './small-portal.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-edited-'));
const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];
const FILES = ['findings.csv', 'findings.json', 'findings.xlsx', 'log', 'report.html', 'site.yaml'];
let portal: SmallPortal;

const kaoping = async (...args: string[]) => runKaoping(work, args);

beforeAll(async () => {
  portal = await openSmallPortal();
  writeFileSync(join(work, 'known.yaml'), 'name: 云溪县人民政府\nhosts: [news.example.gov.cn]\n');
  const args = ['inspect', `${portal.origin}/`, '--out', 'out', '--config', 'known.yaml', '--quick', ...LOCAL];
  await kaoping(...args);
});
afterAll(async () => {
  await portal.close();
  rmSync(work, { recursive: true });
});

test('what nobody edited is written again without more ado', async () => {
  expect(await kaoping('recheck', 'out')).toMatchObject({ code: 0, stderr: '' });
  expect(await kaoping('recheck', 'out', '--at', '2026-11-27')).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(join(work, 'out')).toSorted()).toEqual(FILES);
});

test('what a person wrote into an output is never lost', async () => {
  appendFileSync(join(work, 'out/site.yaml'), '# 王五核对过\n');
  writeFileSync(join(work, 'out/findings.xlsx'), 'verified by hand');
  const ended = await kaoping('recheck', 'out', '--config', 'out/site.yaml');
  expect(ended.code).toBe(0);
  expect(ended.stderr).toContain('site-edited-1.yaml');
  expect(ended.stderr).toContain('findings-edited-1.xlsx');
  expect(readFileSync(join(work, 'out/site-edited-1.yaml'), 'utf8')).toContain('王五');
  appendFileSync(join(work, 'out/site.yaml'), '# 赵六核对过\n');
  expect((await kaoping('recheck', 'out')).stderr).toContain('site-edited-2.yaml');
});

test('going on without naming the site file keeps what is registered', async () => {
  expect((await kaoping('inspect', `${portal.origin}/`, '--out', 'out', '--resume', ...LOCAL)).code).toBe(0);
  const site = readFileSync(join(work, 'out/site.yaml'), 'utf8');
  expect(site).toContain('name: "云溪县人民政府"');
  expect(site).toContain('hosts: ["news.example.gov.cn"]');
  expect(JSON.parse(readFileSync(join(work, 'out/log/log.json'), 'utf8'))).toMatchObject({
    inspection: { target: { hosts: ['news.example.gov.cn'] } },
  });
});

test('an output that is a file is refused by name', async () => {
  const ended = await kaoping('recheck', 'out', '--out', 'known.yaml');
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('known.yaml');
});

test('a password in the address goes into no output, and no name of a host out of the folder', async () => {
  const address = portal.origin.replace('//', '//office:pa55word@');
  expect((await kaoping('inspect', address, 'http://../', '--out', 'several', '--quick', ...LOCAL)).code).toBe(0);
  const [one = ''] = readdirSync(join(work, 'several')).filter((name) => name.startsWith('127'));
  for (const file of ['findings.json', 'report.html', 'log/log.json'])
    expect(readFileSync(join(work, 'several', one, file), 'utf8')).not.toContain('pa55word');
  expect(readdirSync(work)).not.toContain('findings.json');
});
