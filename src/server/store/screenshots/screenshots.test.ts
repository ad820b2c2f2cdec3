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
import { afterAll, expect, test } from 'vitest';
import type { Screenshot } from '../../../core/model/screenshot.ts';
import { openScreenshots } from './index.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-shots-'));
afterAll(() => rmSync(work, { recursive: true }));
const newLog = () => mkdtempSync(join(work, 'log-'));

const at = '2026-11-28T09:00:00+08:00';
const PICTURE = new TextEncoder().encode('picture');

test('what was kept is found again, and nothing is there before', () => {
  const log = newLog();
  const store = openScreenshots(log);
  expect(store.list()).toBeNull();
  expect(readdirSync(log)).toEqual([]);
  const sha256 = store.keep(PICTURE);
  const list: Screenshot[] = [
    { url: 'http://a.gov.cn/', at, sha256, missing: null },
    { url: 'http://a.gov.cn/b', at, sha256: null, missing: 'personal-data' },
  ];
  store.write(list);
  expect(openScreenshots(log).list()).toEqual(list);
  expect(Buffer.from(openScreenshots(log).read(sha256)).toString()).toBe('picture');
  expect(readdirSync(join(log, 'screenshots')).toSorted()).toEqual([`${sha256}.webp`, 'screenshots.json'].toSorted());
});

test.each<[what: string, change: (file: string, list: string) => void]>([
  ['another picture', (file) => writeFileSync(file, 'other')],
  ['no picture', (file) => rmSync(file)],
])('%s under its hash is refused', (_what, change) => {
  const log = newLog();
  const hash = openScreenshots(log).keep(PICTURE);
  const folder = join(log, 'screenshots');
  change(join(folder, `${hash}.webp`), join(folder, 'screenshots.json'));
  expect(() => openScreenshots(log).read(hash)).toThrow('log-damaged');
});

test.each(['{', '{}', '[{"url":"http://a.gov.cn/"}]', `[{"url":"x","at":"","sha256":"../../secret","missing":null}]`])(
  'a list that is none is refused: %s',
  (text) => {
    const log = newLog();
    mkdirSync(join(log, 'screenshots'));
    writeFileSync(join(log, 'screenshots/screenshots.json'), text);
    expect(() => openScreenshots(log).list()).toThrow('log-damaged');
  },
);

test('links under the names of its files are replaced, and not followed', () => {
  const log = newLog();
  const elsewhere = join(work, 'elsewhere');
  mkdirSync(join(log, 'screenshots'));
  for (const name of ['screenshots.json', '.screenshots.json.draft'])
    symlinkSync(elsewhere, join(log, 'screenshots', name));
  openScreenshots(log).write([]);
  expect(existsSync(elsewhere)).toBe(false);
  expect(readFileSync(join(log, 'screenshots/screenshots.json'), 'utf8')).toBe('[]\n');
});
