import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { processStart } from './process-start.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-lock-'));
afterAll(() => rmSync(work, { recursive: true }));

const lock = join(work, 'lock');
/** A number that no process has: larger than any that the system gives. */
const NO_PROCESS = 2 ** 22 + 1;

test('a folder has one owner, until it is freed', () => {
  const free = lockFolder(lock);
  if (typeof free !== 'function') throw new Error('locked');
  expect(lockFolder(lock)).toEqual({ pid: process.pid, host: hostname(), start: processStart(process.pid) });
  free();
  expect(existsSync(lock)).toBe(false);
});

const own = { pid: process.pid, host: hostname() };
test.each([
  ['of a process that has ended', JSON.stringify({ pid: NO_PROCESS, host: hostname(), start: null }), true],
  ['of a process whose number another has by now', JSON.stringify({ ...own, start: 'another boot 1' }), true],
  ['of one of which nobody knows when it started', JSON.stringify({ ...own, start: null }), false],
  ['of another machine', JSON.stringify({ pid: NO_PROCESS, host: 'another', start: null }), false],
  ['as earlier versions wrote it', String(process.pid), false],
  ['as earlier versions wrote it, of one that has ended', String(NO_PROCESS), true],
  ['that was not written to its end', '{"pid":1', true],
  ['with nothing in it', '', true],
  ['of nobody', '{"pid":"x"}', true],
])('a lock %s', (_what, text, isFree) => {
  writeFileSync(lock, text);
  const locked = lockFolder(lock);
  expect(typeof locked === 'function').toBe(isFree);
  if (typeof locked === 'function') locked();
  rmSync(lock, { force: true });
});

test('a link under its name is not followed', () => {
  const elsewhere = join(work, 'elsewhere');
  symlinkSync(elsewhere, lock);
  const locked = lockFolder(lock);
  expect(existsSync(elsewhere)).toBe(false);
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject(own);
  if (typeof locked === 'function') locked();
});

test('when a process started is known on Linux, and is the same whenever one asks', () => {
  const start = processStart(process.pid);
  expect(processStart(process.pid)).toBe(start);
  if (process.platform === 'linux') expect(start).toMatch(/^[\da-f-]+ \d+$/u);
  expect(processStart(NO_PROCESS)).toBeNull();
});
