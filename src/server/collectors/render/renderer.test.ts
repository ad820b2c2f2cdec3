import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testNeeding } from '../../../../test/needs.ts';
import { freeNumber } from './find-runner.ts';
import { type HostileSite, openHostileSite } from './hostile-site.test-support.ts';
import { type Drawn, htmlBytes, openRenderer, type Renderer, type RendererOptions } from './index.ts';

let site: HostileSite;
const renderers: Renderer[] = [];
beforeAll(async () => {
  site = await openHostileSite();
});
afterAll(async () => {
  await Promise.all(renderers.map(async (renderer) => renderer.close()));
  await site.close();
});

async function rendererOf(options: Partial<RendererOptions> = {}): Promise<Renderer> {
  // Every look at the clock is a minute later, so that no answer of the name server is used twice.
  let time = 0;
  const opened = await openRenderer({
    userAgent: 'Kaoping/0.1',
    allow: ['127.0.0.2/32'],
    resolve: site.resolve,
    now: () => (time += 61_000),
    ...options,
    limits: { time: 20_000, quiet: 10_000, ...options.limits },
  });
  if ('unavailable' in opened) throw new Error(opened.unavailable.en);
  renderers.push(opened);
  return opened;
}

let shared: Promise<Renderer> | undefined;
async function draw(path: string, options: { screenshot?: boolean } = {}): Promise<Drawn> {
  shared ??= rendererOf();
  const outcome = await (await shared).render(`${site.origin}${path}`, options);
  if ('failure' in outcome) throw new Error(`${outcome.failure} ${outcome.detail}`);
  return outcome;
}

describe('a page that scripts make', () => {
  testNeeding(['chromium'], 'is taken as a visitor sees it', async () => {
    const { url, status, html, picture } = await draw('/');
    expect([url, status, picture]).toEqual([`${site.origin}/`, 200, null]);
    expect(html).toContain('<li>第一条</li><li>第二条</li>');
    expect(new TextDecoder().decode(htmlBytes(html))).toBe(html);
  });

  testNeeding(['chromium'], 'is taken from outside, whatever it tells its own scripts', async () => {
    expect((await draw('/lies')).html).toContain('<p>truth');
  });

  testNeeding(['chromium'], 'may ask and open what it likes', async () => {
    expect((await draw('/dialogs')).html).toContain('<p>after');
    expect((await draw('/download')).html).toContain('download');
  });

  testNeeding(['chromium'], 'leads to no file', async () => {
    expect((await draw('/leave')).html).toContain('still here');
  });

  testNeeding(['chromium'], 'is pictured, up to a height', async () => {
    const { picture } = await draw('/tall', { screenshot: true });
    const bytes = Buffer.from(picture?.bytes ?? []);
    expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WEBP']);
    expect(sizeOfWebp(bytes)).toEqual([800, 1500]);
    expect(bytes.length).toBeLessThan(160 * 1024);
  });

  testNeeding(['chromium'], 'tells the words on its picture, those in frames too', async () => {
    const { picture } = await draw('/framed', { screenshot: true });
    expect(picture?.words).toContain('outside');
    expect(picture?.words).toContain('第一条');
    expect(picture?.words).not.toContain('hidden');
  });
});

/** Of the extended form, or of a lossy picture alone. */
function sizeOfWebp(bytes: Buffer): number[] {
  if (bytes.toString('latin1', 12, 16) === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
  return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
}

describe('a page whose files have to wait', () => {
  const slowly = { perHost: { rate: 3, connections: 6 }, perAddress: { rate: Infinity, connections: 6 } };
  // Less than its files have to wait, and more than a busy machine takes for them.
  const limits = { quiet: 2000, time: 30_000 };

  testNeeding(['chromium'], 'is taken when they are there', async () => {
    const renderer = await rendererOf({ pace: slowly, now: () => performance.now(), limits });
    expect(await renderer.render(`${site.origin}/many`)).toMatchObject({
      html: expect.stringContaining('第一条,第二条') as string,
    });
  });

  testNeeding(['chromium'], 'is not taken without them', async () => {
    const never = { ...slowly, perHost: { rate: 0.2, connections: 6, burst: 4 } };
    const renderer = await rendererOf({ pace: never, now: () => performance.now(), limits: { ...limits, time: 4000 } });
    expect(await renderer.render(`${site.origin}/many`)).toMatchObject({ failure: 'too-slow' });
  });

  testNeeding(['chromium'], 'or that robots.txt shuts out is none that visitors see', async () => {
    const renderer = await rendererOf();
    const isShut = (url: string) => url === `${site.origin}/data`;
    const before = site.asked.length;
    expect(await renderer.render(`${site.origin}/`, { isShut })).toMatchObject({ failure: 'shut-out' });
    expect(site.asked.slice(before)).not.toContain('/data');
    expect(await renderer.render(`${site.origin}/lies`, { isShut })).toMatchObject({ status: 200 });
  });
});

describe('a page of bad will', () => {
  testNeeding(['chromium'], 'reaches nothing but the web', async () => {
    await draw('/attack');
    const report = decodeURIComponent(site.asked.find((path) => path.startsWith('/report')) ?? '');
    // It has tried everything.
    expect(report).toContain('again3');
    expect(report).toContain(`http://169.254.169.254:${site.port}/x=`);
    expect(report).toContain(`ws://127.0.0.1:${site.port}/ws=failed`);
    expect(report).toContain('rtc=undefined;transport=undefined');
    expect(site.reached).toEqual([]);
  });

  testNeeding(['chromium'], 'costs bounded time', async () => {
    const renderer = await rendererOf({ limits: { time: 3000, quiet: 1000 } });
    for (const path of ['/never', '/late']) {
      expect(await renderer.render(`${site.origin}${path}`)).toMatchObject({ failure: 'too-slow' });
    }
    // The browser is well afterwards.
    expect(await renderer.render(`${site.origin}/lies`)).toMatchObject({ status: 200 });
  });

  testNeeding(['chromium'], 'costs bounded memory', async () => {
    const outcome = await (await rendererOf()).render(`${site.origin}/memory`);
    expect(outcome).toMatchObject({ failure: expect.stringMatching(/crashed|browser-died|too-slow/u) as string });
  });

  testNeeding(['chromium'], 'is taken only up to a size', async () => {
    const renderer = await rendererOf({ limits: { html: 100 } });
    expect(await renderer.render(`${site.origin}/`)).toMatchObject({ failure: 'too-large' });
  });

  testNeeding(['chromium'], 'brings bounded traffic', async () => {
    const renderer = await rendererOf({ limits: { traffic: 1024 * 1024, time: 5000, quiet: 1000 } });
    const outcome = await renderer.render(`${site.origin}/big`);
    if (!('failure' in outcome)) expect(outcome.html.length).toBeLessThan(2 * 1024 * 1024);
    expect(await renderer.render(`${site.origin}/lies`)).toMatchObject({ status: 200 });
  });
});

describe('the browser', () => {
  testNeeding(['chromium', 'root'], 'has no rights', async () => {
    await draw('/');
    const users = spawnSync('ps', ['-eo', 'uid,args'], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line.includes('chromium/chromium') && line.includes('kaoping-browser-'))
      .map((line) => Number.parseInt(line, 10));
    expect(users.length).toBeGreaterThan(0);
    const accounts = readFileSync('/etc/passwd', 'utf8');
    expect(users.filter((uid) => accounts.includes(`:${uid}:`))).toEqual([]);
  });

  test('is run by nobody who has an account, so not by whom the database is run', () => {
    const line = (name: string, uid: number, gid: number) => `${name}:x:${uid}:${gid}::/:/bin/sh\n`;
    expect(freeNumber(line('root', 0, 0) + line('nobody', 65_534, 65_534))).toBe(65_533);
    expect(freeNumber(line('a', 65_533, 1) + line('b', 2, 65_532))).toBe(65_531);
    const all = Array.from({ length: 100 }, (_, each) => line(`u${each}`, 65_500 + each, 1)).join('');
    expect(freeNumber(all)).toBe(null);
  });

  testNeeding(['chromium'], 'goes on after it was killed, and after so many pages', async () => {
    const before = homes();
    const renderer = await rendererOf({ limits: { pages: 2 } });
    const [home = ''] = homes().filter((name) => !before.includes(name));
    process.kill(-Number(readFileSync(join(tmpdir(), home, 'pid'), 'utf8')), 'SIGKILL');
    for (let page = 0; page < 3; page++) {
      expect(await renderer.render(`${site.origin}/lies`)).toMatchObject({ status: 200 });
    }
    await renderer.close();
    // It leaves nothing behind.
    await expect.poll(homes).toEqual(before);
    await expect(renderer.render(`${site.origin}/lies`)).rejects.toThrow(/closed/u);
  });

  test('that is not there is told', async () => {
    for (const browser of [null, '/nowhere/chromium']) {
      const opened = await openRenderer({ userAgent: 'Kaoping', now: () => 0, browser });
      expect('unavailable' in opened && opened.unavailable.zh).toMatch(/浏览器/u);
    }
  });

  testNeeding(['chromium'], 'opens addresses of the web only, and tells what it could not open', async () => {
    shared ??= rendererOf();
    const renderer = await shared;
    for (const url of ['file:///etc/passwd', 'chrome://version', 'javascript:1', 'http://nowhere.example/']) {
      expect(await renderer.render(url)).toMatchObject({ failure: 'not-opened' });
    }
  });
});

const homes = () => readdirSync(tmpdir()).filter((name) => name.startsWith('kaoping-browser-'));
