import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FindingsFile, InspectionResultSchema } from '../../src/core/model/inspection-result.ts';
import { lockFolder } from '../../src/server/runtime/folder-lock.ts';
import { readLog, readLogManifest } from '../../src/server/store/observation-log/index.ts';
import { endedProcess, timeless } from './inspect-process.test-support.ts';
import { runKaoping } from './run-kaoping.test-support.ts';
import { openSmallPortal, type SmallPortal } from './small-portal.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-repeat-'));
let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
  await inspect('first');
});
afterAll(async () => {
  await portal.close();
  rmSync(work, { recursive: true });
});

const kaoping = async (...args: string[]) => runKaoping(work, args);

const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];
const inspect = async (out: string, ...more: string[]) =>
  kaoping('inspect', `${portal.origin}/`, '--out', out, ...LOCAL, ...more);

const bytesIn = (folder: string) => readFileSync(join(work, folder, 'findings.json'), 'utf8');
const resultIn = (folder: string): FindingsFile => InspectionResultSchema.parse(JSON.parse(bytesIn(folder)));

function logIn(folder: string) {
  const log = join(work, folder, 'log');
  const manifest = readLogManifest(log);
  if (manifest === null) throw new Error('no log');
  return { manifest, records: [...readLog(log, manifest)] };
}

describe('a repeat of an inspection', () => {
  test('finds what a first one finds, and has sent only what has changed', async () => {
    portal.sent.clear();
    const ended = await inspect('again', '--earlier', 'first');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('32 of 34 pages have not changed since the earlier inspection');
    expect(timeless(resultIn('again'))).toEqual(timeless(resultIn('first')));
    const { moment } = resultIn('first').inspection;
    const since = moment.slice(0, 10);
    expect(resultIn('again').repeat).toEqual({ earlier: moment, since, unchanged: 32, fetched: 2 });
    expect(resultIn('first')).not.toHaveProperty('repeat');
    expect(readFileSync(join(work, 'again/report.html'), 'utf8')).toContain(`这是 ${moment} 那次检查之后的再次检查`);
    // The home page is always sent, and a page that scripts make.
    expect([...portal.sent.keys()].toSorted()).toEqual(['/', '/zc/']);
  });

  test('has a log that is whole by itself', async () => {
    renameSync(join(work, 'first'), join(work, 'away'));
    const ended = await kaoping('recheck', 'again', '--out', 'rechecked');
    renameSync(join(work, 'away'), join(work, 'first'));
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(bytesIn('rechecked')).toBe(bytesIn('again'));
    const { manifest, records } = logIn('again');
    const day = logIn('first').manifest.inspection.moment.slice(0, 10);
    expect(manifest.earlier).toMatchObject({ since: day });
    const unseen = records.filter((each) => each.kind === 'address' && each.firstSeen !== day);
    expect(unseen.map((each) => (each as { url: string }).url.replace(portal.origin, '')).toSorted()).toEqual(
      expect.arrayContaining(['/a.pdf', '/dead.html']),
    );
  });

  test('sees what has changed in between', async () => {
    const [before = ''] = [portal.pages.get('/gg/')];
    portal.pages.set('/gg/', before.replace('暂无内容', '<a href="/xw/new.html">示例县关于停水的通知</a>'));
    portal.pages.set('/xw/new.html', portal.pages.get('/xw/1.html')?.replaceAll('第1号', '第100号') ?? '');
    portal.pages.delete('/xw/3.html');
    try {
      expect((await inspect('changed', '--earlier', 'again')).code).toBe(0);
      expect((await inspect('fresh')).code).toBe(0);
      expect(timeless(resultIn('changed'))).toEqual(timeless(resultIn('fresh')));
    } finally {
      portal.pages.set('/gg/', before);
      portal.pages.set('/xw/3.html', portal.pages.get('/xw/new.html') ?? '');
      portal.pages.delete('/xw/new.html');
    }
  });

  test('reads everything anew where another version has read, and keeps the days', async () => {
    cpSync(join(work, 'first'), join(work, 'other'), { recursive: true });
    const file = join(work, 'other/log/log.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/"reader": "[0-9a-f]{64}"/u, `"reader": "${'0'.repeat(64)}"`),
    );
    const ended = await inspect('reread', '--earlier', 'other');
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('0 of 34 pages have not changed');
    expect(ended.stderr).toContain('not for certain, read by this version');
    const { records } = logIn('reread');
    expect(records.filter((each) => each.kind === 'page' && each.unchangedSince !== undefined)).toEqual([]);
    expect(records.some((each) => each.kind === 'address' && each.firstSeen !== undefined)).toBe(true);
  });
});

describe('an earlier inspection that was killed', () => {
  const NOTHING = 'was ended before it had written anything down: this one is the first';

  /** As it stands in a folder when so much of it has been written. */
  function killed(name: string, files: Record<string, string>): void {
    mkdirSync(join(work, name, 'log/segments'), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(work, name, 'log', file), text);
  }
  const begun = () => {
    const { reader: _reader, ...manifest } = logIn('first').manifest;
    return JSON.stringify({ ...manifest, segments: [], closed: false });
  };

  test.each([
    ['before its log', 'no-log', () => ({})],
    ['while its log began', 'draft', () => ({ '.log.json.draft': '{' })],
    ['before its first line', 'no-line', () => ({ 'log.json': begun(), 'tail-0.jsonl': '' })],
    ['within its first line', 'half-line', () => ({ 'log.json': begun(), 'tail-0.jsonl': '{"v":1,' })],
  ])('%s is as good as none', async (_when, name, files) => {
    killed(name, files());
    const ended = await inspect(`after-${name}`, '--earlier', name);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stderr).toContain(NOTHING);
    expect(logIn(`after-${name}`).manifest).not.toHaveProperty('earlier');
    expect(resultIn(`after-${name}`).seen.pages).toBe(34);
  });

  test('before its first segment tells when addresses were first seen', async () => {
    const lines = logIn('first').records.map((record) => `${JSON.stringify({ v: 1, ...record })}\n`);
    killed('no-segment', { 'log.json': begun(), 'tail-0.jsonl': lines.join('') });
    const ended = await inspect('after-no-segment', '--earlier', 'no-segment');
    expect(ended.stderr).toContain('was ended before it had written down which version read its pages');
    expect(resultIn('after-no-segment').repeat).toMatchObject({ unchanged: 0 });
    const { records } = logIn('after-no-segment');
    expect(records.some((each) => each.kind === 'address' && each.firstSeen !== undefined)).toBe(true);
  });

  test('is not taken for one that is just beginning', async () => {
    killed('beginning', {});
    const unlock = lockFolder(join(work, 'beginning/log/lock'));
    const ended = await inspect('after-beginning', '--earlier', 'beginning');
    if (typeof unlock === 'function') unlock();
    expect(ended).toMatchObject({ code: 3 });
    expect(ended.stderr).toContain('is inspecting into beginning');
  });
});

describe('what is no earlier inspection is told', () => {
  test.each([
    ['that is not there', 'nothing', 'There is no observation log in nothing'],
    ['that is the new one', 'first', 'are the same folder', 'first'],
  ])('a folder %s', async (_what, earlier, message, out = 'refused') => {
    const ended = await inspect(out, '--earlier', earlier);
    expect(ended.code).toBeGreaterThan(0);
    expect(ended.stderr).toContain(message);
  });

  test('one of another site', async () => {
    const ended = await kaoping('inspect', 'http://127.0.0.1:1/', '--out', 'refused', ...LOCAL, '--earlier', 'first');
    expect(ended).toMatchObject({ code: 3 });
    expect(ended.stderr).toContain(`of another site: ${portal.origin}/`);
  });

  test('one that is damaged', async () => {
    cpSync(join(work, 'first'), join(work, 'damaged'), { recursive: true });
    const [segment = ''] = readdirSync(join(work, 'damaged/log/segments'));
    appendFileSync(join(work, 'damaged/log/segments', segment), 'x');
    const ended = await inspect('from-damaged', '--earlier', 'damaged');
    expect(ended).toMatchObject({ code: 3 });
    expect(ended.stderr).toContain('The observation log is damaged');
  });
});

test('a repeat that is killed goes on', { timeout: 120_000 }, async () => {
  const slow = await openSmallPortal({ articles: 60, pause: 15 });
  const args = ['inspect', `${slow.origin}/`, ...LOCAL];
  const out = (name: string) => join(work, name);
  try {
    expect(await endedProcess([...args, '--out', out('slow')])).toBe(0);
    const repeat = [...args, '--earlier', out('slow'), '--out', out('killed')];
    slow.asked.clear();
    const code = await endedProcess(repeat, async (child) => {
      while (slow.asked.size < 30 && child.exitCode === null) await sleep(5);
      child.kill('SIGKILL');
    });
    expect(code).toBe(null);
    expect((await kaoping(...args, '--earlier', 'first', '--out', 'killed', '--resume')).stderr).toContain(
      `of another site: ${portal.origin}/`,
    );
    cpSync(out('slow'), out('older'), { recursive: true });
    const file = join(out('older'), 'log/log.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/"moment": "[^"]+"/u, '"moment": "2026-01-02T03:04:05+08:00"'),
    );
    expect((await kaoping(...args, '--earlier', 'older', '--out', 'killed', '--resume')).stderr).toContain(
      'did not begin as a repeat of the one in older',
    );
    expect(await endedProcess([...repeat, '--resume'])).toBe(0);
    expect(timeless(resultIn('killed'))).toEqual(timeless(resultIn('slow')));
  } finally {
    await slow.close();
  }
});
