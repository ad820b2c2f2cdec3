import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on loopback whose columns of openness stand behind fragments of one page, as those of 广东省政府信息公开目录平台 do. */
export interface CatalogueSite {
  origin: string;
  /** Method and path of every request, in order of arrival. */
  requests: string[];
  /** Paths of what was sent, and not only said to be as it was. */
  sent: string[];
  /** How the catalogue answers its script in place of entries; null for entries. */
  trouble: { status: number; type: string; body: string } | null;
  close(): Promise<void>;
}

interface Column {
  number: number;
  name: string;
  /** Days of its articles, the newest first. */
  days: readonly string[];
}

/** The third has nothing in it, and the fourth more than one page of entries; only the menu of the catalogue tells the name of the last. */
export const COLUMNS = {
  fresh: { number: 721, name: '通知公告', days: ['2026-11-20', '2026-10-08', '2026-09-01'] },
  stale: { number: 722, name: '政策文件', days: ['2024-03-05', '2024-02-01', '2023-12-29'] },
  blank: { number: 723, name: '政策解读', days: [] },
  long: { number: 724, name: '统计数据', days: Array.from({ length: 130 }, (_, at) => dayBefore('2026-11-25', at)) },
} as const satisfies Record<string, Column>;

const PER_PAGE = 100;
const FOOT = '<footer>主办单位：示例市统计局 网站标识码：4400000001 粤ICP备12345678号</footer>';

const page = (title: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><meta name="SiteName" content="示例市统计局"></head><body>${body}${FOOT}</body></html>`;

export async function openCatalogueSite(): Promise<CatalogueSite> {
  const site: Pick<CatalogueSite, 'requests' | 'sent' | 'trouble'> = { requests: [], sent: [], trouble: null };
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    site.requests.push(`${request.method} ${path}`);
    const { status, type, body } = answerTo(path, origin(), site.trouble);
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    site.sent.push(path);
    response.writeHead(status, { 'content-type': type, etag });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(site, {
    origin: origin(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function answerTo(path: string, origin: string, trouble: CatalogueSite['trouble']) {
  const html = (body: string) => ({ status: 200, type: 'text/html; charset=utf-8', body });
  if (path === '/') return html(homePage());
  if (path === '/gkmlpt/index') return html(cataloguePage());
  if (path === '/zwgk/') return html(openPage());
  const [, number, list] = /^\/gkmlpt\/api\/all\/(\d+)\?page=(\d+)&sid=662021$/u.exec(path) ?? [];
  if (number !== undefined) return trouble ?? entriesOf(Number(number), Number(list), origin);
  const post = /^\/gkmlpt\/content\/2\/(\d+)\/post_(\d+)\.html$/u.exec(path);
  const isThere = post !== null && dayOf(Number(post[1]), Number(post[2])) !== undefined;
  return !isThere
    ? { status: 404, type: 'text/html; charset=utf-8', body: page('404', `找不到 ${path.length}`) }
    : html(articlePage(Number(post[1]), Number(post[2])));
}

function homePage(): string {
  const { fresh, stale, blank } = COLUMNS;
  const links = [fresh, stale, blank].map(({ number, name }) => `<a href="/gkmlpt/index#${number}">${name}</a>`);
  const more = `<a href="/gkmlpt/index#${fresh.number}">更多&gt;&gt;</a>`;
  return page(
    '示例市统计局',
    `<nav>${links.join(' ')} ${more} <a href="/zwgk/">政务公开</a></nav><h1>示例市统计局</h1>`,
  );
}

const openPage = () => page('政务公开', `<h1>政务公开</h1><a href="/gkmlpt/index#${COLUMNS.long.number}">更多</a>`);

function cataloguePage(): string {
  const tree = JSON.stringify([
    {
      id: 1,
      name: '法定主动公开内容',
      children: Object.values(COLUMNS).map(({ number, name }) => ({ id: number, name })),
    },
  ]);
  const settings = `<script>window._CONFIG = { DOMAIN: 'www.example.gov.cn', SID: '662021', TREE: ${tree} }</script>`;
  return page('政府信息公开目录', `<div id="app"><div class="loading">正在加载...</div></div>${settings}`);
}

function entriesOf(number: number, list: number, origin: string) {
  const days = Object.values(COLUMNS).find((column) => column.number === number)?.days ?? [];
  const articles = days
    .map((day, at) => ({
      id: at,
      title: titleOf(number, at),
      url: `${origin}/gkmlpt/content/2/${number}/post_${number * 1000 + at}.html`,
      post_url: '',
      created_at: `${day} 09:00:00`,
    }))
    .slice((list - 1) * PER_PAGE, list * PER_PAGE);
  return { status: 200, type: 'application/json', body: JSON.stringify({ articles, total: days.length }) };
}

const titleOf = (column: number, at: number) => `示例市统计局关于第${column}号目录第${at}项工作的通知`;

const dayOf = (number: number, post: number): string | undefined =>
  Object.values(COLUMNS).find((column) => column.number === number)?.days[post - number * 1000];

function articlePage(number: number, post: number): string {
  const at = post - number * 1000;
  const text = `第${post}项工作的内容已经局务会议审议通过，现予公布。`.repeat(12);
  return page(
    titleOf(number, at),
    `<h1>${titleOf(number, at)}</h1><p>发布时间：${dayOf(number, post)} 来源：本局</p><p>${text}</p>`,
  );
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
