import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { syntheticClass, syntheticResult } from '../../../../test/fixtures/synthetic-result.ts';
import { need, testNeeding } from '../../../../test/needs.ts';
import type { Result } from '../../../core/model/result.ts';
import { type Browser, type BrowserPage, startBrowser } from './browser.test-support.ts';
import { LOW_CONTRAST } from './contrast.test-support.ts';
import { renderReport } from './index.ts';
import { richResult } from './sample-results.test-support.ts';

/** What the report looks like, as far as that can be measured: on screens of both kinds, and on paper. */

const folder = mkdtempSync(join(tmpdir(), 'kaoping-look-'));
let browser: Browser | undefined;
let page: BrowserPage;

beforeAll(async () => {
  if (!need('chromium').ok) return;
  browser = await startBrowser();
  page = browser.page;
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openReport(result: Result, hash = ''): Promise<void> {
  const file = join(folder, 'report.html');
  writeFileSync(file, renderReport(result, { program: 'kaoping 0.1.0', resultSha256: null }));
  await page.resize(1280, 900);
  await page.open(file, hash);
}

const scheme = (value: 'light' | 'dark', media = ''): Promise<unknown> =>
  page.send('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value }] });
const style = (selector: string, property: string): Promise<string> =>
  page.evaluate(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue('${property}')`,
  );

describe('light and dark', () => {
  for (const value of ['light', 'dark'] as const) {
    testNeeding(['chromium'], `every text stands out from its background by 4.5 to 1 when it is ${value}`, async () => {
      await scheme(value);
      await openReport(richResult(), '#unit=甲县人民政府');
      expect(await style('html', 'background-color')).toBe(value === 'dark' ? 'rgb(16, 22, 29)' : 'rgb(242, 245, 248)');
      expect(await page.evaluate(LOW_CONTRAST)).toEqual([]);
      await scheme('light');
    });
  }

  testNeeding(['chromium'], 'paper is white however dark the screen is', async () => {
    await scheme('dark', 'print');
    await openReport(richResult());
    expect(await style('figure', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await style('figure', 'color')).toBe('rgb(24, 34, 45)');
    await scheme('light');
  });
});

describe('figures', () => {
  testNeeding(['chromium'], 'stand under each other by their points, printed as they are', async () => {
    await openReport(syntheticResult({ units: 26 }));
    const points = await page.evaluate<
      number[][]
    >(`[...document.querySelectorAll('.ranking-table tbody tr')].map((row) =>
      [...row.querySelectorAll('td.num:not(.col-rank)')].map((cell) => {
        const text = cell.firstChild;
        const range = document.createRange();
        const at = text.data.indexOf('.');
        range.setStart(text, at < 0 ? text.length - 1 : at - 1);
        range.setEnd(text, at < 0 ? text.length : at);
        return Math.round(range.getBoundingClientRect().right);
      }))`);
    const columns = points[0]?.map((_, column) => new Set(points.map((row) => row[column])).size);
    expect(columns).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  testNeeding(['chromium'], 'are not touched by the bars under them', async () => {
    await openReport(richResult(), '#unit=甲县人民政府');
    const gaps = await page.evaluate<
      number[]
    >(`[...document.querySelectorAll('td.bar')].filter((cell) => cell.offsetParent !== null).map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell.firstChild);
      const under = getComputedStyle(cell).getPropertyValue('--under');
      const bar = under === '' ? cell.clientHeight - 6 : parseFloat(under) * parseFloat(getComputedStyle(cell).fontSize);
      return cell.getBoundingClientRect().top + bar - range.getBoundingClientRect().bottom;
    })`);
    expect(gaps.length).toBeGreaterThan(5);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  });

  testNeeding(['chromium'], 'have room beside their bars, fractions too', async () => {
    for (const width of [320, 1280]) {
      await openReport(richResult(), '#unit=甲县人民政府');
      await page.resize(width, 900);
      expect(
        await page.evaluate(
          `[...document.querySelectorAll('.profile li > *, .standings li > *')].filter((one) => one.scrollWidth > one.clientWidth + 1 && !one.matches('.hidden, svg')).map((one) => one.outerHTML)`,
        ),
      ).toEqual([]);
    }
  });
});

testNeeding(['chromium'], 'a table of eight dimensions stands whole on a screen of 1,280 pixels', async () => {
  const group = syntheticClass({ units: 4 });
  const names = ['健康情况', '展现标识', '发布解读', '办事服务', '互动交流', '功能应用', '政务新媒体', '支撑保障'];
  const columns = ['单项否决', ...names, '加分指标'];
  const units = group.units.map((unit) => ({ ...unit, shown: columns.map((_, at) => String(10 + at * 1.25)) }));
  await openReport(syntheticResult({ classes: [{ ...group, columns, units }] }));
  expect(
    await page.evaluate(
      `(() => { const box = document.querySelector('.table-box'); return box.scrollWidth - box.clientWidth; })()`,
    ),
  ).toBe(0);
});

describe('on paper', () => {
  testNeeding(['chromium'], 'every class is printed, those that are not shown too', async () => {
    await scheme('light', 'print');
    await openReport(richResult());
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('section.class')].map((one) => [one.hidden, one.offsetHeight > 500])`,
      ),
    ).toEqual([
      [false, true],
      [true, true],
    ]);
    expect(await page.evaluate(`document.querySelector('.tools').offsetParent === null`)).toBe(true);
    await scheme('light');
  });

  testNeeding(['chromium'], 'the header of the table is repeated on each page, and pages are numbered', async () => {
    await openReport(syntheticResult({ classes: [syntheticClass({ units: 150 })] }));
    const pages = await textsOnPaper();
    const withRows = pages.filter((text) => (text.match(/政府/g)?.length ?? 0) > 25);
    expect(withRows.length).toBeGreaterThan(3);
    // The ends of the ranking are a picture without such a header.
    for (const text of withRows) expect(text).toMatch(/满分 ?30|总分排行/);
    for (const [index, text] of pages.entries()) expect(text).toContain(`${index + 1} / ${pages.length}`);
  });

  testNeeding(['chromium'], 'the open sheet of a unit is printed alone', async () => {
    await openReport(syntheticResult({ units: 26 }), '#class=portal');
    const unit = await page.evaluate<string>(`document.querySelector('tbody th a').textContent`);
    await openReport(syntheticResult({ units: 26 }), `#unit=${encodeURIComponent(unit)}`);
    const text = (await textsOnPaper()).join('');
    expect(text).toContain('逐项得分');
    expect(text).not.toContain('排名与得分');
  });
});

/** The text of each page of the PDF that the browser prints. */
async function textsOnPaper(): Promise<string[]> {
  const { data } = await page.send<{ data: string }>('Page.printToPDF', { preferCSSPageSize: true });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(Buffer.from(data, 'base64')), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
}
