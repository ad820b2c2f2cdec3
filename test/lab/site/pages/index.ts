import { link } from '../markup.ts';
import type { LabPage, SitePlan } from '../site-plan.ts';
import { articlePage, guidePage } from './article-page.ts';
import { columnPages } from './column-pages.ts';
import { homePage } from './home-page.ts';
import { letterPages } from './letter-pages.ts';
import { HOME_CRUMB, newPage } from './new-page.ts';
import { siteTags } from './page-tags.ts';

export const SEARCH_PATH = '/search.html';

/** Every page of the site. */
export function allPages(site: SitePlan): LabPage[] {
  return [
    homePage(site),
    ...site.columns.flatMap((column) => columnPages(site, column)),
    ...site.columns.flatMap((column) =>
      column.articles.map((article) =>
        column.shape === 'guides' ? guidePage(site, column, article) : articlePage(site, column, article),
      ),
    ),
    ...site.mailboxes.flatMap((box) => letterPages(site, box)),
    mapPage(site),
    searchPage(site),
  ];
}

function mapPage(site: SitePlan): LabPage {
  const places = [...site.columns, ...site.mailboxes];
  return newPage(site, {
    path: '/wzdt.html',
    kind: 'other',
    title: '网站地图',
    tags: siteTags(site),
    crumbs: [HOME_CRUMB, { name: '网站地图', path: '/wzdt.html' }],
    main: `<h2>网站地图</h2><div>${places.map(({ path, name }) => link(path, name)).join(' ')}</div>`,
  });
}

function searchPage(site: SitePlan): LabPage {
  return newPage(site, {
    path: SEARCH_PATH,
    kind: 'other',
    title: '站内搜索',
    tags: siteTags(site),
    crumbs: [HOME_CRUMB, { name: '站内搜索', path: SEARCH_PATH }],
    main: '<h2>搜索结果</h2><p>请输入关键字后搜索，共找到 0 条结果</p>',
  });
}
