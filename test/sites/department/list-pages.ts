import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Plan } from './columns.ts';
import { crumb, framed, NAME, tagsOf } from './frame.ts';

export const sideMenu = ({ columns }: Plan): string =>
  `<div class="side"><h3>政务公开</h3>${each(
    columns.filter(({ folder }) => folder.startsWith('zwgk')),
    ({ folder, name }) => `<a href="/${folder}/">${name}</a>`,
  )}<a href="/zwgk/bmgk/">部门概况</a><a href="/zwgk/jgzn/">机构职能</a><a href="/zwgk/ldxx/">领导信息</a><a href="/ztzl/lsfz/">绿色发展专题</a></div>`;

/** Addresses are written whole. */
export function addLists(site: SiteBuilder, ground: Ground, plan: Plan): void {
  const origin = `http://${ground.host}`;
  for (const { folder, name, type, articles } of plan.columns) {
    const rows = each(
      folder === 'hjzl' ? [...articles, plan.gone] : articles,
      ({ path, title, day }) =>
        `  <li><a href="${origin}${path}" target="_blank" title="${title}">${title}</a><span class="time">${day}</span></li>`,
      '\n',
    );
    const main = `${crumb(folder, name)}${sideMenu(plan)}<div class="con"><ul class="list">
${rows}
</ul><div class="page"><a class="first" href="${origin}/${folder}/">首页</a><span class="current">1</span><em>共1页</em></div></div>`;
    site.page(`/${folder}/`, framed(ground, { title: `${name} - ${NAME}`, tags: tagsOf(name, type) }, main));
  }
}

/** The catalogue has its rows from a script, which asks for them. */
export function addCatalogue(site: SiteBuilder, ground: Ground, plan: Plan): void {
  const settings = `<script>window._CONFIG={"SITE_ID":763018,"SITE_NAME":"${NAME}","TREE":[{"id":4512,"name":"通知公告"},{"id":4513,"name":"部门文件"}],"API":"/gkmlpt/api/all/"}</script>`;
  const page = { title: `${NAME}信息公开目录`, tags: tagsOf('政府信息公开目录', '政府信息公开'), settings };
  const script = '/gkmlpt/static/js/app.7d2f.js';
  const main = `<div id="app"><div class="loading">正在加载...</div></div><script src="${script}"></script>`;
  site.page('/gkmlpt/index', framed(ground, page, main));
  site.file(script);
  const articles = plan.column('tzgg').articles.map(({ title, path, day }, id) => ({
    id,
    title,
    url: `http://${ground.host}${path}`,
    date: Date.parse(day) / 1000,
  }));
  site.answers.set('/gkmlpt/api/all/4512', {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ articles }),
  });
}
