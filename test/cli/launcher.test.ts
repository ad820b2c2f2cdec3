import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testNeeding } from '../needs.ts';
import { type FakeCheckout, fakeCheckout, lockFile, type Start, start, startLater } from './fake-checkout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kaoping-launcher-'));
chmodSync(scratch, 0o755);
let checkout: FakeCheckout;

beforeEach(() => {
  checkout = fakeCheckout(mkdtempSync(join(scratch, 'case-')));
  chmodSync(join(checkout.root, '..'), 0o755);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the first start', () => {
  test('installs what users need, says one line on stderr, and hands over', () => {
    const { status, stdout, stderr } = start(checkout, { args: ['score', 'a b', '--out', ''] });
    expect([status, stdout]).toEqual([
      0,
      'ran /.kaoping/program/abc/main.mjs\nword score\nword a b\nword --out\nword \n',
    ]);
    expect(stderr).toMatch(/^kaoping: installing packages[^\n]*\n$/);
    expect(checkout.npmCalls()).toEqual(['ci --omit=dev --include=optional --no-audit --no-fund --no-progress']);
  });

  test('the second start is silent and calls no npm', () => {
    start(checkout);
    expect(start(checkout, { env: { PATH: `${checkout.bin}:/nowhere` } })).toMatchObject({ status: 0, stderr: '' });
    expect(checkout.npmCalls()).toHaveLength(1);
  });

  test.each(['test', '--lang en test', 'bench score'])('`kaoping %s` needs the development packages', (line) => {
    start(checkout);
    start(checkout, { args: line.split(' ') });
    start(checkout, { args: line.split(' ') });
    start(checkout);
    expect(checkout.npmCalls().map((call) => call.split(' ')[1])).toEqual(['--omit=dev', '--include=dev']);
  });

  test.each(['test --help', 'help test', '--lang test score', 'score test'])('`kaoping %s` does not', (line) => {
    start(checkout, { args: line.split(' ') });
    expect(checkout.npmCalls().map((call) => call.split(' ')[1])).toEqual(['--omit=dev']);
  });

  test('a changed lock-file installs again', () => {
    start(checkout);
    writeFileSync(join(checkout.root, 'package-lock.json'), lockFile('1.0.1'));
    start(checkout);
    expect(checkout.npmCalls()).toHaveLength(2);
  });

  test('packages that somebody installed with plain npm are good', () => {
    start(checkout, { args: ['test'] });
    rmSync(join(checkout.root, 'node_modules/.kaoping-installed'));
    expect(start(checkout, { args: ['test'] })).toMatchObject({ status: 0, stderr: '' });
    expect(checkout.npmCalls()).toHaveLength(1);
  });

  test('two at once install once', async () => {
    const env = { FAKE_NPM_SECONDS: '1' };
    const both = await Promise.all([startLater(checkout, { env }), startLater(checkout, { env })]);
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    expect(checkout.npmCalls()).toHaveLength(1);
  });

  test.each([
    ['no home', { HOME: '' }],
    ['a home that is not there', { HOME: '/nonexistent' }],
  ])('with %s npm gets a cache that is gone afterwards', (_why, env) => {
    expect(start(checkout, { env }).status).toBe(0);
    expect(checkout.npmCache()).not.toBe('');
    expect(existsSync(checkout.npmCache())).toBe(false);
  });
});

describe('the program in one piece', () => {
  const PROGRAM = 'ran /.kaoping/program/abc/main.mjs';
  const SOURCES = 'ran /src/cli/main.ts';
  const ran = (options: Start = {}): string => start(checkout, options).stdout.split('\n')[0] ?? '';

  test('is built once, and again when a source has changed, come or gone, which is said in a line', () => {
    start(checkout);
    expect([ran(), ran(), checkout.builds()]).toEqual([PROGRAM, PROGRAM, 1]);
    const source = join(checkout.root, 'src/cli/more.ts');
    for (const change of [() => writeFileSync(source, 'x'), () => writeFileSync(source, 'xy'), () => rmSync(source)]) {
      change();
      const { stdout, stderr } = start(checkout);
      expect([stdout.split('\n')[0], stderr]).toEqual([
        PROGRAM,
        'kaoping: preparing the program (after an update; two seconds) ...\n',
      ]);
      expect(start(checkout).stderr).toBe('');
    }
    expect(checkout.builds()).toBe(4);
  });

  test('a file of the same size and the same time is a change', () => {
    const source = join(checkout.root, 'src/cli/main.ts');
    utimesSync(source, new Date('2020-01-01'), new Date('2020-01-01'));
    start(checkout);
    writeFileSync(source, 'y');
    utimesSync(source, new Date('2020-01-01'), new Date('2020-01-01'));
    expect([ran(), checkout.builds()]).toEqual([PROGRAM, 2]);
  });

  test('sources that are elsewhere, behind a link, are looked at', () => {
    renameSync(join(checkout.root, 'src'), join(checkout.bin, 'sources'));
    symlinkSync(join(checkout.bin, 'sources'), join(checkout.root, 'src'));
    start(checkout);
    writeFileSync(join(checkout.bin, 'sources/cli/main.ts'), 'y');
    expect([ran(), checkout.builds()]).toEqual([PROGRAM, 2]);
  });

  test('where its folder is a link the sources are run: packages are not found from elsewhere', () => {
    mkdirSync(join(checkout.bin, 'state'));
    symlinkSync(join(checkout.bin, 'state'), join(checkout.root, '.kaoping'));
    expect([ran(), checkout.builds()]).toEqual([SOURCES, 0]);
  });

  test('a change in the middle of a build is built by the next start', () => {
    expect(ran({ env: { FAKE_BUILD_CHANGES: '1' } })).toBe(SOURCES);
    expect([ran(), ran(), checkout.builds()]).toEqual([PROGRAM, PROGRAM, 2]);
  });

  test('an old file that takes the place of a newer one is a change', () => {
    start(checkout);
    const old = join(checkout.bin, 'old.ts');
    writeFileSync(old, 'old');
    utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
    renameSync(old, join(checkout.root, 'src/cli/main.ts'));
    expect([ran(), checkout.builds()]).toEqual([PROGRAM, 2]);
  });

  test('a copy of the folder is no change', () => {
    start(checkout);
    const kept = join(checkout.bin, 'kept');
    cpSync(join(checkout.root, 'src'), kept, { recursive: true });
    rmSync(join(checkout.root, 'src'), { recursive: true });
    cpSync(kept, join(checkout.root, 'src'), { recursive: true });
    expect([ran(), checkout.builds()]).toEqual([PROGRAM, 1]);
  });

  test('sources that cannot be joined are run as they are, and it is not tried again before they change', () => {
    const env = { FAKE_BUILD_FAILS: '1' };
    expect([ran({ env }), ran({ env }), checkout.builds()]).toEqual([SOURCES, SOURCES, 1]);
    writeFileSync(join(checkout.root, 'src/cli/main.ts'), 'changed');
    expect([ran(), checkout.builds()]).toEqual([PROGRAM, 2]);
  });

  test.each(['75', '143'])('a build that ends with %s is tried again by the next start', (code) => {
    expect([ran({ env: { FAKE_BUILD_FAILS: code } }), ran(), checkout.builds()]).toEqual([SOURCES, PROGRAM, 2]);
  });

  test('where find cannot tell what there is, the sources are run without a word', () => {
    start(checkout);
    rmSync(join(checkout.bin, 'find'));
    writeFileSync(join(checkout.bin, 'find'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect(start(checkout)).toMatchObject({ stdout: expect.stringContaining(SOURCES), stderr: '' });
    expect(checkout.builds()).toBe(1);
  });

  test.each([
    ['its beginning is gone', (place: string) => rmSync(join(place, 'main.mjs'))],
    ['its beginning is empty', (place: string) => writeFileSync(join(place, 'main.mjs'), '')],
    ['another part of it is gone', (place: string) => rmSync(join(place, 'part.mjs'))],
    ['a letter of it is another', (place: string) => writeFileSync(join(place, 'part.mjs'), 'y')],
  ])('is built again when %s', (_what, spoil) => {
    start(checkout);
    spoil(join(checkout.root, '.kaoping/program/abc'));
    expect([ran(), checkout.builds()]).toEqual([PROGRAM, 2]);
  });

  test.each([
    ['tests', { args: ['test'] }],
    ['benchmarks', { args: ['bench', 'score'] }],
    ['who says so', { env: { KAOPING_SOURCES: '1' } }],
  ])('%s: the sources are run', (_who, options) => {
    expect([ran(options), checkout.builds()]).toEqual([SOURCES, 0]);
  });

  testNeeding(['root'], 'who may not write runs the sources once they have changed, without a word', () => {
    start(checkout);
    expect(ran({ uid: 65_534 })).toBe(PROGRAM);
    writeFileSync(join(checkout.root, 'src/cli/main.ts'), 'changed');
    expect(start(checkout, { uid: 65_534 })).toMatchObject({ stdout: expect.stringContaining(SOURCES), stderr: '' });
  });

  testNeeding(['root'], 'so does the owner of a checkout in which somebody else has built', () => {
    start(checkout);
    for (const folder of ['', 'node_modules', '.kaoping']) chownSync(join(checkout.root, folder), 65_534, 65_534);
    writeFileSync(join(checkout.root, 'src/cli/main.ts'), 'changed');
    expect(start(checkout, { uid: 65_534 })).toMatchObject({ stdout: expect.stringContaining(SOURCES), stderr: '' });
  });
});

describe('wherever it is called from', () => {
  test('another folder, by a relative path', () => {
    mkdirSync(join(checkout.root, 'docs'));
    expect(start(checkout, { program: '../kaoping', cwd: join(checkout.root, 'docs') }).stdout).toContain('/main.mjs');
  });

  test('PATH', () => {
    const env = { PATH: `${checkout.root}:${checkout.bin}` };
    expect(start(checkout, { program: 'sh', args: ['-c', 'kaoping x'], env }).stdout).toContain('word x');
  });

  test('a chain of symbolic links, absolute and relative', () => {
    symlinkSync(join(checkout.root, 'kaoping'), join(checkout.bin, 'absolute'));
    symlinkSync('absolute', join(checkout.bin, 'kaoping'));
    expect(start(checkout, { program: 'sh', args: ['-c', 'kaoping x'] }).stdout).toContain('word x');
  });

  test('sh kaoping in its own folder', () => {
    expect(start(checkout, { program: 'sh', args: ['kaoping', 'x'], cwd: checkout.root }).stdout).toContain('word x');
  });
});

describe('what is missing is one line and exit code 5', () => {
  test.each([
    ['an old Node', { FAKE_NODE_VERSION: '20.18.9' }, 'needs Node.js 20.19 or newer with npm; here is 20.18.9.'],
    ['a very old Node', { FAKE_NODE_VERSION: '8.20.0' }, 'here is 8.20.0.'],
    ['Chinese', { FAKE_NODE_VERSION: '18.0.0', LANG: 'zh_CN.UTF-8' }, '本机为“18.0.0”'],
  ])('%s', (_why, env: Record<string, string>, words) => {
    const { status, stdout, stderr } = start(checkout, { env });
    expect([status, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(words);
  });

  test('the oldest Node that will do', () => {
    expect(start(checkout, { env: { FAKE_NODE_VERSION: '20.19.0' } }).status).toBe(0);
  });

  test('no Node at all', () => {
    rmSync(join(checkout.bin, 'node'));
    expect(start(checkout)).toMatchObject({ status: 5, stderr: expect.stringContaining('here is no Node.js') });
  });

  test('no npm', () => {
    rmSync(join(checkout.bin, 'npm'));
    expect(start(checkout)).toMatchObject({ status: 5, stderr: expect.stringContaining('Install npm') });
  });

  test('a current folder that was removed', () => {
    const args = ['-c', 'mkdir ../gone && cd ../gone && rmdir ../gone && "$0/kaoping"', checkout.root];
    const { status, stderr } = start(checkout, { program: 'sh', args, cwd: checkout.root });
    expect(status).toBe(5);
    expect(stderr).toContain('error: the current folder was removed.');
  });

  test('no lock-file', () => {
    rmSync(join(checkout.root, 'package-lock.json'));
    expect(start(checkout)).toMatchObject({ status: 5, stderr: expect.stringContaining('Get a complete copy') });
  });

  test('npm fails: its cause is shown, and the next start tries again', () => {
    const { status, stdout, stderr } = start(checkout, { env: { FAKE_NPM_FAILS: '1' } });
    expect([status, stdout]).toEqual([5, '']);
    expect(stderr.split('\n').slice(1)).toEqual([
      expect.stringContaining('error: installing the packages failed'),
      'npm error code EUSAGE',
      'npm error the cause',
      '',
    ]);
    expect(start(checkout).status).toBe(0);
  });

  test('a machine that the Node of the packages does not fit', () => {
    const env = { FAKE_NO_PLATFORM: '1' };
    expect(start(checkout, { env })).toMatchObject({
      status: 5,
      stderr: expect.stringContaining('Node.js 24 or newer'),
    });
    expect(start(checkout, { env: { ...env, FAKE_NODE_VERSION: '24.1.0' }, args: ['x'] }).stderr).not.toContain(
      'error:',
    );
  });
});

describe('as another user', () => {
  const nobody = 65534;

  testNeeding(['root'], 'an installed checkout that cannot be written works', () => {
    start(checkout);
    expect(start(checkout, { uid: nobody })).toMatchObject({ status: 0, stderr: '' });
  });

  testNeeding(['root'], 'a checkout that cannot be written and is not installed says whom to ask', () => {
    const { status, stderr } = start(checkout, { uid: nobody });
    expect(status).toBe(5);
    expect(stderr).toContain('Run kaoping once as the owner');
    expect(checkout.npmCalls()).toEqual([]);
  });
});
