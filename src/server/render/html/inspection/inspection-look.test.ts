import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { need, testNeeding } from '../../../../../test/needs.ts';
import { type Browser, type BrowserPage, startBrowser } from '../browser.test-support.ts';
import { LOW_CONTRAST } from '../contrast.test-support.ts';
import { counts, HEALTH, reportOf, verdict, veto } from './inspection-report.test-support.ts';

/** What the report of an inspection looks like, as far as that can be measured. */

const folder = mkdtempSync(join(tmpdir(), 'kaoping-inspection-look-'));
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

const EVERY_STATE = [
  ...HEALTH,
  veto('名称很长的一项单项否决指标', 'open', { untested: 1 }),
  verdict('不适用的', '不适用的', { counts: counts({ inapplicable: 1 }) }),
];

async function openReport(width: number): Promise<void> {
  const file = join(folder, 'report.html');
  writeFileSync(file, reportOf({ indicators: EVERY_STATE }));
  await page.resize(width, 900);
  await page.open(file);
}

testNeeding(
  ['chromium'],
  'the parts of the health are told apart by more than colours, on the bars as beside the words',
  async () => {
    await openReport(1200);
    const fills = await page.evaluate<[string, string][]>(
      `[...document.querySelectorAll('.health .grade-bar rect, .health .swatch rect')].map((part) => [part.getAttribute('class'), getComputedStyle(part).fill])`,
    );
    const byState = new Map(fills);
    expect([...byState.keys()].toSorted()).toEqual(
      ['byHand', 'clear', 'failedInPart', 'inapplicable', 'problem', 'toJudge', 'untested'].toSorted(),
    );
    expect(new Set(byState.values()).size).toBe(byState.size);
    for (const [state, fill] of fills) expect([state, fill]).toEqual([state, byState.get(state)]);
    const hatches = [...byState.values()].flatMap((fill) => /^url\("(#[^"]+)"\)/u.exec(fill)?.[1] ?? []);
    expect(hatches).toHaveLength(4);
    for (const hatch of hatches)
      expect(await page.evaluate(`document.querySelector('pattern${hatch}') !== null`)).toBe(true);
  },
);

testNeeding(['chromium'], 'the health fits into a narrow window', async () => {
  await openReport(360);
  const wide = `[...document.querySelectorAll('.health *')].filter((one) => one.getBoundingClientRect().right > 360).map((one) => one.outerHTML)`;
  expect(await page.evaluate(`document.querySelectorAll('.health .grade-key li').length`)).toBe(8);
  expect(await page.evaluate(wide)).toEqual([]);
});

for (const value of ['light', 'dark'] as const) {
  testNeeding(['chromium'], `every text stands out from its background by 4.5 to 1 when it is ${value}`, async () => {
    await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
    await openReport(1200);
    expect(await page.evaluate(LOW_CONTRAST)).toEqual([]);
  });
}
