import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Real sites of a few plain pages, each at a port of its own of one address. */
export interface StaticSites {
  urls: readonly string[];
  /** Moments of all requests, in milliseconds that only go forward, with the number of the site. */
  requests: { site: number; at: number; path: string }[];
  /** Milliseconds that every answer takes from now on. */
  setDelay(milliseconds: number): void;
  /** From now on nothing answers, and then it does again. */
  setUp(isUp: boolean): void;
  /** From now on every page links to these as well. */
  setLinks(links: readonly string[]): void;
  close(): void;
}

export async function openStaticSites(count: number, pages: number, host = '127.0.0.1'): Promise<StaticSites> {
  const requests: StaticSites['requests'] = [];
  let delay = 0;
  let isUp = true;
  let elsewhere: readonly string[] = [];
  const servers: Server[] = [];
  const urls: string[] = [];
  for (let site = 0; site < count; site++) {
    const server = createServer(({ url: path = '/', socket }, response) => {
      requests.push({ site, at: performance.now(), path });
      if (!isUp) {
        socket.destroy();
        return;
      }
      setTimeout(() => answer(path, { pages, elsewhere }, response), delay);
    });
    server.listen(0, host);
    await once(server, 'listening');
    servers.push(server);
    urls.push(`http://${host}:${(server.address() as AddressInfo).port}/`);
  }
  return {
    urls,
    requests,
    setDelay(milliseconds) {
      delay = milliseconds;
    },
    setUp(up) {
      isUp = up;
    },
    setLinks(links) {
      elsewhere = links;
    },
    close() {
      for (const server of servers) server.close().closeAllConnections();
    },
  };
}

interface Reply {
  writeHead(status: number, headers: Record<string, string>): { end(text: string): void };
}

interface Site {
  pages: number;
  elsewhere: readonly string[];
}

function answer(path: string, { pages, elsewhere }: Site, response: Reply): void {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const number = path === '/' ? 0 : Number(/^\/page-(\d+)\.html$/.exec(path)?.[1] ?? Number.NaN);
  if (!(number < pages)) {
    response.writeHead(404, html).end('<title>没有这一页</title><p>没有这一页。');
    return;
  }
  const links = Array.from({ length: pages }, (_, page) => `<li><a href="/page-${page}.html">第 ${page} 页</a>`).join(
    '',
  );
  const others = elsewhere.map((url) => `<li><a href="${url}?${number}">别处</a>`).join('');
  const list =
    number === 0
      ? `<ul>${links}</ul><ul>${others}</ul><a href="/nowhere.html">空链接</a>`
      : `<p>正文 ${'内容'.repeat(200)}<ul>${others}</ul>`;
  response
    .writeHead(200, html)
    .end(`<!doctype html><title>测试站 ${number}</title><body><h1>第 ${number} 页</h1>${list}`);
}
