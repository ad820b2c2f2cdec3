import { escaped, link } from '../markup.ts';
import { headOf, searchForm, shortCharset } from './head.ts';
import { partsOf, type Template } from './template.ts';

/** Lists as `<ul>`, articles filed by month, one line under the title. */
export const LISTS: Template = {
  columnPath: (slug) => `/${slug}/`,
  furtherPath: (columnPath, page) => `${columnPath}index_${page}.html`,
  articlePath({ path }, { day, id }) {
    const { year, month, date } = partsOf(day);
    return `${path}${year}${month}/t${year}${month}${date}_${id}.html`;
  },
  list: (entries) =>
    `<ul class="newslist">\n${entries
      .map(
        ({ title, path, day }) =>
          `<li>${day === null ? '' : `<span>${day}</span>`}${link(path, title, ' target="_blank"')}</li>`,
      )
      .join('\n')}\n</ul>`,
  articleHead: ({ title, day, time, source, hits }) =>
    `<h1>${escaped(title)}</h1>\n<div class="info">${day === null ? '' : `<span>发布时间：${day} ${time}</span>`} ${
      source === null ? '' : `<span>来源：${source}</span>`
    } <span>浏览次数：${hits}</span></div>`,
  layout: (page, { charset, siteName, menu, searchPath, foot }) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
${headOf(page, charset, shortCharset)}
</head>
<body>
<div class="header"><img src="/images/logo.png" alt="${escaped(siteName)}"><h2>${escaped(siteName)}</h2>${searchForm(searchPath)}</div>
<ul class="nav">${menu.map(({ name, path }) => `<li>${link(path, name)}</li>`).join('')}</ul>
${page.crumbs.length === 0 ? '' : `<div class="path">当前位置：${page.crumbs.map(({ name, path }) => link(path, name)).join(' &gt; ')}</div>`}
<div class="content">
${page.main}
</div>
<div class="footer">${foot}</div>
${page.scripts}
</body>
</html>
`,
};
