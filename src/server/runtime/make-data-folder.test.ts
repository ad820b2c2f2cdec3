import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeDataFolder } from './make-data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaoping-make-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is made with those above it, and one that is there is left', () => {
  const deep = join(folder, 'a', 'b');
  makeDataFolder(deep);
  makeDataFolder(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
});

test('a file is no folder, nor is anything below it', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => makeDataFolder(file)).toThrow('data-not-folder');
  expect(() => makeDataFolder(join(file, 'below'))).toThrow('data-not-folder');
});

test('where the system makes none, that is told', () => {
  expect(() => makeDataFolder('/proc/kaoping/data')).toThrow(/ENOENT|EACCES|EPERM/);
});
