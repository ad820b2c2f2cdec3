import { link } from '../markup.ts';
import type { LabPage, SitePlan } from '../site-plan.ts';
import { TEMPLATES } from '../templates/index.ts';
import { newPage } from './new-page.ts';
import { siteTags } from './page-tags.ts';

const ENTRIES = 6;

/** The newest entries of every list of the first level where it shows entries, the ways to letters, and links to other sites. */
export function homePage(site: SitePlan): LabPage {
  const { list } = TEMPLATES[site.template];
  const blocks = site.columns
    .filter(({ parent, shape }) => site.homeShows === 'entries' && parent === null && shape === 'list')
    .map(
      ({ name, path, articles }) =>
        `<div class="block"><h3>${link(path, name)}</h3>${link(path, '更多')}\n${list(
          articles.slice(0, ENTRIES).map((article) => ({
            title: article.title,
            path: article.path,
            day: article.isListedWithDay ? article.day : null,
          })),
        )}</div>`,
    );
  const letters = (site.homeShows === 'lists' ? [] : site.mailboxes)
    .map(({ name, path }) => link(path, name))
    .join(' ');
  const partners = site.partners.map(({ name, url }) => link(url, name)).join(' | ');
  return newPage(site, {
    path: '/',
    kind: 'home',
    title: site.target.name ?? '',
    tags: siteTags(site),
    main: `${blocks.join('\n')}\n<div class="hd">${letters}</div>\n<div class="links">友情链接：${partners}</div>`,
  });
}
