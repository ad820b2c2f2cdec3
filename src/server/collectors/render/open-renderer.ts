import type { Text } from '../../../core/model/text.ts';
import { type GuardedProxy, openProxy, type ProxyOptions } from '../../runtime/http/index.ts';
import { type DrawOptions, type DrawOutcome, drawPage } from './draw-page.ts';
import { findBrowser } from './find-browser.ts';
import { findRunner } from './find-runner.ts';
import { type LiveBrowser, startBrowser, type StartOptions } from './live-browser.ts';
import { openTurns } from './turns.ts';

export interface RendererOptions {
  userAgent: string;
  /** Private networks that pages may lead to nevertheless. */
  allow?: readonly string[];
  resolve?: NonNullable<ProxyOptions['resolve']>;
  /** How fast the browser may ask a host and an address; without it there is no bound. */
  pace?: NonNullable<ProxyOptions['pace']>;
  /** Milliseconds that only go forward. */
  now: () => number;
  /** The browser to start; by default the one of the system. Null for none. */
  browser?: string | null;
  limits?: Partial<RenderLimits>;
}

export interface RenderLimits {
  /** Milliseconds for a page, and for the network to become quiet. */
  time: number;
  quiet: number;
  /** Letters of HTML. */
  html: number;
  /** Bytes that come over the network for a page, and of memory of the browser. */
  traffic: number;
  memory: number;
  /** Pages after which a fresh browser goes on. */
  pages: number;
}

const LIMITS: RenderLimits = {
  time: 30_000,
  quiet: 8000,
  html: 16 * 1024 * 1024,
  traffic: 128 * 1024 * 1024,
  memory: 1536 * 1024 * 1024,
  pages: 200,
};

/** Milliseconds in which a page that was drawn has to be gone. */
const CLOSING = 5000;

export interface RenderOptions {
  screenshot?: boolean;
  /** Which addresses are not asked for; of https the proxy sees none. */
  isShut?: (url: string) => boolean;
}

/** Draws pages, one at a time. */
export interface Renderer {
  /** Whether pages are shut in by the means of the system as well. */
  isSandboxed: boolean;
  /** Trouble is a result; rejects only when the renderer is closed. `url` is http or https. */
  render(url: string, options?: RenderOptions): Promise<DrawOutcome>;
  close(): Promise<void>;
}

/** Why there is no renderer: pages that need one are `untested` for that reason. */
export interface Unavailable {
  unavailable: Text;
}

/** Pages of foreign sites run in a browser without rights, whose only way out is the guarded proxy. */
export async function openRenderer(options: RendererOptions): Promise<Renderer | Unavailable> {
  const browser = options.browser === undefined ? findBrowser() : options.browser;
  if (browser === null) {
    return { unavailable: { zh: '没有找到 Chromium 浏览器', en: 'there is no Chromium on this machine' } };
  }
  const found = findRunner();
  if (found === null) {
    return {
      unavailable: {
        zh: '以 root 运行，又没有可用来运行浏览器的普通用户（nobody、setpriv）',
        en: 'we are root, and there is nobody else to run the browser (nobody, setpriv)',
      },
    };
  }
  const limits = { ...LIMITS, ...options.limits };
  const proxy = await openProxy(options);
  const start: StartOptions = { browser, runner: found.runner, proxyPort: proxy.port, memory: limits.memory };
  try {
    return rendererOf({ live: await startBrowser(start), start, proxy, limits, userAgent: options.userAgent });
  } catch (thrown) {
    await proxy.close();
    const [why = ''] = String(thrown).split('\n', 1);
    return { unavailable: { zh: `浏览器无法启动：${why}`, en: `the browser does not start: ${why}` } };
  }
}

interface Parts {
  live: LiveBrowser;
  start: StartOptions;
  proxy: GuardedProxy;
  limits: RenderLimits;
  userAgent: string;
}

function rendererOf({ live: first, start, proxy, limits, userAgent }: Parts): Renderer {
  const turns = openTurns();
  let live = first;
  let pages = 0;

  const restart = async (): Promise<void> => {
    live.kill();
    live = await startBrowser(start);
    pages = 0;
  };

  const draw = async (url: string, { isShut, ...options }: DrawOptions & RenderOptions): Promise<DrawOutcome> => {
    let timer: NodeJS.Timeout | undefined;
    try {
      if (!live.browser.isConnected() || pages >= limits.pages) await restart();
      pages++;
      proxy.begin({ bytes: limits.traffic, ...(isShut === undefined ? {} : { isShut }) });
      // What does not end by itself, closing included, ends with the browser.
      timer = setTimeout(live.kill, options.time + CLOSING);
      return await drawPage(live.browser, url, options);
    } catch (thrown) {
      return { failure: 'browser-died', detail: String(thrown) };
    } finally {
      clearTimeout(timer);
    }
  };

  const tryTwice = async (url: string, options: DrawOptions & RenderOptions): Promise<DrawOutcome> => {
    const outcome = await draw(url, options);
    // A browser that died is our trouble; that it dies twice at one page may be the page.
    return 'failure' in outcome && outcome.failure === 'browser-died' ? draw(url, options) : outcome;
  };

  return {
    isSandboxed: first.isSandboxed,
    async render(url, { screenshot = false, ...rest } = {}) {
      if (!/^https?:\/\//iu.test(url)) return { failure: 'not-opened', detail: 'forbidden-scheme' };
      return turns.take(async () => tryTwice(url, { ...limits, userAgent, screenshot, way: proxy, ...rest }));
    },
    async close() {
      await turns.close();
      await live.close();
      await proxy.close();
    },
  };
}
