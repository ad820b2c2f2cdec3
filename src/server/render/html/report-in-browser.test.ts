import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { syntheticResult } from '../../../../test/fixtures/synthetic-result.ts';
import { need, testNeeding } from '../../../../test/needs.ts';
import { printable } from '../../../core/model/printable.ts';
import type { Result } from '../../../core/model/result.ts';
import { type Browser, type BrowserPage, startBrowser } from './browser.test-support.ts';
import { HOSTILE_TEXTS } from './hostile-texts.test-support.ts';
import { renderReport } from './index.ts';
import { poisonedResult, richResult } from './sample-results.test-support.ts';

/** The report as a person meets it: opened from disk in a real browser. */

const folder = mkdtempSync(join(tmpdir(), 'kaoping-report-'));
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
  await page.disableScripts(false);
  await page.resize(1280, 900);
  await page.open(file, hash);
}

/** Of the class that is shown. */
const SHOWN = 'section.class:not([hidden])';
const texts = (selector: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent)`);
const units = (): Promise<string[]> => texts(`${SHOWN} tbody th a`);
const sheetTitle = (): Promise<string | null> =>
  page.evaluate(`document.querySelector('dialog[open] #sheet-title')?.textContent ?? null`);
/** Lets what an event has set off come to its end. */
const settle = (): Promise<void> => page.evaluate('new Promise((done) => setTimeout(done, 50))');
const namesOf = (result: Result, at = 0): string[] => (result.classes[at]?.units ?? []).map(({ unit }) => unit);

describe('opened from disk', () => {
  testNeeding(['chromium'], 'nothing is requested, refused or thrown', async () => {
    await openReport(richResult(), '#unit=甲县人民政府');
    expect(page.complaints()).toEqual([]);
    expect(await sheetTitle()).toBe('甲县人民政府');
  });

  testNeeding(['chromium'], 'one class at a time, led to by links', async () => {
    const result = richResult();
    await openReport(result);
    expect(await units()).toEqual(namesOf(result));
    await page.click('.tabs a:nth-child(2)');
    await settle();
    expect(await texts(`${SHOWN} h2`)).toEqual(['政府门户网站']);
    expect(await texts('.tabs a[aria-current]')).toEqual(['政府门户网站 30']);
  });

  testNeeding(['chromium'], 'without scripts: every class, its pictures and its first rows', async () => {
    await openReport(
      syntheticResult({ classes: [...richResult().classes, ...syntheticResult({ units: 300 }).classes] }),
    );
    await page.disableScripts(true);
    await page.open(join(folder, 'report.html'));
    await page.disableScripts(false);
    expect(await page.evaluate(`document.querySelectorAll('section.class:not([hidden])').length`)).toBe(3);
    expect((await texts('section.class:nth-of-type(3) tbody th a')).length).toBe(200);
    expect(await page.evaluate(`[...document.querySelectorAll('.tools, .pager')].every((one) => one.hidden)`)).toBe(
      true,
    );
    expect(await texts('noscript .remark')).toEqual([
      '共 300 个单位，此处列出前 200 个；启用脚本后可查看全部、检索和排序。',
    ]);
  });
});

describe('hostile texts', () => {
  testNeeding(['chromium'], 'are shown as they are and do nothing, in the page and in every sheet', async () => {
    const result = poisonedResult(HOSTILE_TEXTS);
    await openReport(result);
    for (const [at, group] of result.classes.entries()) {
      for (const { unit } of group.units) {
        const hash = `unit=${encodeURIComponent(unit.toWellFormed())}&class=${encodeURIComponent(group.id.toWellFormed())}`;
        await page.evaluate(
          `new Promise((done) => { addEventListener('hashchange', () => done(null), { once: true }); location.hash = ${JSON.stringify(hash)}; })`,
        );
        expect(await sheetTitle()).toBe(printable(unit));
        await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
      }
      expect(await units()).toEqual(namesOf(result, at).map(printable));
    }
    expect(
      await page.evaluate(
        `[typeof window.hacked, document.querySelectorAll('img, iframe, body > svg, main svg[onload]').length]`,
      ),
    ).toEqual(['undefined', 0]);
    expect(
      await page.evaluate(`[...document.links].filter((one) => !/^(#|https?:)/.test(one.getAttribute('href'))).length`),
    ).toBe(0);
    expect(page.complaints()).toEqual([]);
  });
});

describe('the ranking', () => {
  const many = syntheticResult({ units: 5000 });

  testNeeding(['chromium'], 'is found by part of a name, while typing', async () => {
    await openReport(many);
    await page.click(`${SHOWN} input[type=search]`);
    await page.type('青溪');
    await settle();
    const wanted = namesOf(many).filter((name) => name.includes('青溪'));
    expect(await units()).toEqual(wanted);
    expect(await texts(`${SHOWN} [role=status]`)).toEqual([`找到 ${wanted.length} 个，共 5000 个单位`]);
  });

  testNeeding(['chromium'], 'is filtered by grade', async () => {
    await openReport(many);
    await page.evaluate(
      `(() => { const field = document.querySelector('[name=grade]'); field.value = 'open'; field.dispatchEvent(new Event('change')); })()`,
    );
    const open = (many.classes[0]?.units ?? []).filter((unit) => unit.state === 'incomplete').map(({ unit }) => unit);
    expect(await units()).toEqual(open);
  });

  testNeeding(['chromium'], 'is sorted by its headings, and back', async () => {
    const result = syntheticResult({ units: 40 });
    const group = result.classes[0];
    await openReport(result);
    const head = `${SHOWN} th[data-sort="column:1"]`;
    const points = (): Promise<number[]> => texts(`${SHOWN} tbody td:nth-child(6)`).then((all) => all.map(Number));
    const shown = (group?.units ?? []).map((unit) => Number(unit.shown[1]));
    await page.click(`${head} button`);
    expect(await points()).toEqual(shown.toSorted((a, b) => b - a));
    expect(await page.evaluate(`document.querySelector('${head}').getAttribute('aria-sort')`)).toBe('descending');
    await page.click(`${head} button`);
    expect(await points()).toEqual(shown.toSorted((a, b) => a - b));
    expect(await page.evaluate(`document.querySelector('${head}').getAttribute('aria-sort')`)).toBe('ascending');
    await page.click(`${head} button`);
    expect(await units()).toEqual(namesOf(result));
    expect(await page.evaluate(`document.querySelectorAll('[aria-sort]').length`)).toBe(0);
  });

  testNeeding(['chromium'], 'is turned page by page', async () => {
    await openReport(many);
    const all = namesOf(many);
    expect(await units()).toEqual(all.slice(0, 200));
    await page.click(`${SHOWN} .pager [data-go=next]`);
    expect(await units()).toEqual(all.slice(200, 400));
    await page.click(`${SHOWN} .pager [data-go=last]`);
    expect(await units()).toEqual(all.slice(4800));
    expect(await texts(`${SHOWN} .pager .pages`)).toEqual(['共 25 页']);
    expect(await page.evaluate(`document.querySelector('${SHOWN} .pager [data-go=next]').disabled`)).toBe(true);
  });

  testNeeding(['chromium'], 'is printed whole up to 1,000 units, and short again afterwards', async () => {
    const some = syntheticResult({ units: 1000 });
    await openReport(some);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await units()).toEqual(namesOf(some));
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await units()).toEqual(namesOf(some).slice(0, 200));
  });

  testNeeding(['chromium'], 'is printed page by page above that, which the paper says', async () => {
    await openReport(many);
    await page.click(`${SHOWN} .pager [data-go=next]`);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await units()).toEqual(namesOf(many).slice(200, 400));
    expect(await texts(`${SHOWN} .print-note`)).toEqual([
      '共 5000 个单位，此处打印第 2 页；检索或筛选到 1000 个以内时打印全部。',
    ]);
  });
});

describe('the sheet of a unit', () => {
  testNeeding(['chromium'], 'opens by keyboard, has the focus, and gives it back', async () => {
    const result = syntheticResult({ units: 20 });
    await openReport(result);
    await page.evaluate(`document.querySelectorAll('tbody th a')[2].focus()`);
    await page.press('Enter');
    await settle();
    expect(await sheetTitle()).toBe(namesOf(result)[2]);
    expect(await page.evaluate('document.activeElement.id')).toBe('sheet-title');
    await page.press('Escape');
    await settle();
    expect(await sheetTitle()).toBeNull();
    expect(await page.evaluate('document.activeElement.textContent')).toBe(namesOf(result)[2]);
    expect(await page.evaluate('location.hash')).toBe('#class=portal');
  });

  testNeeding(['chromium'], 'leads to the next one in the order that the reader chose', async () => {
    const result = syntheticResult({ units: 20 });
    await openReport(result);
    await page.click(`${SHOWN} th[data-sort=total] button`);
    await page.click(`${SHOWN} th[data-sort=total] button`);
    const order = await units();
    await page.click(`${SHOWN} tbody th a`);
    await settle();
    await page.click('.sheet-tools a');
    await settle();
    expect(await sheetTitle()).toBe(order[1]);
  });

  testNeeding(['chromium'], 'can be linked to without naming the class; an unknown name opens nothing', async () => {
    const result = richResult();
    const last = namesOf(result, 1)[29] ?? '';
    await openReport(result, `#unit=${encodeURIComponent(last)}`);
    expect(await sheetTitle()).toBe(last);
    expect(await texts(`${SHOWN} h2`)).toEqual(['政府门户网站']);
    await openReport(result, '#unit=没有这个单位');
    expect(await sheetTitle()).toBeNull();
    expect(page.complaints()).toEqual([]);
  });

  testNeeding(['chromium'], 'tells everything that the result holds about the unit', async () => {
    await openReport(richResult(), '#unit=甲县人民政府');
    const [text = ''] = await texts('dialog');
    for (const told of [
      '总分80.33 未舍入 241/3', '组内名次，本类共 4 个单位', '等次封顶：A → B。无障碍未达标', '更正 更新：55 → 56.33。公布稿印为 56.33（张三，2032-01-05）',
      '计算更新 169/3 + 回应 20 = 229/3', '条款两周内无更新的，每次扣 3 分。', '来源示例省考评办法（2030）', '未核实办法第七条原文缺页。', '均出自：示例市政府网站考评方案（2031）',
      '来信 20311102 号逾期 3 天 （findings 第 7 行，2031-11-20）', `SHA-256 ${'d'.repeat(64)}`, 'file:///C:/截图.png', '甲县发布', '一季度', '账号已注销', '发文数（单元格为空）', 'fullness计算来信办结数 3 ÷ 4.5 = 2/3≈0.67 2/3',
    ]) {
      expect(text).toContain(told);
    } // prettier-ignore
    expect(await page.evaluate(`[...document.querySelectorAll('dialog .evidence a')].map((one) => one.href)`)).toEqual([
      'https://letters.example.gov.cn/20311102',
    ]);
    await openReport(richResult(), '#unit=丁市信访局');
    expect((await texts('dialog'))[0]).toContain('须先补全来信办结数（待人工判定）');
    await openReport(richResult(), '#unit=丙市公安局');
    const [vetoed = ''] = await texts('dialog');
    expect(vetoed).toContain('适用否决或底线规则出现单项否决情形');
    expect(vetoed).toContain('2 项');
    expect(vetoed).toContain('不适用');
  });
});

describe('readable by everybody', () => {
  testNeeding(['chromium'], 'labels, heads and identifiers are in order', async () => {
    await openReport(richResult(), '#unit=甲县人民政府');
    const faults = await page.evaluate(`[
      ...[...document.querySelectorAll('input, select')].filter((one) => one.labels.length !== 1),
      ...[...document.querySelectorAll('th:not([scope])')],
      ...[...document.querySelectorAll('svg:not([aria-hidden]):not([aria-label])')],
      ...[...document.querySelectorAll('[id]')].filter((one) => document.querySelectorAll('#' + CSS.escape(one.id)).length > 1),
      ...[...document.querySelectorAll('button, a')].filter((one) => one.textContent.trim() === ''),
      ...[...document.querySelectorAll('[aria-labelledby]')].filter((one) => document.getElementById(one.getAttribute('aria-labelledby')) === null),
    ].map((one) => one.outerHTML)`);
    expect(faults).toEqual([]);
  });

  for (const width of [320, 390, 768, 1280]) {
    testNeeding(['chromium'], `at ${width} pixels nothing sticks out sideways`, async () => {
      await openReport(richResult());
      await page.resize(width, 800);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.evaluate(`location.hash = '#unit=甲县人民政府'`);
      await settle();
      expect(
        await page.evaluate(
          `(() => { const sheet = document.querySelector('dialog'); return sheet.scrollWidth - sheet.clientWidth; })()`,
        ),
      ).toBe(0);
    });
  }
});
