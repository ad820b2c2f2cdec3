import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import { type Article, type Column, type Plan, tagsOfColumn } from './columns.ts';
import { crumb, framed, NAME } from './frame.ts';

const ROWS = 10;

export function addColumns(site: SiteBuilder, ground: Ground, plan: Plan): void {
  for (const column of plan.columns) {
    const { folder, name, articles } = column;
    const pages = Math.ceil(articles.length / ROWS);
    for (let number = 0; number < pages; number++) {
      const main = `<div class="w1200 main">${crumb(folder, name)}
${menuOf(folder, plan)}
<div class="right_list"><ul class="listUl">
${each(articles.slice(number * ROWS, (number + 1) * ROWS), rowOf, '\n')}
</ul>${turning(column, { number, pages })}</div></div>`;
      const path = `/${folder}/${number === 0 ? '' : `index_${number}.html`}`;
      site.page(path, framed(ground, { title: `${name}_${NAME}`, tags: tagsOfColumn(column) }, main));
    }
  }
}

const isOpen = (folder: string) => folder.startsWith('zwgk');

const menuOf = (here: string, { columns }: Plan) =>
  `<div class="left_nav"><h2>${isOpen(here) ? '政务公开' : '新闻中心'}</h2><ul>${each(
    columns.filter(({ folder }) => isOpen(folder) === isOpen(here)),
    ({ folder, name }) => `<li${folder === here ? ' class="on"' : ''}><a href="/${folder}/">${name}</a></li>`,
  )}</ul></div>`;

const LONGEST = 30;

const rowOf = ({ day, folder, path, title }: Article) =>
  `<li><span>${day}</span><a href=".${path.slice(folder.length + 1)}" target="_blank" title="${title}">${title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}...` : title}</a></li>`;

const turning = ({ folder }: Column, { number, pages }: { number: number; pages: number }) =>
  `<div class="page"><script type="text/javascript">createPageHTML(${pages}, ${number}, "index", "html");</script>${
    pages > 1 ? `<noscript><a href="/${folder}/">1</a><a href="/${folder}/index_1.html">2</a></noscript>` : ''
  }</div>`;
