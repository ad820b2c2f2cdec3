import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding, InspectionResult } from '../../../core/model/inspection-result.ts';
import { readFound, writeFound } from './found-file.ts';

/** As much of one as is stored. */
const finding = (index: number, text: string): Finding => ({
  check: 'broken-links',
  version: 1,
  outcome: 'failed',
  problem: `https://a.example/${index}`,
  about: { 部位: '首页' },
  message: { zh: text, en: text },
  evidence: [],
});

test.each([
  [0, ''],
  [1, 'a text of\nseveral lines, “quoted” — 𠮷'],
  // More than is read at once, and characters that are cut in two.
  [3000, '汉字𠮷'.repeat(60)],
])('%i findings are read back as they were written, one after the other', async (count, text) => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-found-'));
  const file = join(folder, 'found.jsonl');
  const findings = Array.from({ length: count }, (_, index) => finding(index, text));
  const head = { checks: { 'broken-links': 1 }, inventory: [{ name: '要闻\n' }], scheme: null };
  // The rest of a result is not looked at.
  writeFound(file, { ...head, findings } as unknown as InspectionResult);
  if (count > 1) expect(statSync(file).size).toBeGreaterThan(1 << 19);
  const read = await readFound(file);
  expect(read.head).toEqual(head);
  const back: Finding[] = [];
  for await (const each of read.findings) back.push(each);
  expect(back).toEqual(findings);
  rmSync(folder, { recursive: true });
});
