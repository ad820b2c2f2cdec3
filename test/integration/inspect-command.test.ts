import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FindingsFile, InspectionResultSchema } from '../../src/core/model/inspection-result.ts';
import { testNeeding } from '../needs.ts';
import { endedProcess, timeless } from './inspect-process.test-support.ts';
import { runKaoping, withoutProgress } from './run-kaoping.test-support.ts';
import { openSmallPortal, type SmallPortal } from './small-portal.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-inspect-'));
let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(async () => {
  await portal.close();
  rmSync(work, { recursive: true });
});

const kaoping = async (...args: string[]) => runKaoping(work, args);

const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];
const inspect = async (out: string, ...more: string[]) =>
  kaoping('inspect', `${portal.origin}/`, '--out', out, ...LOCAL, ...more);

function resultIn(folder: string): FindingsFile {
  return InspectionResultSchema.parse(JSON.parse(readFileSync(join(work, folder, 'findings.json'), 'utf8')));
}

const problemsOf = (result: FindingsFile, check: string) =>
  result.findings.filter((one) => one.check === check && one.outcome === 'failed').map(({ problem }) => problem);

describe('kaoping inspect', () => {
  let ended: Awaited<ReturnType<typeof inspect>>;
  beforeAll(async () => {
    ended = await inspect('whole');
  });

  test('reads the whole site and tells what it wrote', () => {
    expect(ended.stderr).toBe('');
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('broken-links');
    expect(readdirSync(join(work, 'whole')).toSorted()).toEqual([
      'findings.csv',
      'findings.json',
      'findings.xlsx',
      'log',
      'report.html',
      'site.yaml',
    ]);
    expect(resultIn('whole').seen.pages).toBe(34);
  });

  test('finds what was planted, each with its evidence', () => {
    const result = resultIn('whole');
    expect(problemsOf(result, 'broken-links')).toEqual([`${portal.origin}/a.pdf`, `${portal.origin}/dead.html`]);
    const [dead] = result.findings.filter(({ check }) => check === 'broken-links');
    expect(dead?.evidence[0]).toMatchObject({
      // What a visitor clicks on.
      quote: '附件',
      url: `${portal.origin}/`,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });

  test('asks for no address twice but for the home page, which is visited by itself too', () => {
    expect([...portal.asked].filter(([path, times]) => times > 1 && path !== '/')).toEqual([]);
  });

  test('its table of findings is one that score reads', async () => {
    const findings = readFileSync(join(work, 'whole/findings.csv'), 'utf8');
    expect(findings.split('\n')[0]).toMatch(/^单位名称,检查项,检查结论,已确认,/u);
  });

  test('recheck gives the same bytes, and touches nothing', async () => {
    const before = new Map(portal.asked);
    const again = await kaoping('recheck', 'whole', '--out', 'again');
    expect(again).toMatchObject({ code: 0, stderr: '' });
    for (const file of ['findings.json', 'findings.csv', 'site.yaml', 'report.html']) {
      const [bytes, same] = ['again', 'whole'].map((folder) => readFileSync(join(work, folder, file)).toString('hex'));
      expect([file, bytes]).toEqual([file, same]);
    }
    expect(portal.asked).toEqual(before);
  });

  test('proposes columns with the time by which each is judged', async () => {
    expect(resultIn('whole').inventory.find(({ url }) => url === `${portal.origin}/gg/`)).toMatchObject({
      isRegistered: false,
      maxAgeDays: null,
      period: { amount: 6, unit: 'months' },
    });
    const [file, report] = ['site.yaml', 'report.html'].map((name) => readFileSync(join(work, 'whole', name), 'utf8'));
    expect(file).toMatch(/^ {2}# - \{ [^}]*\/gg\/"[^}]*"通知公告" \} # 更新期限 6 个月$/mu);
    expect(report).toMatch(/\/gg\/"[^]*?<td>6 个月<\/td>/u);
  });

  test('draws the health of the site by the groups of the scheme', () => {
    const { indicators } = resultIn('whole');
    const groups = [...new Map(indicators.map(({ group }) => [group?.place, group?.name])).values()];
    expect(groups).toEqual(['单项否决', '发布解读', '办事服务', '互动交流', '功能设计']);
    const report = readFileSync(join(work, 'whole/report.html'), 'utf8');
    const bars = [...report.matchAll(/<dt>([^<]*) <small>\d+ 项<\/small><\/dt><dd><svg class="grade-bar"/gu)];
    expect(bars.map(([, name]) => name)).toEqual(groups);
  });

  test('a column that is confirmed as it was proposed is judged as before', async () => {
    const proposed = readFileSync(join(work, 'whole/site.yaml'), 'utf8');
    const confirmed = proposed.replace(/^ {2}# (?=- \{ [^}]*\/gg\/")/mu, '  ');
    expect(confirmed).not.toBe(proposed);
    writeFileSync(join(work, 'taken-up.yaml'), confirmed);
    expect((await kaoping('recheck', 'whole', '--config', 'taken-up.yaml', '--out', 'taken-up')).code).toBe(0);
    const [before, after] = ['whole', 'taken-up'].map((folder) => resultIn(folder));
    const isColumn = ({ url }: { url: string }) => url === `${portal.origin}/gg/`;
    expect(after?.inventory.find(isColumn)).toEqual({ ...before?.inventory.find(isColumn), isRegistered: true });
    expect(after?.passed).toEqual(before?.passed);
  });

  test('columns that a person confirms are judged as such', async () => {
    const sections = `sections:\n  - { url: "${portal.origin}/gg/", name: 通知公告, type: 通知公告 }\n`;
    writeFileSync(join(work, 'confirmed.yaml'), sections);
    expect((await kaoping('recheck', 'whole', '--config', 'confirmed.yaml', '--out', 'confirmed')).code).toBe(0);
    const result = resultIn('confirmed');
    expect(result.inventory.find(({ url }) => url === `${portal.origin}/gg/`)).toMatchObject({ isRegistered: true });
    expect(problemsOf(result, 'blank-sections')).toEqual([`${portal.origin}/gg/`]);
  });
});

test('a look at links alone proposes no columns, and keeps those that a person has confirmed', async () => {
  const sections = `sections:\n  - { url: "${portal.origin}/gg/", name: 通知公告, type: 通知公告 }\n`;
  writeFileSync(join(work, 'known.yaml'), sections);
  const args = [`${portal.origin}/`, '--out', 'links', ...LOCAL, '--quick', '--config', 'known.yaml'];
  expect((await kaoping('inspect', ...args)).code).toBe(0);
  expect(resultIn('links').inventory).toMatchObject([
    { url: `${portal.origin}/gg/`, isRegistered: true, entries: 0, content: 'unknown' },
  ]);
  expect(readFileSync(join(work, 'links/site.yaml'), 'utf8')).toMatch(/^ {2}- \{ name: "通知公告"/mu);
});

test('the home page is no column of itself, but where somebody has registered it as one', async () => {
  const columnsOf = async (out: string, ...more: string[]) => {
    expect((await kaoping('inspect', `${portal.origin}/gg/`, '--out', out, ...LOCAL, ...more)).code).toBe(0);
    const result = resultIn(out);
    return { urls: result.inventory.map(({ url }) => url), blank: problemsOf(result, 'blank-sections') };
  };
  const home = `${portal.origin}/gg/`;
  expect(await columnsOf('column')).toEqual({ urls: [], blank: [] });
  writeFileSync(join(work, 'column.yaml'), `sections:\n  - { url: "${home}", name: 通知公告, type: 通知公告 }\n`);
  expect(await columnsOf('registered', '--config', 'column.yaml')).toEqual({ urls: [home], blank: [home] });
});

describe('a column that only a script shows', () => {
  const column = (folder: string) => resultIn(folder).inventory.find(({ url }) => url === `${portal.origin}/zc/`);

  test('is never called empty where it is not drawn', () => {
    expect(column('whole')?.content ?? 'unknown').toBe('unknown');
  });

  testNeeding(['chromium'], 'is read as a visitor sees it', async () => {
    const args = ['--out', 'drawn', ...LOCAL.slice(0, -1), 'auto'];
    const { code, stderr } = await kaoping('inspect', `${portal.origin}/`, ...args);
    expect({ code, stderr: withoutProgress(stderr) }).toEqual({ code: 0, stderr: '' });
    expect(column('drawn')).toMatchObject({ content: 'entries', newest: '2026-11-27' });
  });

  testNeeding(['chromium'], 'is read so too where every page is drawn', async () => {
    // The home page is a column only where it is registered as one.
    writeFileSync(
      join(work, 'drawn.yaml'),
      `sections:\n  - { url: "${portal.origin}/zc/", name: 政策, type: 政策文件 }\n`,
    );
    const args = ['--out', 'all-drawn', ...LOCAL.slice(0, -1), 'always', '--max-pages', '12', '--config', 'drawn.yaml'];
    const { code, stderr } = await kaoping('inspect', `${portal.origin}/zc/`, ...args);
    expect({ code, stderr: withoutProgress(stderr) }).toEqual({ code: 0, stderr: '' });
    expect(column('all-drawn')).toMatchObject({ content: 'entries', newest: '2026-11-27' });
  });
});

describe('what cannot be done is told', () => {
  test.each([
    ['no address', ['inspect', 'ftp://example.gov.cn/', '--out', 'x'], 2, 'ftp://example.gov.cn/'],
    ['a private address', ['inspect', 'http://127.0.0.1:1/', '--out', 'x'], 2, '--allow 127.0.0.1'],
    ['one of IPv6', ['inspect', 'http://[::1]/', '--out', 'x', '--allow', '127.0.0.0/8'], 2, '--allow ::1'],
    ['a number', ['inspect', 'http://127.0.0.1:1/', '--out', 'x', '--max-pages', '0'], 2, '--max-pages'],
    ['a rate', ['inspect', 'http://127.0.0.1:1/', '--out', 'x', '--rate', 'fast'], 2, 'unlimited'],
    ['a network', ['inspect', 'http://127.0.0.1:1/', '--out', 'x', '--allow', '10.0.0'], 2, '10.0.0'],
    ['a class', ['inspect', 'http://127.0.0.1:1/', '--out', 'x', '--class', 'ministry'], 2, 'portal'],
    ['a date', ['inspect', 'http://127.0.0.1:1/', '--out', 'x', ...LOCAL.slice(0, 2), '--at', '2026/11/28'], 2, '2026'],
    [
      'a date to come',
      ['inspect', 'http://127.0.0.1:1/', '--out', 'x', ...LOCAL.slice(0, 2), '--at', '2999-01-01'],
      2,
      'later',
    ],
    ['a date after the inspection', ['recheck', 'whole', '--out', 'x', '--at', '2999-01-01'], 2, 'later'],
    ['a log', ['recheck', 'nowhere'], 3, 'nowhere'],
  ])('%s', async (_what, args, code, words) => {
    const ended = await kaoping(...args);
    expect(ended.code).toBe(code);
    expect(`${ended.stdout}${ended.stderr}`).toContain(words);
    expect(existsSync(join(work, 'x'))).toBe(false);
  });

  test('a name that leads to a private address', async () => {
    const ended = await kaoping('inspect', 'http://localhost:1/', '--out', 'named', '--rate', 'unlimited', '--quick');
    expect(ended.code).toBe(0);
    expect(ended.stderr).toMatch(/localhost .*--allow (?:127\.0\.0\.1|::1)/u);
    expect(ended.stdout).toContain('could not be read');
  });

  test('another date for an inspection that is gone on with', async () => {
    const ended = await kaoping(
      'inspect',
      `${portal.origin}/`,
      '--out',
      'whole',
      '--resume',
      ...LOCAL.slice(0, 4),
      '--at',
      '2026-11-27',
    );
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/2026-11-28.*2026-11-27.*recheck --at/u);
  });

  test('a folder of somebody else, a finished one, and one that is being written', async () => {
    mkdirSync(join(work, 'others'));
    writeFileSync(join(work, 'others/letter.txt'), '');
    expect((await inspect('others')).stderr).toContain('others');
    expect((await inspect('whole')).stderr).toContain('recheck');
    writeFileSync(join(work, 'whole/log/lock'), String(process.pid));
    const running = await inspect('whole', '--resume');
    expect(running.code).toBe(3);
    expect(running.stderr).toContain(join(work, 'whole/log/lock'));
    rmSync(join(work, 'whole/log/lock'));
  });

  test.each([
    ['sections: 3', 'sections'],
    ['sections: [{ url: x, name: a, type: 其他 }]', 'url'],
    ['colour: red', 'colour'],
    ['{', 'site.yaml'],
  ])('a site file with %s', async (text, words) => {
    writeFileSync(join(work, 'site.yaml'), text);
    const ended = await inspect('x', '--config', 'site.yaml');
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain(words);
  });
});

describe('an inspection that is stopped by Ctrl-C', () => {
  test('reports what is known, and gone on with finds what an undisturbed one finds', async () => {
    const held = Promise.withResolvers<void>();
    let isStopping = false;
    // However late the signal comes, there is something left to be seen.
    const ready = async () => (isStopping && slow.asked.size >= 8 ? held.promise : undefined);
    const slow = await openSmallPortal({ articles: 40, pause: 50, ready });
    try {
      const args = ['inspect', `${slow.origin}/`, ...LOCAL, '--lang', 'en'];
      expect(await endedProcess([...args, '--out', join(work, 'undisturbed')])).toBe(0);
      slow.asked.clear();
      isStopping = true;
      const stopped = [...args, '--out', join(work, 'stopped')];
      const interrupt = async (child: ChildProcess) => {
        while (slow.asked.size < 8 && child.exitCode === null) await sleep(20);
        child.kill('SIGINT');
      };
      expect(await endedProcess(stopped, interrupt)).toBe(130);
      expect(resultIn('stopped').limits.map(({ reason }) => reason)).toContain('stopped');
      isStopping = false;
      held.resolve();
      expect(await endedProcess([...stopped, '--resume'])).toBe(0);
      expect(timeless(resultIn('stopped'))).toEqual(timeless(resultIn('undisturbed')));
    } finally {
      await slow.close();
    }
  });
});
