import { type Browser, chromium } from 'playwright-core';
import { browserFlags } from './browser-flags.ts';
import { openBrowserHome, type BrowserHomeOptions } from './browser-home.ts';
import { killGroup, memoryOfGroup } from './process-group.ts';

/** A browser that runs. */
export interface LiveBrowser {
  browser: Browser;
  /** Whether the browser shuts its pages in by the means of the system as well. */
  isSandboxed: boolean;
  close(): Promise<void>;
  /** At once, with everything it started. */
  kill(): void;
}

export interface StartOptions extends Omit<BrowserHomeOptions, 'flags'> {
  proxyPort: number;
  /** Bytes; above that the browser is ended. */
  memory: number;
}

const START = 30_000;
const LOOK_AT_MEMORY = 500;

/** Starts a browser with its own sandbox, and without it where the system does not let it have one; throws where it does not start. */
export async function startBrowser(options: StartOptions): Promise<LiveBrowser> {
  try {
    return await start(options, true);
  } catch {
    // Containers often forbid what the sandbox needs. Rights it has none in either case.
    return start(options, false);
  }
}

async function start(options: StartOptions, isSandboxed: boolean): Promise<LiveBrowser> {
  const home = openBrowserHome({ ...options, flags: browserFlags(options.proxyPort) });
  const kill = (): void => {
    const pid = home.pid();
    if (pid !== null) killGroup(pid);
  };
  const browser = await chromium
    .launch({
      executablePath: home.script,
      chromiumSandbox: isSandboxed,
      env: home.env,
      timeout: START,
      // What ends us ends the browser by our own doing, once.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((error: unknown) => {
      kill();
      home.remove();
      throw error;
    });
  const watch = setInterval(() => {
    if (memoryOfGroup(home.pid() ?? 0) > options.memory) kill();
  }, LOOK_AT_MEMORY);
  browser.once('disconnected', () => {
    clearInterval(watch);
    kill();
    home.remove();
  });
  return {
    browser,
    isSandboxed,
    kill,
    close: async () => browser.close(),
  };
}
