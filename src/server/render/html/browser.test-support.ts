import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/*
 * The Chromium of the system, driven over its debugging pipe (two file descriptors, no socket). Enough of the protocol for a
 * page on disk: open it, ask it, press keys, click, look at it.
 */

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
];

export interface BrowserPage {
  /** Opens a file and waits until it has loaded. */
  open(file: string, hash?: string): Promise<void>;
  /** The value of an expression in the page, awaited; throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks in the middle of the element, after scrolling to it. */
  click(selector: string): Promise<void>;
  /** Presses and releases a key such as `Tab`, `Enter`, `Escape`. */
  press(key: string): Promise<void>;
  /** Types text into what has the focus. */
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Answers `print` with the number of pages of the PDF. */
  send<T>(method: string, params?: object): Promise<T>;
  /** Console messages, uncaught errors, refused resources and requests other than the file itself, since it was opened. */
  complaints(): string[];
  /** A page with scripts switched off keeps what stands in the file. */
  disableScripts(disabled: boolean): Promise<void>;
}

export interface Browser {
  page: BrowserPage;
  close(): Promise<void>;
}

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
  params?: Record<string, unknown>;
}

const KEYS: Record<string, { code: string; keyCode: number; text?: string }> = {
  Tab: { code: 'Tab', keyCode: 9 },
  Enter: { code: 'Enter', keyCode: 13, text: '\r' },
  Escape: { code: 'Escape', keyCode: 27 },
  End: { code: 'End', keyCode: 35 },
};

export async function startBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'kaoping-chromium-'));
  const child = spawn('chromium', [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const wire = openWire(child);
  const { targetInfos } = await wire.send<{ targetInfos: { targetId: string; type: string }[] }>('Target.getTargets');
  const targetId = targetInfos.find((target) => target.type === 'page')?.targetId;
  const { sessionId } = await wire.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const page = await openPage(wire, sessionId);
  return {
    page,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await wire.send('Browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

interface Wire {
  send<T>(method: string, params?: object, sessionId?: string): Promise<T>;
  listen(listener: (message: Message) => void): void;
}

/** Messages are JSON texts, each ended by a zero byte. */
function openWire(child: ChildProcess): Wire {
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const listeners: ((message: Message) => void)[] = [];
  let last = 0;
  let rest = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const one of messages) {
      const message = JSON.parse(one) as Message;
      const call = message.id === undefined ? undefined : waiting.get(message.id);
      if (message.error !== undefined) call?.reject(new Error(message.error.message));
      else call?.resolve(message.result as never);
      for (const listener of listeners) listener(message);
    }
  });
  child.once('exit', () => {
    for (const call of waiting.values()) call.reject(new Error('chromium has ended'));
  });
  return {
    listen: (listener) => void listeners.push(listener),
    send: (method, params = {}, sessionId?) =>
      new Promise((resolve, reject) => {
        last++;
        waiting.set(last, { resolve, reject });
        input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
  };
}

async function openPage(wire: Wire, sessionId: string): Promise<BrowserPage> {
  const complaints: string[] = [];
  const send = <T>(method: string, params: object = {}): Promise<T> => wire.send<T>(method, params, sessionId);
  wire.listen((message) => {
    const text = complaintOf(message);
    if (text !== null) complaints.push(text);
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  let loaded = (): void => {};
  wire.listen((message) => {
    if (message.method === 'Page.loadEventFired') loaded();
  });
  const navigate = async (url: string): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    loaded = resolve;
    await send('Page.navigate', { url });
    await promise;
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails !== undefined) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer.result.value;
  };
  return {
    evaluate,
    send,
    complaints: () => complaints,
    async open(file, hash = '') {
      // From another page, because a file that differs by its hash only would not be loaded again.
      await navigate('about:blank');
      complaints.length = 0;
      await navigate(`file://${file}${hash}`);
    },
    async click(selector) {
      const { x, y } = await evaluate<{ x: number; y: number }>(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        element.scrollIntoView({ block: 'center', inline: 'center' });
        const box = element.getClientRects()[0];
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      })()`);
      for (const type of ['mousePressed', 'mouseReleased']) {
        await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      }
    },
    async press(key) {
      const { code, keyCode, text } = KEYS[key] ?? { code: key, keyCode: 0 };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, windowsVirtualKeyCode: keyCode, text });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode: keyCode });
    },
    type: (text) => send('Input.insertText', { text }),
    resize: (width, height) =>
      send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
    disableScripts: (value) => send('Emulation.setScriptExecutionDisabled', { value }),
  };
}

function complaintOf({ method, params }: Message): string | null {
  const of = params as
    | { request?: { url: string }; entry?: { text: string }; exceptionDetails?: { text: string } }
    | undefined;
  if (method === 'Network.requestWillBeSent') {
    const url = of?.request?.url ?? '';
    return url.startsWith('file://') || url === 'about:blank' ? null : `request to ${url}`;
  }
  if (method === 'Log.entryAdded') return of?.entry?.text ?? null;
  if (method === 'Runtime.exceptionThrown') return of?.exceptionDetails?.text ?? null;
  return method === 'Runtime.consoleAPICalled' ? JSON.stringify(params?.['args']) : null;
}
