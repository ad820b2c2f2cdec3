import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small portal on loopback with a few planted faults: two dead links, a blank column, tags that are missing everywhere. */
export interface SmallPortal {
  origin: string;
  /** How often each path was asked for by GET. */
  asked: Map<string, number>;
  /** How often each page was sent, and not only said to be as it was. */
  sent: Map<string, number>;
  /** Its pages by path, to be changed. */
  pages: Map<string, string>;
  close(): Promise<void>;
}

const FOOT = '<footer>主办单位：示例县人民政府办公室 网站标识码：4451020001 粤ICP备12345678号</footer>';

function page(title: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><meta name="SiteName" content="示例县人民政府"></head><body><h1>${title}</h1>${body}${FOOT}</body></html>`;
}

/** What a visitor sees is made by a script; without it the page is a shell. */
const SCRIPTED = `<!doctype html><html><head><meta charset="utf-8"><title>政策文件</title></head><body><div id="app"></div><noscript>请启用 JavaScript</noscript><script>
const rows = Array.from({ length: 12 }, (_, at) => '<li><a href="/xw/' + at + '.html">示例县第' + at + '号规范性文件</a><span>2026-11-' + String(27 - at).padStart(2, '0') + '</span></li>');
document.getElementById('app').innerHTML = '<h1>政策文件</h1><ul>' + rows.join('') + '</ul>';
</script></body></html>`;

/** Articles are some days older than `at`, one a day. `pause`: milliseconds before each answer; `ready`: awaited before each answer; `foot`: words at the foot of the home page. */
export async function openSmallPortal({
  articles = 30,
  pause = 0,
  ready = async (): Promise<void> => undefined,
  at = '2026-11-28',
  foot = '',
} = {}): Promise<SmallPortal> {
  const days = Array.from({ length: articles }, (_, index) => dayBefore(at, index + 1));
  const list = days.map(
    (day, index) => `<li><a href="/xw/${index}.html">第${index}号示例工作通知</a><span>${day}</span></li>`,
  );
  const pages = new Map<string, string>([
    [
      '/',
      page(
        '示例县人民政府',
        `<nav><a href="/xw/">政务动态</a> <a href="/gg/">通知公告</a> <a href="/zc/">政策文件</a> <a href="/dead.html">旧栏目</a> <a href="/a.pdf">附件</a></nav><ul>${list.join('')}</ul><p>${foot}</p>`,
      ),
    ],
    ['/xw/', page('政务动态', `<ul>${list.join('')}</ul>`)],
    ['/gg/', page('通知公告', '<p>暂无内容</p>')],
    ['/zc/', SCRIPTED],
    ...days.map((day, index): [string, string] => [
      `/xw/${index}.html`,
      page(
        `第${index}号示例工作通知`,
        `<p>发布时间：${day} 来源：示例县政府办</p><p>${`第${index}项工作的内容，`.repeat(30)}</p><a href="/xw/">返回</a>`,
      ),
    ]),
  ]);
  const asked = new Map<string, number>();
  const sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (request.method === 'GET') asked.set(path, (asked.get(path) ?? 0) + 1);
    const found = pages.get(path);
    const answer = (): void => {
      const etag = `"${createHash('sha256')
        .update(found ?? '')
        .digest('hex')}"`;
      if (found !== undefined && request.headers['if-none-match'] === etag) {
        response.writeHead(304, { etag }).end();
        return;
      }
      if (found !== undefined) sent.set(path, (sent.get(path) ?? 0) + 1);
      response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', etag });
      response.end(found ?? page('页面不存在', `<p>${path.length} 您访问的页面不存在</p>`));
    };
    void ready().then(() => setTimeout(answer, pause));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    sent,
    pages,
    close: async () => closed(server),
  };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
