import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FindingsFile, InspectionResultSchema } from '../../src/core/model/inspection-result.ts';
import { endedProcess } from './inspect-process.test-support.ts';
import { runKaoping } from './run-kaoping.test-support.ts';
import { openSmallPortal, type SmallPortal } from './small-portal.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-unseen-'));
afterAll(() => rmSync(work, { recursive: true }));

const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];
const kaoping = async (...args: string[]) => runKaoping(work, args);
const textOf = (path: string) => readFileSync(join(work, path), 'utf8');
const resultIn = (folder: string): FindingsFile =>
  InspectionResultSchema.parse(JSON.parse(textOf(`${folder}/findings.json`)));
const reasonsOf = ({ limits }: FindingsFile) => [...new Set(limits.map(({ reason }) => reason))];

/** What an inspection wrote is what its log comes to when it is judged again. */
async function expectSameAgain(folder: string) {
  expect((await kaoping('recheck', folder, '--out', `${folder}-again`)).code).toBe(0);
  expect(textOf(`${folder}-again/findings.json`)).toBe(textOf(`${folder}/findings.json`));
}

describe('an inspection that has not come to its end', () => {
  let portal: SmallPortal;
  beforeAll(async () => {
    portal = await openSmallPortal({ articles: 600, pause: 250 });
  });
  afterAll(async () => portal.close());

  /** Until some pages of many were read. */
  const someRead = async (folder: string, child: ChildProcess) => {
    const isSome = () => portal.asked.size > 30 && existsSync(join(work, folder, 'log/log.json'));
    while (!isSome() && child.exitCode === null) await sleep(10);
  };
  const argsOf = (folder: string) => ['inspect', `${portal.origin}/`, ...LOCAL, '--out', join(work, folder)];

  const expectUnfinished = ({ stdout }: { stdout: string }, folder: string) => {
    const result = resultIn(folder);
    expect(result.seen.pages).toBeLessThan(600);
    expect(reasonsOf(result)).toEqual(['unfinished']);
    const missing = [
      'missing-basic-sections',
      'annual-report-missing',
      'stale-message-list',
      'no-consultation-channel',
    ];
    const said = result.findings.filter(({ check }) => missing.includes(check));
    expect(said.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const untested = said.filter(({ outcome }) => outcome === 'untested').map(({ check }) => check);
    expect([...new Set(untested)].toSorted()).toEqual(missing.toSorted());
    expect(stdout).toMatch(/^this inspection is not finished.*inspect http:\S+ --resume/u);
    expect(textOf(`${folder}/report.html`)).toContain('这次检查没有做完');
  };

  test('judged while it goes on, and after it was killed, calls nothing missing and says why', async () => {
    portal.asked.clear();
    let during = { stdout: '' };
    const code = await endedProcess(argsOf('killed'), async (child) => {
      await someRead('killed', child);
      during = await kaoping('recheck', 'killed', '--out', 'during');
      child.kill('SIGKILL');
    });
    expect(code).toBe(null);
    expectUnfinished(during, 'during');
    expectUnfinished(await kaoping('recheck', 'killed', '--out', 'after'), 'after');
    expect((await kaoping(...argsOf('killed'), '--resume')).code).toBe(0);
    expect(resultIn('killed').limits).toEqual([]);
    await expectSameAgain('killed');
  });

  test('and tells why itself is judged again as it was', async () => {
    portal.asked.clear();
    const code = await endedProcess(argsOf('stopped'), async (child) => {
      await someRead('stopped', child);
      child.kill('SIGINT');
    });
    expect(code).toBe(130);
    expect(reasonsOf(resultIn('stopped'))).toEqual(['stopped']);
    await expectSameAgain('stopped');
  });
});

async function withSite<T>(listener: RequestListener, use: (home: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const RULES = 'User-agent: *\nDisallow: /\n';
const answering =
  (status: number): RequestListener =>
  ({ url }, response) =>
    response.writeHead(url === '/robots.txt' ? 404 : status, { 'content-type': 'text/html' }).end('<h1>无</h1>');

describe('a site of which no page could be read', () => {
  let control: SmallPortal;
  beforeAll(async () => {
    control = await openSmallPortal({ articles: 1 });
  });
  afterAll(async () => control.close());

  test.each<[name: string, listener: RequestListener, why: string]>([
    [
      'robots',
      ({ url }, response) =>
        response.writeHead(200, { 'content-type': url === '/robots.txt' ? 'text/plain' : 'text/html' }).end(RULES),
      'robots.txt 不允许访问首页',
    ],
    ['refused', answering(403), '首页未能读取（拒绝程序访问，HTTP 403）'],
  ])('is blamed for nothing, and nothing of it is called clear: %s', async (name, listener, why) => {
    const { stdout } = await withSite(listener, async (home) => {
      const ended = await kaoping(
        'inspect',
        home,
        ...LOCAL,
        '--out',
        name,
        '--control',
        control.origin,
        '--lang',
        'zh',
      );
      expect(ended.code).toBe(0);
      return ended;
    });
    const { findings, indicators, passed, limits } = resultIn(name);
    expect(findings.filter(({ outcome, check }) => outcome !== 'untested' && check !== 'site-unreachable')).toEqual([]);
    expect(passed).toEqual({});
    const checked = indicators.filter(({ available }) => available);
    expect([...new Set(checked.flatMap(({ veto }) => veto ?? []))]).toEqual(['open']);
    // Of the address and the host alone.
    const own = ['domain-form', 'no-ipv6', 'site-unreachable'];
    const unread = checked.filter(({ check }) => !own.includes(check));
    expect(unread.filter(({ counts }) => counts.untested !== 1)).toEqual([]);
    expect(limits.map(({ reason }) => reason)).toEqual(name === 'robots' ? ['robots'] : []);
    expect(stdout).toContain(`等 25 个检查项：没有读到任何页面：${why}`);
    expect(textOf(`${name}/report.html`)).not.toContain('项未达到界限');
    await expectSameAgain(name);
  });
});

test('an end by the number of pages is told as what it is', async () => {
  const portal = await openSmallPortal({ articles: 30 });
  try {
    const args = [...LOCAL, '--max-pages', '10'];
    const single = await kaoping('inspect', `${portal.origin}/`, ...args, '--out', 'bounded');
    const count = resultIn('bounded').limits.find(({ reason }) => reason === 'page-budget')?.count;
    expect(count).toBe(25);
    expect(single.stdout.split('\n')[0]).toBe(`${portal.origin}/  out of pages: 25 addresses were not read`);
    // Two names of one site are two sites of the call.
    const both = await kaoping(
      'inspect',
      `${portal.origin}/`,
      `${portal.origin.replace('127.0.0.1', '127.0.0.2')}/`,
      ...args,
      '--out',
      'both',
    );
    expect(both.code).toBe(0);
    expect(both.stdout.match(/out of pages: 25 addresses were not read/gu)?.length).toBeGreaterThan(1);
    expect(textOf('both/overview.html')).toContain('到了页数上限，25 个网址没有读取');
    await expectSameAgain('bounded');
  } finally {
    await portal.close();
  }
});
