import { link, paragraphs } from '../markup.ts';
import type { Column, LabPage, SitePlan } from '../site-plan.ts';
import { TEMPLATES } from '../templates/index.ts';
import { HOME_CRUMB, newPage } from './new-page.ts';
import { columnTags } from './page-tags.ts';

const ROWS = 20;

/** All pages of a column: its list over several pages, its text, or the ways to the columns below it. */
export function columnPages(site: SitePlan, column: Column): LabPage[] {
  const { articles, path, shape } = column;
  const count = shape === 'list' || shape === 'guides' ? Math.max(1, Math.ceil(articles.length / ROWS)) : 1;
  const pathOf = (page: number) => (page === 0 ? path : TEMPLATES[site.template].furtherPath(path, page));
  return Array.from({ length: count }, (_, page) => {
    const pager = count === 1 ? '' : pagerOf(count, page, pathOf);
    return columnPage(site, column, { path: pathOf(page), main: mainOf(site, column, page) + pager });
  });
}

export function columnPage(site: SitePlan, column: Column, { path, main }: { path: string; main: string }): LabPage {
  const parent = site.columns.find((each) => each.path === column.parent);
  return newPage(site, {
    path,
    kind: 'column',
    title: column.name,
    tags: columnTags(site, column),
    crumbs: [HOME_CRUMB, ...(parent === undefined ? [] : [parent]), column],
    main,
  });
}

function mainOf(site: SitePlan, column: Column, page: number): string {
  const { list } = TEMPLATES[site.template];
  const heading = `<h2>${column.name}</h2>\n`;
  const below = site.columns.filter(({ parent }) => parent === column.path);
  const ways =
    below.length === 0 ? '' : `<div class="sub">${below.map(({ path, name }) => link(path, name)).join(' ')}</div>\n`;
  if (column.placeholder !== null) return `${heading}${ways}<div class="none">${column.placeholder}</div>`;
  switch (column.shape) {
    case 'text':
      return heading + ways + paragraphs(column.paragraphs);
    case 'landing':
      return heading + ways + landing(site, column, below);
    default:
      return (
        heading +
        ways +
        list(
          column.articles
            .slice(page * ROWS, (page + 1) * ROWS)
            .map(({ title, path, day, isListedWithDay }) => ({ title, path, day: isListedWithDay ? day : null })),
        )
      );
  }
}

const FEW = 3;

/** The first entries, or the first words, of the columns below; for letters the mailboxes too. */
function landing(site: SitePlan, column: Column, below: readonly Column[]): string {
  const { list } = TEMPLATES[site.template];
  const boxes =
    column.type === '互动交流' ? site.mailboxes.map(({ path, name }) => `<h3>${link(path, name)}</h3>`) : [];
  const blocks = below.map(({ path, name, articles, paragraphs: texts }) => {
    const few = articles.slice(0, FEW).map(({ title, path: to, day }) => ({ title, path: to, day }));
    return `<h3>${link(path, name)}</h3>\n${few.length > 0 ? list(few) : paragraphs(texts.slice(0, 1))}`;
  });
  return [...boxes, ...blocks].join('\n');
}

const pagerOf = (count: number, current: number, pathOf: (page: number) => string) =>
  `\n<div class="pages">共${count}页 ${Array.from({ length: count }, (_, page) =>
    page === current ? `<b>${page + 1}</b>` : link(pathOf(page), String(page + 1)),
  ).join(' ')}</div>`;
