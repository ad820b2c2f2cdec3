import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { InspectionResultSchema } from '../../src/core/model/inspection-result.ts';
import { KeptPageSchema } from '../../src/core/model/kept-page.ts';
import { sha256 } from '../../src/server/runtime/sha256.ts';
import { runKaoping } from './run-kaoping.test-support.ts';
import { openSmallPortal } from './small-portal.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-kept-'));
afterAll(() => rmSync(work, { recursive: true }));

const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];

async function inspected(out: string, { foot, more = [] }: { foot?: string; more?: string[] }) {
  const portal = await openSmallPortal({ articles: 8, ...(foot === undefined ? {} : { foot }) });
  try {
    const { code } = await runKaoping(work, ['inspect', `${portal.origin}/`, '--out', out, ...LOCAL, ...more]);
    expect(code).toBe(0);
  } finally {
    await portal.close();
  }
  const { findings } = InspectionResultSchema.parse(JSON.parse(readFileSync(join(work, out, 'findings.json'), 'utf8')));
  const failed = findings.filter(({ outcome }) => outcome !== 'untested');
  const pointed = new Set(failed.flatMap(({ evidence }) => evidence.flatMap((one) => one.sha256 ?? [])));
  return { pointed, folder: join(work, out, 'log/pages') };
}

const listIn = (folder: string) =>
  z.array(KeptPageSchema).parse(JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')));

test('pages that findings point at are kept as they were sent, and no others', async () => {
  const { pointed, folder } = await inspected('kept', { more: ['--keep-pages'] });
  const kept = listIn(folder);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.map((page) => page.missing)).toEqual(kept.map(() => null));
  for (const page of kept) {
    expect(pointed).toContain(page.sha256);
    const bytes = readFileSync(join(folder, page.sha256));
    expect(sha256(bytes)).toBe(page.sha256);
    expect(bytes.toString()).toMatch(/<html/i);
  }
  expect(readdirSync(folder).toSorted()).toEqual([...kept.map((page) => page.sha256), 'pages.json'].toSorted());
});

test('a page on which personal data stands is not kept, and the list says so', async () => {
  const { folder } = await inspected('masked', { foot: '投诉请拨 13800138000', more: ['--keep-pages'] });
  const [withheld, kept] = [true, false].map((isMissing) =>
    listIn(folder).filter((page) => (page.missing !== null) === isMissing),
  );
  expect(withheld).toEqual([{ sha256: expect.any(String), missing: 'personal-data' }]);
  const names = readdirSync(folder);
  expect(names.toSorted()).toEqual([...(kept ?? []).map((page) => page.sha256), 'pages.json'].toSorted());
  for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).not.toContain('13800138000');
});

test('without the option nothing is kept', async () => {
  expect(existsSync((await inspected('plain', {})).folder)).toBe(false);
});
