/**
 * A link checker as somebody who knows crawlee would write it: `node crawlee-check.ts PACKAGES HOME`. Pages are read with cheerio,
 * everything else is asked for by HEAD, then GET where that is refu. Prints the dead links, a line each.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is u of crawlee, which is not a package of the project. */
interface Crawlee {
  CheerioCrawler: new (
    options: object,
    configuration: object,
  ) => {
    run(urls: string[]): Promise<unknown>;
    addRequests(requests: object[]): Promise<unknown>;
  };
  Configuration: new (options: object) => object;
  log: { setLevel(level: number): void; LEVELS: { OFF: number } };
}

interface Found {
  each(visit: (index: number, element: { attribs: Record<string, string | undefined> }) => void): void;
  attr(name: string): string | undefined;
}

interface Handled {
  $: (selector: string) => Found;
  request: { url: string; loadedUrl?: string; userData: { asked?: string } };
  response: { statusCode: number };
  crawler: InstanceType<Crawlee['CheerioCrawler']>;
}

const [packages = '', home = ''] = process.argv.slice(2);
const entry = createRequire(join(packages, 'package.json')).resolve('crawlee');
const { CheerioCrawler, Configuration, log } = (await import(pathToFileURL(entry).href)) as Crawlee;
const AT_ONCE = 32;
const FILES = /\.(?:gif|jpg|css|js|pdf|doc|xlsx|zip)$/u;
const { host } = new URL(home);
const dead = new Set<string>();
const seen = new Set([home]);
const waiting: string[] = [];
let busy = 0;

async function check(url: string): Promise<void> {
  try {
    let answer = await fetch(url, { method: 'HEAD' });
    if (answer.status === 405) answer = await fetch(url);
    if (answer.status >= 400) dead.add(url);
    await answer.body?.cancel();
  } catch {
    dead.add(url);
  }
}

function checkNext(): void {
  while (busy < AT_ONCE) {
    const url = waiting.shift();
    if (url === undefined) return;
    busy++;
    void check(url).finally(() => {
      busy--;
      checkNext();
    });
  }
}

async function handle({ $, request, response, crawler }: Handled): Promise<void> {
  if (response.statusCode >= 400) {
    dead.add(request.userData.asked ?? request.url);
    return;
  }
  const pages: object[] = [];
  const base = new URL($('base').attr('href') ?? '', request.loadedUrl ?? request.url);
  $('a[href],area[href],link[href],img[src],script[src],iframe[src]').each((_, { attribs }) => {
    const url = URL.parse(attribs['href'] ?? attribs['src'] ?? '', base.href);
    if (url === null || !url.protocol.startsWith('http')) return;
    url.hash = '';
    if (seen.has(url.href)) return;
    seen.add(url.href);
    if (url.host === host && !FILES.test(url.pathname)) pages.push({ url: url.href, userData: { asked: url.href } });
    else waiting.push(url.href);
  });
  checkNext();
  if (pages.length > 0) await crawler.addRequests(pages);
}

log.setLevel(log.LEVELS.OFF);
const crawler = new CheerioCrawler(
  {
    minConcurrency: 16,
    maxConcurrency: 64,
    maxRequestRetries: 0,
    additionalMimeTypes: ['*/*'],
    ignoreHttpErrorStatusCodes: [500],
    requestHandler: handle,
    failedRequestHandler: ({ request }: Handled) => void dead.add(request.userData.asked ?? request.url),
  },
  new Configuration({ persistStorage: false }),
);
await crawler.run([home]);
const isBusy = () => busy > 0 || waiting.length > 0;
while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 20));
process.stdout.write([...dead].map((url) => `${url}\n`).join(''));
