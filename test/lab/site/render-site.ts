import { encoded } from './encode.ts';
import { FILE_TYPES, fileBytes } from './files.ts';
import { framed } from './framed-columns.ts';
import { allPages, SEARCH_PATH } from './pages/index.ts';
import type { Foot, LabAnswer, LabPage, SitePlan } from './site-plan.ts';
import { footMarks, TEMPLATES } from './templates/index.ts';

/** A site as it answers: by path of its own host, by whole address of others. Null for what is not there. */
export interface LabSite {
  answer(host: string, path: string): LabAnswer | null;
  /** Paths of all pages. */
  paths: readonly string[];
}

/** Pages are laid out when they are asked for. */
export function renderSite(site: SitePlan): LabSite {
  const pages = new Map<string, LabPage>();
  for (const page of site.template === 'frames' ? framed(site, allPages(site)) : allPages(site)) {
    for (const edit of site.edits.get(page.path) ?? []) edit(page);
    pages.set(page.path, page);
  }
  const made = (path: string): LabAnswer | null => {
    const page = pages.get(path) ?? pages.get(path.replace(/\?.*$/u, ''));
    return page === undefined ? fileAnswer(site, path, pages) : pageAnswer(site, page);
  };
  return {
    paths: [...pages.keys()],
    answer(host, path) {
      const isOwn = host === site.host || host === site.host.replace(/^www\./u, '');
      const planned = site.answers.get(isOwn ? path : `http://${host}${path}`);
      if (planned !== undefined && typeof planned !== 'function') return planned;
      const answer = isOwn ? (made(path) ?? site.otherwise(path)) : otherHost(site, `http://${host}${path}`);
      return planned === undefined || answer === null ? answer : planned(answer);
    },
  };
}

export function pageAnswer(site: SitePlan, page: LabPage): LabAnswer {
  const { charset, tells } = site;
  if (page.isFrame === true) return htmlAnswer(site, bareFrame(page, charset));
  const isOfLists = page.kind === 'home' && site.homeShows === 'lists';
  const html = TEMPLATES[site.template].layout(page, {
    charset: tells === 'header' ? null : charset,
    siteName: site.target.name ?? '',
    menu: [
      { name: '首页', path: '/' },
      ...site.columns
        .filter(({ parent, shape }) => parent === null && (!isOfLists || shape === 'list'))
        .map(({ name, path }) => ({ name, path })),
    ],
    searchPath: SEARCH_PATH,
    foot: footOf(site, page.foot),
  });
  return htmlAnswer(site, html, page.lastModified);
}

export function htmlAnswer({ charset, tells }: SitePlan, html: string, lastModified: string | null = null): LabAnswer {
  return {
    status: 200,
    headers: {
      'content-type': tells === 'meta' ? 'text/html' : `text/html; charset=${charset}`,
      ...(lastModified === null ? {} : { 'last-modified': new Date(lastModified).toUTCString() }),
    },
    body: encoded(html, charset),
  };
}

const bareFrame = ({ main }: LabPage, charset: string) =>
  `<html><head><meta charset="${charset}"><base target="_parent"></head><body>${main}</body></html>`;

/** Marks of the foot, with the badge and the entrance for errors as their offices hand them out. */
function footOf({ port }: SitePlan, foot: Foot): string {
  const marks = footMarks(foot, {
    icp: `http://beian.kaoping-lab.example:${port}/`,
    police: `http://police.kaoping-lab.example:${port}/`,
  });
  const badge = foot.conac
    ? `<script>document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='http://dcs.conac.cn/js/00/000/0000/00000000/CA000000000000000000001.js'%3E%3C/script%3E"));</script>`
    : '';
  const errors =
    foot.jiucuo === null
      ? ''
      : `<span id="_span_jiucuo"></span><script id="_jiucuo_" sitecode="${foot.jiucuo}" src="http://zfwzgl.www.gov.cn:${port}/exposure/jiucuo.js"></script>`;
  return `<p>${marks.join('　')}</p>${badge}${errors}`;
}

function fileAnswer(site: SitePlan, path: string, pages: ReadonlyMap<string, LabPage>): LabAnswer | null {
  if (path === '/robots.txt')
    return plain('text/plain', `User-agent: *\nDisallow: /admin/\nSitemap: http://${site.host}/sitemap.xml\n`);
  if (path === '/sitemap.xml') return plain('text/xml', sitemap(site, pages));
  const type = FILE_TYPES[/^\/(?:css|js|images|files)\/.*\.(\w+)$/u.exec(path)?.[1] ?? ''];
  return type === undefined ? null : { status: 200, headers: { 'content-type': type }, body: fileBytes(path) };
}

const sitemap = ({ host }: SitePlan, pages: ReadonlyMap<string, LabPage>) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[
    ...pages.values(),
  ]
    .filter(({ isFrame }) => isFrame !== true)
    .map(({ path }) => `<url><loc>http://${host}${encodeURI(path)}</loc></url>`)
    .join('')}</urlset>`;

/** Every other host of the lab has one page and the script of the entrance for errors. */
function otherHost(_: SitePlan, url: string): LabAnswer | null {
  if (url.endsWith('/exposure/jiucuo.js')) return plain('text/javascript', '/* */');
  if (!url.endsWith('/')) return null;
  return plain(
    'text/html; charset=utf-8',
    '<!DOCTYPE html><title>其他网站</title><h1>其他网站</h1><p>这是另一个网站的首页。</p>',
  );
}

const plain = (type: string, text: string): LabAnswer => ({
  status: 200,
  headers: { 'content-type': type },
  body: Buffer.from(text),
});
