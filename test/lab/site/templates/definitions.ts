import { escaped, link } from '../markup.ts';
import { headOf, longCharset, searchForm } from './head.ts';
import { partsOf, type Template } from './template.ts';

/** Columns and articles by number in a tree of days; lists of definitions; the head of an article in a table of labels. */
export const DEFINITIONS: Template = {
  columnPath: (_, number) => `/col/col${1000 + number}/index.html`,
  furtherPath: (columnPath, page) => `${columnPath}?pageNum=${page + 1}`,
  articlePath({ number }, { day, id }) {
    const { year, monthNumber, dateNumber } = partsOf(day);
    return `/art/${year}/${monthNumber}/${dateNumber}/art_${1000 + number}_${id}.html`;
  },
  list: (entries) =>
    `<dl class="list">\n${entries
      .map(
        ({ title, path, day }) =>
          `<dd>${link(path, title)}</dd>${day === null ? '' : `<dt>${day.replaceAll('-', '/')}</dt>`}`,
      )
      .join('\n')}\n</dl>`,
  articleHead({ title, day, time, source, hits }) {
    const cells = [
      ...(day === null ? [] : [`发布日期：${day} ${time}`]),
      ...(source === null ? [] : [`来源：${source}`]),
      `浏览量：${hits}`,
      '字号：[ 大 中 小 ]',
    ];
    return `<div class="title">${escaped(title)}</div>
<table class="info"><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
  },
  layout: (
    page,
    { charset, siteName, menu, searchPath, foot },
  ) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
${headOf(page, charset, longCharset)}
</head>
<body>
<div id="top"><a href="/"><img src="/images/logo.png" alt="${escaped(siteName)}" /></a><span>${escaped(siteName)}</span>${searchForm(searchPath)}</div>
<dl id="menu">${menu.map(({ name, path }) => `<dd>${link(path, name)}</dd>`).join('')}</dl>
${page.crumbs.length === 0 ? '' : `<div id="where">所在位置：${page.crumbs.map(({ name, path }) => link(path, name)).join(' &rsaquo; ')}</div>`}
<div id="main">
${page.main}
</div>
<div id="bottom">${foot}</div>
${page.scripts}
</body>
</html>
`,
};
