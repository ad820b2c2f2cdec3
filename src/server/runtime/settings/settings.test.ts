import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../../core/model/app-error.ts';
import { readSettings, type SettingSources } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaoping-settings-'));
const read = (given: Partial<SettingSources> = {}) =>
  readSettings({ options: { data: folder }, env: {}, file: null, cwd: folder, ...given });

function refusal(given: Partial<SettingSources>): string {
  try {
    read(given);
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.details['name']} ${error.details['where']}`;
    throw error;
  }
  return 'taken';
}

function file(text: string): string {
  const path = join(mkdtempSync(join(folder, 'file-')), 'settings.yaml');
  writeFileSync(path, text);
  return path;
}

test('without anything said, the defaults', () => {
  expect(read()).toMatchObject({ host: '127.0.0.1', port: 8600, database: null, role: 'all', trustProxy: false });
});

test('command line before environment before file', () => {
  const written = file('port: 1\nhost: file\nconnections: 7\n');
  const settings = read({
    file: written,
    env: { KAOPING_PORT: '2', KAOPING_HOST: 'env' },
    options: { data: folder, port: '3' },
  });
  expect(settings).toMatchObject({ port: 3, host: 'env', connections: 7 });
});

test('kaoping.yaml in the data folder counts without being named', () => {
  const data = mkdtempSync(join(folder, 'data-'));
  writeFileSync(join(data, 'kaoping.yaml'), 'port: 9\ntrustProxy: true\n');
  expect(read({ options: { data } })).toMatchObject({ port: 9, trustProxy: true });
});

test('an empty word in the environment says nothing', () => {
  expect(read({ env: { DATABASE_URL: '' } }).database).toBeNull();
  expect(read({ env: { DATABASE_URL: 'postgres://db/k' } }).database).toBe('postgres://db/k');
});

test.each<[Partial<SettingSources>, string]>([
  [{ env: { KAOPING_PROT: '1' } }, 'setting-unknown KAOPING_PROT environment'],
  [{ env: { KAOPING_PORT: 'many' } }, 'setting-faulty KAOPING_PORT environment'],
  [{ env: { KAOPING_PORT: '65536' } }, 'setting-faulty KAOPING_PORT environment'],
  [{ env: { DATABASE_URL: 'mysql://db' } }, 'setting-faulty DATABASE_URL environment'],
  [{ options: { data: folder, port: '-1' } }, 'setting-faulty --port --'],
  [{ env: { KAOPING_SEED: '7' } }, 'taken'],
])('%j: %s', (given, expected) => {
  expect(refusal(given)).toBe(expected);
});

test('a file says in which place it is wrong', () => {
  const misspelt = file('prot: 1\n');
  expect(refusal({ file: misspelt })).toBe(`setting-unknown prot ${misspelt}`);
  const list = file('- port\n');
  expect(refusal({ file: list })).toBe(`setting-faulty  ${list}`);
  const broken = file('port: [1\n');
  expect(refusal({ file: broken })).toBe(`setting-faulty  ${broken}`);
});
