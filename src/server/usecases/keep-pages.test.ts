import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import { openPageSpool } from '../runtime/page-spool.ts';
import { sha256 } from '../runtime/sha256.ts';
import { openKeptPages } from '../store/kept-pages/index.ts';
import { keepPages, spoolOf } from './keep-pages.ts';

let log: string;
beforeEach(() => {
  log = mkdtempSync(`${tmpdir()}/kaoping-keep-`);
});
afterEach(() => rmSync(log, { recursive: true }));

const [ONE, OTHER] = ['<p>一</p>', '<p>二</p>'].map((text) => Buffer.from(text));

function judged(...pages: (Buffer | undefined)[]): InspectionResult {
  const evidence = pages.map((page) => ({ url: 'http://a/', quote: null, at: '', sha256: sha256(page ?? '') }));
  const finding = { check: 'c', version: 1, outcome: 'failed', problem: 'p', about: {}, message: {}, evidence };
  return { indicators: [], findings: [finding] } as unknown as InspectionResult;
}

function spool(...pages: (Buffer | undefined)[]): void {
  const writer = openPageSpool(spoolOf(log));
  for (const page of pages) writer.keep(sha256(page ?? ''), page ?? Buffer.alloc(0));
  writer.close();
}

const spools = () => readdirSync(spoolOf(log)).filter((name) => name.endsWith('.spool'));

test('of an inspection that has not come to its end, pages stay until it has: others may matter then', () => {
  spool(ONE, OTHER);
  keepPages(log, judged(ONE), false);
  expect(spools()).toHaveLength(1);
  expect(openKeptPages(log).list()).toEqual([{ sha256: sha256(ONE ?? ''), missing: null }]);
  keepPages(log, judged(ONE, OTHER), true);
  expect(spools()).toEqual([]);
  const store = openKeptPages(log);
  expect(store.list().map((page) => Buffer.from(store.read(page.sha256)))).toEqual(
    [ONE, OTHER].toSorted((one, other) => (sha256(one ?? '') < sha256(other ?? '') ? -1 : 1)),
  );
});
