import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runKaoping } from './run-kaoping.test-support.ts';
import { openSmallPortal, type SmallPortal } from './small-portal.test-support.ts';

/* Links that somebody made in the folder of an output, in good or bad faith: nothing is written where they lead. */

const work = mkdtempSync(join(tmpdir(), 'kaoping-links-'));
const elsewhere = join(work, 'elsewhere');
let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal({ articles: 5 });
  mkdirSync(elsewhere);
});
afterAll(async () => {
  await portal.close();
  rmSync(work, { recursive: true });
});

const kaoping = async (...args: string[]) => runKaoping(work, args);

const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--quick'];
const inspect = async (out: string, ...more: string[]) =>
  kaoping('inspect', `${portal.origin}/`, '--out', out, ...LOCAL, ...more);

describe('a link in place of', () => {
  test('the output folder is followed: the person has said where', async () => {
    mkdirSync(join(work, 'disk'));
    symlinkSync(join(work, 'disk'), join(work, 'linked'));
    expect((await inspect('linked')).code).toBe(0);
    expect(readdirSync(join(work, 'disk'))).toContain('findings.json');
  });

  test.each([
    ['the log', 'log'],
    ['its segments', 'log/segments'],
    ['its pictures', 'log/screenshots'],
  ])('%s is refused by name', async (_what, path) => {
    const out = join(work, `out-${path.replace('/', '-')}`);
    mkdirSync(join(out, path, '..'), { recursive: true });
    symlinkSync(elsewhere, join(out, path));
    const ended = await inspect(out);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain(join(out, path));
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test('a file of the output is replaced, and what it led to is as it was', async () => {
    expect((await inspect('out')).code).toBe(0);
    const secret = join(work, 'secret.txt');
    writeFileSync(secret, 'secret');
    const files = ['findings.json', 'findings.csv', 'findings.xlsx', 'report.html', 'site.yaml'];
    for (const file of files) {
      rmSync(join(work, 'out', file));
      symlinkSync(secret, join(work, 'out', file));
      symlinkSync(secret, join(work, 'out', `.${file}.draft`));
    }
    expect((await kaoping('recheck', 'out')).code).toBe(0);
    expect(readFileSync(secret, 'utf8')).toBe('secret');
    expect(JSON.parse(readFileSync(join(work, 'out/findings.json'), 'utf8'))).toMatchObject({
      format: 'kaoping-inspection',
    });
  });

  test('a file of the log is replaced too', async () => {
    const log = join(work, 'begun/log');
    mkdirSync(log, { recursive: true });
    const target = join(elsewhere, 'made');
    for (const name of ['lock', '.log.json.draft']) symlinkSync(target, join(log, name));
    expect((await inspect('begun')).code).toBe(0);
    expect(existsSync(target)).toBe(false);
  });
});
