import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { BUILDER, buildProgram } from './built-program.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaoping-builds-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the same sources make the same program, and what was spoilt is whole again', () => {
  const place = buildProgram(folder);
  const main = join(place, 'main.mjs');
  const part = join(place, readdirSync(place).find((name) => name.startsWith('inspect-')) ?? '');
  const content = [main, part].map((file) => readFileSync(file, 'utf8'));
  writeFileSync(main, '');
  rmSync(part);
  expect(buildProgram(folder)).toBe(place);
  expect([main, part].map((file) => readFileSync(file, 'utf8'))).toEqual(content);
  expect(readdirSync(folder)).toEqual([basename(place)]);
});

test('builds of the same moment do not stand in each other’s way', async () => {
  const together = join(folder, 'together');
  const builds = await Promise.all(
    Array.from({ length: 4 }, async () => promisify(execFile)(process.execPath, [BUILDER, together])),
  );
  const names = new Set(builds.map(({ stdout }) => stdout.trim()));
  expect(readdirSync(together)).toEqual([...names]);
  rmSync(together, { recursive: true });
});

test('where the disk does not take it, it ends with 75 and says why in a line', () => {
  const full = join(folder, 'full');
  writeFileSync(full, 'a file where a folder should be');
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILDER, full], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([75, '']);
  expect(stderr).toMatch(/^[^\n]+\n$/u);
  rmSync(full);
});

test('the twenty that were built or used last are kept, what an ended build has left for an hour', () => {
  const place = basename(buildProgram(folder));
  const dayAgo = new Date(Date.now() - 86_400_000);
  const put = (name: string, at: Date): void => {
    mkdirSync(join(folder, name));
    utimesSync(join(folder, name), at, at);
  };
  const others = Array.from({ length: 25 }, (_, at) => `${at}`.padStart(16, '0'));
  for (const [at, name] of others.entries()) put(name, new Date(dayAgo.getTime() + at * 1000));
  // Of a clock that was ahead.
  put('ffffffffffffffff', new Date(Date.now() + 86_400_000));
  for (const name of ['draft-old', 'current-1']) put(name, dayAgo);
  put('draft-new', new Date());
  utimesSync(join(folder, place), new Date(0), new Date(0));
  buildProgram(folder);
  expect(readdirSync(folder).toSorted()).toEqual(
    [...others.slice(-18), 'draft-new', 'ffffffffffffffff', place].toSorted(),
  );
});
