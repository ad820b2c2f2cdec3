import { escaped, link } from '../markup.ts';
import { LISTS } from './lists.ts';
import { headOf, searchForm, shortCharset } from './head.ts';
import { partsOf, type Template } from './template.ts';

/** Lists as data in the page, which a script turns into entries. */
export const SCRIPTS: Template = {
  columnPath: (slug) => `/${slug}/index.html`,
  furtherPath: (columnPath, page) => columnPath.replace('.html', `_${page + 1}.html`),
  articlePath: ({ slug }, { id }) => `/${slug}/content/post_${4_000_000 + id}.html`,
  list: (entries) => {
    // What has no days is no list of articles: systems write it into the page.
    if (entries.every(({ day }) => day === null)) return LISTS.list(entries);
    const data = entries.map(({ title, path, day }) => ({
      title,
      url: path,
      ...(day === null ? {} : { pubDate: `${day} 09:30:00` }),
    }));
    return `<ul id="newsList"></ul>
<script>var newsData = ${JSON.stringify(data).replaceAll('</', '<\\/')};
showList("newsList", newsData);</script>`;
  },
  articleHead({ title, day, time, source, hits }) {
    const { year, month, date } = partsOf(day ?? '');
    const from = source === null ? '' : `来源：${source}　`;
    const when = day === null ? '' : `时间：${year}-${month}-${date} ${time}:00`;
    return `<h3 class="title">${escaped(title)}</h3>\n<div class="date">${from}${when} 【浏览字号：大 中 小】阅读：${hits}</div>`;
  },
  layout: (page, { charset, siteName, menu, searchPath, foot }) => `<!DOCTYPE html>
<html>
<head>
${headOf(page, charset, shortCharset)}
</head>
<body>
<header><a href="/"><img src="/images/logo.png" alt="${escaped(siteName)}"></a><p>${escaped(siteName)}</p>${searchForm(searchPath)}</header>
<nav>${menu.map(({ name, path }) => link(path, name)).join(' ')}</nav>
${page.crumbs.length === 0 ? '' : `<div class="crumb">您现在的位置：${page.crumbs.map(({ name, path }) => link(path, name)).join(' &gt; ')}</div>`}
<section class="main">
${page.main}
</section>
<footer>${foot}</footer>
${page.scripts}
</body>
</html>
`,
};
