import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readBytes, readInputFile, readText } from './input-file.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-input-'));
const path = join(work, 'a.csv');

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('a file comes whole, with its name and hash', () => {
  const text = '单位名称\n甲县\n'.repeat(200_000);
  writeFileSync(path, text);
  const file = readInputFile(path, 'given/a.csv');
  expect(Buffer.from(file.bytes).equals(Buffer.from(text))).toBe(true);
  expect([file.path, file.name, file.sha256.length]).toEqual(['given/a.csv', 'a.csv', 64]);
});

test('an empty file is no error', () => {
  writeFileSync(path, '');
  expect(readBytes(path).length).toBe(0);
});

test('a folder is named as it was given', () => {
  expect(() => readBytes(work, 'given')).toThrow('file-is-folder {"path":"given"}');
});

test('a file beyond every table is refused before it is read', () => {
  const large = join(work, 'large');
  writeFileSync(large, '');
  truncateSync(large, 500 * 2 ** 20 + 1);
  expect(() => readBytes(large, 'given')).toThrow('file-oversized {"path":"given","limit":"500"}');
});

test('a pipe is read to its end', () => {
  const program = `
    import { readBytes } from ${JSON.stringify(join(import.meta.dirname, 'input-file.ts'))};
    console.log(readBytes('/dev/stdin').length);`;
  const line = 'head -c 3000000 /dev/zero | "$0" --input-type=module --eval "$1"';
  expect(execFileSync('sh', ['-c', line, process.execPath, program], { encoding: 'utf8' })).toBe('3000000\n');
});

test('a device without an end is refused', () => {
  const program = `
    import { readBytes } from ${JSON.stringify(join(import.meta.dirname, 'input-file.ts'))};
    try { readBytes('/dev/zero'); } catch (error) { console.log(error.code); }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect(stdout).toBe('file-oversized\n');
});

test.each([
  ['\ufeff甲', '甲'],
  ['甲', '甲'],
])('the text of %j is %j', (written, read) => {
  writeFileSync(path, written);
  expect(readText(path)).toBe(read);
});

test('bytes that are no UTF-8 are never replaced', () => {
  writeFileSync(path, Buffer.from('b7d6cafd', 'hex'));
  expect(() => readText(path, 'given')).toThrow('text-encoding {"path":"given"}');
});
