import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FindingsFile, InspectionResultSchema } from '../../src/core/model/inspection-result.ts';
import { PageFactsSchema } from '../../src/core/model/page-facts.ts';
import { type CatalogueSite, COLUMNS, openCatalogueSite } from './guangdong-catalogue.test-support.ts';
import { runKaoping } from './run-kaoping.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-catalogue-'));
let site: CatalogueSite;
beforeAll(async () => {
  site = await openCatalogueSite();
});
afterAll(async () => {
  await site.close();
  rmSync(work, { recursive: true });
});

const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];
const inspect = async (out: string, ...more: string[]) =>
  runKaoping(work, ['inspect', `${site.origin}/`, '--out', out, ...LOCAL, ...more]);

function resultIn(folder: string): FindingsFile {
  return InspectionResultSchema.parse(JSON.parse(readFileSync(join(work, folder, 'findings.json'), 'utf8')));
}

const columnAt = (number: number) => `${site.origin}/gkmlpt/index#${number}`;

/** What a check says of each column. */
const outcomesOf = (result: FindingsFile, check: string) =>
  Object.fromEntries(
    result.findings.flatMap((one) =>
      one.check === check ? [[one.problem.slice(site.origin.length), one.outcome]] : [],
    ),
  );

describe('the columns of a catalogue, without a browser', () => {
  let ended: Awaited<ReturnType<typeof inspect>>;
  beforeAll(async () => {
    ended = await inspect('whole');
  });

  test('stand in the inventory as a visitor sees them', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const { fresh, stale, blank, long } = COLUMNS;
    const shared = { isRegistered: false, maxAgeDays: null };
    const atHome = { ...shared, isFirstLevel: true };
    expect(resultIn('whole').inventory).toMatchObject([
      {
        ...atHome,
        url: columnAt(721),
        name: fresh.name,
        type: '通知公告',
        entries: 3,
        newest: '2026-11-20',
        content: 'entries',
      },
      {
        ...atHome,
        url: columnAt(722),
        name: stale.name,
        type: '政策文件',
        entries: 3,
        newest: '2024-03-05',
        content: 'entries',
      },
      { ...atHome, url: columnAt(723), name: blank.name, type: '政策解读', entries: 0, newest: null, content: 'blank' },
      {
        ...shared,
        isFirstLevel: false,
        url: columnAt(724),
        name: long.name,
        type: '其他',
        entries: 130,
        newest: '2026-11-25',
        content: 'entries',
      },
    ]);
  });

  test('are judged, with what the platform told as evidence', () => {
    const result = resultIn('whole');
    expect(outcomesOf(result, 'stale-sections')).toEqual({ '/gkmlpt/index#722': 'failed' });
    expect(outcomesOf(result, 'blank-sections')).toEqual({ '/gkmlpt/index#723': 'failed' });
    const [blank] = result.findings.filter(({ check }) => check === 'blank-sections');
    expect(blank?.evidence).toMatchObject([{ url: columnAt(723), sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }]);
    expect(result.findings.filter(({ check, outcome }) => check === 'broken-links' && outcome === 'failed')).toEqual(
      [],
    );
    expect(JSON.stringify(result)).not.toContain('/api/');
  });

  test('lead to their articles, those of further pages of entries too', () => {
    const articles = Object.values(COLUMNS).reduce((sum, { days }) => sum + days.length, 0);
    expect(resultIn('whole').seen.kinds.article).toBe(articles);
    const asked = site.requests.filter((request) => request.includes('/gkmlpt/') && !request.includes('kaoping-'));
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('are judged again to the byte', async () => {
    expect(await runKaoping(work, ['recheck', 'whole', '--out', 'again'])).toMatchObject({ code: 0, stderr: '' });
    for (const file of ['findings.json', 'site.yaml', 'report.html']) {
      expect(readFileSync(join(work, 'again', file), 'utf8')).toBe(readFileSync(join(work, 'whole', file), 'utf8'));
    }
  });

  test('are asked for anew by a repeat, and sent only where they have changed', async () => {
    site.sent.length = 0;
    expect(await inspect('repeat', '--earlier', 'whole')).toMatchObject({ code: 0, stderr: '' });
    expect(resultIn('repeat').inventory).toEqual(resultIn('whole').inventory);
    expect(site.sent.filter((path) => path.includes('/api/'))).toEqual([]);
  });
});

test('columns of which the platform tells nothing are untested, and no finding', async () => {
  site.trouble = { status: 500, type: 'text/html', body: '<h1>系统繁忙</h1>' };
  expect(await inspect('trouble')).toMatchObject({ code: 0 });
  site.trouble = null;
  const result = resultIn('trouble');
  const unknown = { '/gkmlpt/index#721': 'untested', '/gkmlpt/index#722': 'untested', '/gkmlpt/index#723': 'untested' };
  expect(outcomesOf(result, 'stale-sections')).toEqual(unknown);
  expect(outcomesOf(result, 'blank-sections')).toEqual(unknown);
  expect(result.inventory.map(({ name, content }) => [name, content])).toEqual([
    ['通知公告', 'unknown'],
    ['政策文件', 'unknown'],
    ['政策解读', 'unknown'],
  ]);
  expect(result.findings.filter(({ check, outcome }) => check === 'broken-links' && outcome === 'failed')).toEqual([]);
});

test('kaoping page tells of a column what a visitor sees', async () => {
  const args = ['page', columnAt(722), `${site.origin}/gkmlpt/index`, '--allow', '127.0.0.0/8', '--json'];
  const { code, stdout } = await runKaoping(work, args);
  expect(code).toBe(0);
  const [column, catalogue] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => PageFactsSchema.parse(JSON.parse(line)));
  expect(column).toMatchObject({
    kind: 'section',
    tags: { SiteName: '示例市统计局' },
    footer: { siteCode: '4400000001' },
    items: [{ date: '2024-03-05' }, { date: '2024-02-01' }, { date: '2023-12-29' }],
  });
  expect(column?.links.filter(({ url }) => url.includes('/content/'))).toHaveLength(3);
  expect(catalogue?.items).toEqual([]);
});
