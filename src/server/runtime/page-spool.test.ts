import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropSpool, openPageSpool, spooledPages } from './page-spool.ts';
import { sha256 } from './sha256.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaoping-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PAGES = ['<p>一</p>', '', 'x'.repeat(100_000)].map((text) => Buffer.from(text));
const place = () => join(folder, 'pages');
function seen(): string[][] {
  const pages: string[][] = [];
  for (const { sha256: hash, body } of spooledPages(place())) pages.push([hash, Buffer.from(body()).toString()]);
  return pages;
}

function write(...parts: (readonly Buffer[])[]): void {
  const spool = openPageSpool(place());
  for (const pages of parts) {
    for (const page of pages) spool.keep(sha256(page), page);
    spool.flush();
  }
  spool.close();
}

test('what was kept comes back, of every writer, until it is dropped', () => {
  write(PAGES);
  write([]);
  write(PAGES.slice(0, 1));
  const all = [...PAGES, ...PAGES.slice(0, 1)].map((page) => [sha256(page), page.toString()]);
  expect(seen()).toHaveLength(4);
  expect(seen()).toEqual(expect.arrayContaining(all));
  dropSpool(place());
  expect(readdirSync(place())).toEqual([]);
  expect(seen()).toEqual([]);
});

test('nothing was kept where there is no folder', () => {
  expect(seen()).toEqual([]);
  dropSpool(place());
});

test.each([1, 10, 30])('of a writer that died %i bytes before the end, what came before is there', (missing) => {
  write(PAGES.slice(0, 2), PAGES.slice(2));
  const [name = ''] = readdirSync(place());
  const file = join(place(), name);
  const whole = seen();
  truncateSync(file, statSync(file).size - missing);
  expect(seen()).toEqual(whole.slice(0, -1));
});

test('many pages come back, each by itself, however they were packed', () => {
  const pages = Array.from({ length: 40 }, (_each, id) => Buffer.from(`<p>${id}</p>`.repeat(5000)));
  const spool = openPageSpool(place());
  for (const page of pages) {
    const body = Buffer.from(page);
    spool.keep(sha256(page), body);
    body.fill(0);
  }
  expect(seen().length).toBeGreaterThan(0);
  spool.flush();
  expect(seen()).toEqual(pages.map((page) => [sha256(page), page.toString()]));
  spool.close();
});

test('pages that are alike take little room', () => {
  const page = Buffer.from(Array.from({ length: 2000 }, (_each, id) => (id * 2_654_435_761) % 1_000_003).join(' '));
  const alike = Array.from({ length: 10 }, (_each, id) => Buffer.concat([Buffer.from(`<p>${id}</p>`), page]));
  write(alike);
  const [name = ''] = readdirSync(place());
  expect(statSync(join(place(), name)).size).toBeLessThan(page.length * 2);
});
