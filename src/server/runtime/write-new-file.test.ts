import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { writeNewFile } from './write-new-file.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-new-'));
const bytes = Buffer.from('new');
let place = work;

beforeEach(() => {
  place = mkdtempSync(join(work, 'case-'));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('a file is written with the folders above it, and nothing else', () => {
  writeNewFile(join(place, 'a/b/表.xlsx'), bytes, '表.xlsx');
  expect(readFileSync(join(place, 'a/b/表.xlsx'), 'utf8')).toBe('new');
  expect(readdirSync(join(place, 'a/b'))).toEqual(['表.xlsx']);
});

test('a file that is there is left alone', () => {
  writeFileSync(join(place, 'x'), 'mine');
  expect(() => writeNewFile(join(place, 'x'), bytes, 'given')).toThrow('file-in-the-way {"file":"given"}');
  expect(readFileSync(join(place, 'x'), 'utf8')).toBe('mine');
});

test('a link that leads nowhere is not followed', () => {
  symlinkSync(join(place, 'elsewhere'), join(place, 'x'));
  expect(() => writeNewFile(join(place, 'x'), bytes, 'given')).toThrow('file-in-the-way');
  expect(existsSync(join(place, 'elsewhere'))).toBe(false);
});

test('drafts of others are not touched', () => {
  writeFileSync(join(place, 'x.part'), 'mine');
  writeNewFile(join(place, 'x'), bytes, 'x');
  expect(readFileSync(join(place, 'x.part'), 'utf8')).toBe('mine');
});
