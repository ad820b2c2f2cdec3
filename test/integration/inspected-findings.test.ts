import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { templateOf } from '../../src/core/reports/table-template/index.ts';
import { readScheme } from '../../src/core/scheme/index.ts';
import { renderXlsx } from '../../src/server/render/xlsx/index.ts';
import { runKaoping } from './run-kaoping.test-support.ts';
import { openSmallPortal, type SmallPortal } from './small-portal.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-inspected-'));
const UNIT = '云溪县人民政府';
const SCHEME = `
kaoping: 1
id: links
version: 1
title: 链接
source: 测试
verified: true
classes:
  - id: portal
    name: 政府门户网站
    inputs:
      content: { column: 内容, min: 0, max: 60 }
      dead: { check: broken-links, only: { 部位: 首页 } }
      tags: { check: missing-page-tags }
    indicators:
      - { id: content_points, name: 内容, points: 60, rule: content }
      - { id: dead_points, name: 首页链接, points: 40, rule: { deduct: [{ count: dead, each: 3 }] } }
      - { id: missing_points, name: 标签, kind: measure, rule: tags }
    ranking: { ties: competition }
`;
let portal: SmallPortal;
let inspected: Awaited<ReturnType<typeof kaoping>>;

const kaoping = async (...args: string[]) => runKaoping(work, args);

/** The template of the scheme in which a person has filled in what no machine can know, and left the findings alone. */
function writeFilledTemplate(): void {
  const { scheme, faults } = readScheme(SCHEME, 'scheme.yaml');
  if (scheme === null) throw new Error(faults.map(({ message }) => message.en).join('\n'));
  const sheets = templateOf(scheme).sheets.map((sheet) =>
    sheet.name === 'portal'
      ? {
          ...sheet,
          rows: [sheet.columns.map(({ header }, index) => (index === 0 ? UNIT : header === '内容' ? '50' : null))],
        }
      : sheet,
  );
  expect(sheets.map(({ name }) => name)).toContain('findings');
  writeFileSync(join(work, 'fill-in.xlsx'), renderXlsx({ sheets }));
}

beforeAll(async () => {
  portal = await openSmallPortal();
  writeFileSync(join(work, 'links.yaml'), SCHEME);
  writeFileSync(join(work, 'site.yaml'), `name: ${UNIT}\n`);
  writeFilledTemplate();
  const local = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];
  inspected = await kaoping(
    'inspect',
    `${portal.origin}/`,
    '--scheme',
    'links.yaml',
    '--config',
    'site.yaml',
    '--out',
    'out',
    ...local,
  );
});
afterAll(async () => {
  await portal.close();
  rmSync(work, { recursive: true });
});

test('the findings of an inspection beside a template in which nobody wrote findings are scored', async () => {
  expect(inspected).toMatchObject({ code: 0, stderr: '' });
  const scored = await kaoping('score', 'links.yaml', 'fill-in.xlsx', 'out/findings.csv', '--out', 'scored');
  expect(scored).toMatchObject({ code: 0, stderr: expect.not.stringContaining('twice') as string });
  expect(readFileSync(join(work, 'scored/ranking.csv'), 'utf8')).toContain(UNIT);
});
