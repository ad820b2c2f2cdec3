/**
 * Measures `report.html` of made-up campaigns as a person meets it: written, then opened from disk in Chromium and used.
 * `node bench/report/run.ts`; needs Chromium (Debian: chromium, fonts-noto-cjk). Prints rows for `docs/benchmarks.md`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readScheme } from '../../src/core/scheme/index.ts';
import { readFacts, scoreScheme, toResult } from '../../src/core/scoring/index.ts';
import type { Result } from '../../src/core/model/result.ts';
import { readTables } from '../../src/server/collectors/upload/index.ts';
import { type BrowserPage, startBrowser } from '../../src/server/render/html/browser.test-support.ts';
import { renderReport } from '../../src/server/render/html/index.ts';
import { makeCampaign } from '../score/make-campaign.ts';

const UNITS = [26, 5000, 14_000];
const RUNS = 5;

/** All in milliseconds from the start of loading or of the action; `memory` is the peak of the page's process in MiB. */
interface Visit {
  paint: number;
  usable: number;
  search: number;
  sort: number;
  sheet: number;
  memory: number;
}

const folder = mkdtempSync(join(tmpdir(), 'kaoping-bench-'));
try {
  const out = (line: string) => process.stdout.write(`${line}\n`);
  out('| units | file | written | first paint | usable | search | sort | sheet of a unit | memory |');
  out('|---|---|---|---|---|---|---|---|---|');
  for (const units of UNITS) {
    const result = scored(units);
    const start = performance.now();
    const html = renderReport(result, { program: 'kaoping', resultSha256: null });
    const written = performance.now() - start;
    const file = join(folder, `${units}.html`);
    writeFileSync(file, html);
    const visits: Visit[] = [];
    for (let run = 0; run < RUNS; run++) visits.push(await visit(file));
    const seconds = (of: keyof Visit) => (median(visits.map((one) => one[of])) / 1000).toFixed(2);
    const memory = Math.round(median(visits.map((one) => one.memory)));
    const size = (Buffer.byteLength(html) / 1e6).toFixed(1);
    out(
      `| ${units.toLocaleString('en')} | ${size} MB | ${(written / 1000).toFixed(2)} | ${seconds('paint')} | ${seconds('usable')} | ${seconds('search')} | ${seconds('sort')} | ${seconds('sheet')} | ${memory} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function scored(units: number): Result {
  const { scheme: text, table } = makeCampaign(units);
  const { scheme } = readScheme(text, 'scheme.yaml');
  if (scheme === null) throw new Error('the made-up scheme is wrong');
  const { tables } = readTables([{ name: 'sites.csv', bytes: Buffer.from(table) }]);
  const { facts } = readFacts(scheme, tables, { at: null });
  return toResult(scoreScheme(scheme, facts, { origin: { schemeSha256: '', at: null, tables: [] } }));
}

/** One visit in a browser of its own. */
async function visit(file: string): Promise<Visit> {
  const browser = await startBrowser();
  try {
    const { page } = browser;
    await page.resize(1280, 900);
    await page.open(file);
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
    const [paint, usable] = await page.evaluate<[number, number]>(
      `[performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.getEntriesByType('navigation')[0].domInteractive]`,
    );
    const search = await timed(
      page,
      `const field = document.querySelector('input[type=search]'); field.value = '00'; field.dispatchEvent(new Event('input'))`,
    );
    const sort = await timed(page, `document.querySelector('th[data-sort="column:1"] button').click()`);
    const sheet = await timed(
      page,
      `document.querySelector('tbody th a').click(); await new Promise((done) => addEventListener('hashchange', () => done(), { once: true }))`,
    );
    return { paint, usable, search, sort, sheet, memory: peakOfPage() };
  } finally {
    await browser.close();
  }
}

/** Until what the action has changed is drawn. */
function timed(page: BrowserPage, action: string): Promise<number> {
  return page.evaluate(
    `(async () => { const start = performance.now(); ${action}; await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))); return performance.now() - start; })()`,
  );
}

/** The greatest of the processes that draw pages; other browsers on the machine should be closed. */
function peakOfPage(): number {
  const peaks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(peakOfProcess);
  return Math.max(...peaks) / 1024;
}

/** KiB; 0 for a process that draws no page or has just ended. */
function peakOfProcess(id: string): number {
  try {
    if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) return 0;
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return 0;
    throw error;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
