import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** Milliseconds after which a service, its data and a browser are not there and will not be; a busy machine takes minutes. */
export const LONG = 400_000;

export interface Desk {
  page: Page;
  /** What the console complained of, and errors that nobody caught. */
  complaints: string[];
  close(): Promise<void>;
}

/** A browser at the door of a service. */
export async function openDeskIn(address: string): Promise<Desk> {
  // Names of files in Chinese: where no language is set, Chromium has no letters for them.
  const env = { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>;
  const browser: Browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS, env });
  // A click on what is still moving is lost where it has moved on between press and release.
  const look = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...look, locale: 'zh-CN' });
  // A machine that does much else at the same time is slow, and not wrong.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, complaints, close: async () => browser.close() };
}

/** Through the door, as somebody who has a password of their own. */
export async function signInAt(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
}

/** Chooses in a field that opens a list, which closes with the choice. */
export async function chooseIn(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  const list = page.locator('.ant-select-dropdown:visible');
  // A click on a list that is still opening is lost where the list is drawn anew between the press and the release.
  await list.waitFor();
  await standStill(page);
  await list.getByTitle(option, { exact: true }).click();
  await list.waitFor({ state: 'hidden' });
}

/** Chooses several in a field whose list stays open until it is left. */
export async function chooseSeveralIn(page: Page, label: string, options: readonly string[]): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  const list = page.locator('.ant-select-dropdown:visible');
  await list.waitFor();
  await standStill(page);
  for (const option of options) await list.getByTitle(option, { exact: true }).click();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
}

/** Agrees to what a small window beside a button asks, once it stands. */
export async function agreeTo(page: Page, name: string): Promise<void> {
  const asked = page.getByRole('tooltip').filter({ has: page.getByRole('button', { name, exact: true }) });
  await asked.waitFor();
  await standStill(page);
  await asked.getByRole('button', { name, exact: true }).click();
}

/** Keeps what is shown in the folder that PICTURES names, for the documentation; otherwise nothing. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Looks in a row, 50 ms apart, at which nothing moved. */
const LONG_STILL = 4;

const MOVES = "document.getAnimations().some((one) => one.playState === 'running')";

/** Waits until what moves in or out stands; between a click and the first move there is a moment without any. */
export async function standStill(page: Page): Promise<void> {
  for (let attempt = 0, still = 0; attempt < 100 && still < LONG_STILL; attempt++) {
    await page.waitForTimeout(50);
    still = (await page.evaluate<boolean>(MOVES)) ? 0 : still + 1;
  }
}

interface AxeResult {
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

/** Everybody can use what is shown: no rule of axe is broken. */
export async function expectAccessible(page: Page): Promise<void> {
  await standStill(page);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(async () =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`,
  );
  expect(told).toEqual([]);
}
