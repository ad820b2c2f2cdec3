import type { Browser, BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardedProxy } from '../../runtime/http/index.ts';
import { type Picture, takePage } from './take-page.ts';

/** A page as a visitor sees it after its scripts have run. */
export interface Drawn {
  /** Where it was in the end. */
  url: string;
  /** Of the answer; null where there was none (a page that replaced itself). */
  status: number | null;
  html: string;
  /** Null where none was asked for. */
  picture: Picture | null;
}

/**
 * `not-opened`: the browser got no page; `too-slow`: it was not done in time; `too-large`: more than can be taken;
 * `shut-out`: robots.txt keeps us from a part of it; `crashed`: the page brought its process down; `browser-died`: our trouble, nothing
 * is known of the page.
 */
export interface DrawFailure {
  failure: 'not-opened' | 'too-slow' | 'too-large' | 'shut-out' | 'crashed' | 'browser-died';
  /** What the browser said, for a log. */
  detail: string;
}

export type DrawOutcome = Drawn | DrawFailure;

export interface DrawOptions {
  /** Milliseconds for all of it. */
  time: number;
  /** Milliseconds that are waited, at most, for the network to become quiet. */
  quiet: number;
  /** Letters of the HTML. */
  html: number;
  userAgent: string;
  screenshot: boolean;
  /** What the proxy tells of the page. */
  way: Pick<GuardedProxy, 'waiting' | 'isCut'>;
}

const VIEWPORT = { width: 1280, height: 800 };

/** Opens an address in a window of its own and takes what is there when the network is quiet, or the time is up. */
export async function drawPage(browser: Browser, url: string, options: DrawOptions): Promise<DrawOutcome> {
  const version = browser.version().split('.', 1)[0] ?? '';
  // Firewalls refuse a browser that calls itself headless; the name by which an office lets us in stands at the end.
  const chrome = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: 'block',
    userAgent: `${chrome} ${options.userAgent}`,
    viewport: VIEWPORT,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    return await inTime(options.time, async () => drawIn(context, url, options));
  } finally {
    // A page whose script never ends may not let itself be closed; the browser is ended by who waits for this in vain.
    await context.close();
  }
}

async function drawIn(context: BrowserContext, url: string, options: DrawOptions): Promise<DrawOutcome> {
  await context.addInitScript(shutSideDoors);
  const page = await context.newPage();
  // Windows that it opens are not looked at.
  context.on('page', (other) => void other.close().catch(() => undefined));
  const crashed = new Promise<DrawOutcome>((resolve) => {
    page.once('crash', () => resolve({ failure: 'crashed', detail: url }));
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  return Promise.race([crashed, openAndTake(page, url, options)]);
}

async function openAndTake(page: Page, url: string, options: DrawOptions): Promise<DrawOutcome> {
  let status: number | null;
  try {
    const response = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: options.time });
    status = response?.status() ?? null;
  } catch (thrown) {
    return failureOf(thrown);
  }
  // Pages that ask again and again are never quiet: they are taken as they are then.
  await untilQuiet(page, options);
  const taken = await takePage(page, options);
  if (taken === null) return { failure: 'too-large', detail: url };
  // A list that is empty because we did not ask for it is not empty.
  if (options.way.isCut()) return { failure: 'shut-out', detail: url };
  return { url: page.url(), status, ...taken };
}

const LOOK = 100;

/**
 * Until the network is quiet, or was not for so long. Time in which requests wait until we may make them is not the page's: what is
 * missing then would be missing because of us.
 */
async function untilQuiet(page: Page, { time, quiet, way }: DrawOptions): Promise<void> {
  const idle = page.waitForLoadState('networkidle', { timeout: time }).then(
    () => true,
    () => true,
  );
  let left = quiet;
  while (left > 0) {
    if (await Promise.race([idle, sleep(LOOK, false)])) return;
    if (way.waiting() === 0) left -= LOOK;
  }
}

function failureOf(thrown: unknown): DrawFailure {
  const detail = thrown instanceof Error ? (thrown.message.split('\n', 1)[0] ?? '') : String(thrown);
  const isDead = /has been closed|Target closed|disconnected/u.test(detail);
  if (isDead) return { failure: 'browser-died', detail };
  return { failure: /Timeout/u.test(detail) ? 'too-slow' : 'not-opened', detail };
}

async function inTime(time: number, draw: () => Promise<DrawOutcome>): Promise<DrawOutcome> {
  const { promise, resolve } = Promise.withResolvers<DrawOutcome>();
  const timer = setTimeout(() => resolve({ failure: 'too-slow', detail: `${time} ms` }), time);
  try {
    return await Promise.race([promise, draw().catch(failureOf)]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in every frame before its scripts: ways to the network that are no HTTP are not needed to draw a page. */
function shutSideDoors(): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'WebSocketStream']) {
    Reflect.deleteProperty(globalThis, name);
  }
}
