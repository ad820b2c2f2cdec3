import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError, appErrorText } from '../../../core/model/app-error.ts';
import { readSettings, type SettingSources } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaoping-settings-'));
const read = (given: Partial<SettingSources> = {}) =>
  readSettings({ options: { data: folder }, env: {}, file: null, cwd: folder, ...given });

function refusal(given: Partial<SettingSources>): string {
  try {
    read(given);
  } catch (error) {
    if (error instanceof AppError) {
      const { name, where, path, line } = error.details;
      return `${error.code} ${name ?? path} ${where ?? line}`;
    }
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
  [{ env: { KAOPING_PROT: '1' } }, 'setting-unknown KAOPING_PROT '],
  [{ env: { KAOPING_PORT: 'many' } }, 'setting-faulty KAOPING_PORT '],
  [{ env: { KAOPING_PORT: '65536' } }, 'setting-faulty KAOPING_PORT '],
  [{ env: { DATABASE_URL: 'mysql://db' } }, 'setting-faulty DATABASE_URL '],
  [{ options: { data: folder, port: '-1' } }, 'setting-faulty --port '],
  [{ env: { KAOPING_SMTP: '{x' } }, 'setting-faulty KAOPING_SMTP '],
  [{ env: { KAOPING_SMTP: '{"host":"a","from":"b@c","prot":1}' } }, 'setting-faulty KAOPING_SMTP.prot '],
  [{ env: { KAOPING_ALLOW: '10.0.0.0/8 300.0.0.0/8' } }, 'setting-faulty KAOPING_ALLOW #2 '],
  [{ env: { KAOPING_SEED: '7' } }, 'taken'],
])('%j: %s', (given, expected) => {
  expect(refusal(given)).toBe(expected);
});

test('a file says in which place it is wrong', () => {
  const misspelt = file('prot: 1\n');
  expect(refusal({ file: misspelt })).toBe(`setting-unknown prot  (${misspelt})`);
  const list = file('- port\n');
  expect(refusal({ file: list })).toBe(`settings-unreadable ${list} 1`);
  const broken = file('port: [1\n');
  expect(refusal({ file: broken })).toBe(`settings-unreadable ${broken} 2`);
});

test('what a setting may be is said in the reader’s language, never in that of a library', () => {
  try {
    read({ env: { KAOPING_PORT: 'many' } });
  } catch (error) {
    const { message, remedy } = appErrorText(error as AppError);
    expect(message.zh).toBe('配置项 KAOPING_PORT 的值不能用');
    expect(remedy).toEqual({
      zh: '请写成这样的形式：0–65535。全部配置项见 docs/operations.md。',
      en: 'Write it like this: 0–65535. docs/operations.md lists all settings.',
    });
    return;
  }
  expect.unreachable();
});
