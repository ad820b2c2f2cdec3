import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type InspectionResult, InspectionResultSchema } from '../../src/core/model/inspection-result.ts';
import { readTables } from '../../src/server/collectors/upload/index.ts';
import { runKaoping } from './run-kaoping.test-support.ts';
import { openSmallPortal, type SmallPortal } from './small-portal.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-sites-'));
let portals: SmallPortal[];
beforeAll(async () => {
  portals = [await openSmallPortal({ articles: 4 }), await openSmallPortal({ articles: 6 })];
});
afterAll(async () => {
  for (const portal of portals) await portal.close();
  rmSync(work, { recursive: true });
});

const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];
const inspect = async (...args: string[]) => runKaoping(work, ['inspect', ...args, ...LOCAL]);
const addresses = () => portals.map(({ origin }) => `${origin}/`);
const folderOf = ({ origin }: SmallPortal) => new URL(origin).host.replace(':', '_');

const bytesOf = (path: string) => readFileSync(join(work, path));
const resultIn = (folder: string): InspectionResult =>
  InspectionResultSchema.parse(JSON.parse(bytesOf(`${folder}/findings.json`).toString()));
const rowsOf = (path: string) =>
  readTables([{ name: path, bytes: bytesOf(path) }]).tables.map(({ rows }) => rows.map(({ cells }) => cells));

test('what several sites came to stands together above them', async () => {
  const ended = await inspect(...addresses(), '--out', 'out');
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain('Written to out:');
  expect(readdirSync(join(work, 'out')).toSorted()).toEqual(
    [...portals.map(folderOf), 'findings.csv', 'findings.xlsx', 'overview.html'].toSorted(),
  );
  const results = portals.map((portal) => resultIn(`out/${folderOf(portal)}`));
  const [sites = [], findings = []] = rowsOf('out/findings.xlsx');
  expect(sites.map((row) => [row[2], row[3], row[4], row[15]])).toEqual(
    results.map(({ inspection, seen }) => ['示例县人民政府', inspection.target.home, '检查完毕', String(seen.pages)]),
  );
  const all = results.reduce((sum, result) => sum + result.findings.length, 0);
  expect(findings).toHaveLength(all);
  const overview = bytesOf('out/overview.html').toString();
  for (const portal of portals) expect(overview).toContain(`href="${folderOf(portal)}/report.html"`);
});

test('their tables for scoring are one', () => {
  const own = portals.map((portal) => bytesOf(`out/${folderOf(portal)}/findings.csv`).toString());
  const [header = ''] = own[0]?.split('\n', 1) ?? [];
  const rows = own.map((text) => text.slice(text.indexOf('\n') + 1));
  expect(bytesOf('out/findings.csv').toString()).toBe(`${header}\n${rows.join('')}`);
});

test('written once more they are the same, and what somebody has edited steps aside', async () => {
  const before = bytesOf('out/findings.xlsx');
  appendFileSync(join(work, 'out/findings.csv'), 'edited\n');
  const ended = await inspect(...addresses(), '--out', 'out', '--resume');
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stderr).toContain('findings.csv had been edited: what stood in it is now findings-edited-1.csv');
  expect(bytesOf('out/findings-edited-1.csv').toString()).toMatch(/edited\n$/u);
  expect(bytesOf('out/findings.xlsx').equals(before)).toBe(true);
  expect(existsSync(join(work, 'out/findings-edited-1.xlsx'))).toBe(false);
});

test('where one cannot be inspected the others stand there all the same', async () => {
  const [first = ''] = addresses();
  const ended = await inspect(first, 'http://10.1.2.3/', '--out', 'half');
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('10.1.2.3');
  expect(rowsOf('half/findings.xlsx')[0]).toHaveLength(1);
});

test('the folder of a single inspection is none for several', async () => {
  const [first = ''] = addresses();
  expect((await inspect(first, '--out', 'single')).code).toBe(0);
  const ended = await inspect(...addresses(), '--out', 'single');
  expect(ended.code).toBeGreaterThan(0);
  expect(ended.stderr).toContain('single holds something else');
});

test('without a folder they have one of their own', async () => {
  expect((await inspect(...addresses(), '--quick')).code).toBe(0);
  expect(existsSync(join(work, 'inspections/overview.html'))).toBe(true);
});
