import { escaped, link } from '../markup.ts';
import { headOf, longCharset, searchForm } from './head.ts';
import { partsOf, type Template } from './template.ts';

/** Everything in tables, as portals of the first years are made; tags in capitals, numbers as names. */
export const TABLES: Template = {
  columnPath: (slug) => `/html/${slug}/index.html`,
  furtherPath: (columnPath, page) => columnPath.replace('index.html', `index_${page + 1}.html`),
  articlePath: ({ slug }, { id }) => `/html/${slug}/${id}.html`,
  list: (entries) =>
    `<TABLE width="100%" border="0">\n${entries
      .map(
        ({ title, path, day }) =>
          `<TR><TD width="20"><IMG src="/images/dot.gif" width="4" height="4"></TD><TD>${link(path, title)}</TD><TD align="right">${day === null ? '' : `[${day}]`}</TD></TR>`,
      )
      .join('\n')}\n</TABLE>`,
  articleHead({ title, day, time, source, hits }) {
    const { year, monthNumber, dateNumber } = partsOf(day ?? '');
    const when = day === null ? '' : `日期：${year}年${monthNumber}月${dateNumber}日 ${time}`;
    const from = source === null ? '' : `信息来源：${source}`;
    return `<TABLE width="100%"><TR><TD align="center" class="title">${escaped(title)}</TD></TR>
<TR><TD align="center">${when}　${from}　点击数：${hits}</TD></TR></TABLE>`;
  },
  layout: (page, { charset, siteName, menu, searchPath, foot }) => `<html>
<head>
${headOf(page, charset, longCharset)}
</head>
<body bgcolor="#ffffff">
<TABLE width="1000" align="center"><TR><TD><IMG src="/images/logo.png" alt="${escaped(siteName)}"></TD><TD>${escaped(siteName)}</TD><TD>${searchForm(searchPath)}</TD></TR></TABLE>
<TABLE width="1000" align="center"><TR>${menu.map(({ name, path }) => `<TD>${link(path, name)}</TD>`).join('')}</TR></TABLE>
${page.crumbs.length === 0 ? '' : `<TABLE width="1000" align="center"><TR><TD>您的位置：${page.crumbs.map(({ name, path }) => link(path, name)).join(' &gt;&gt; ')}</TD></TR></TABLE>`}
<TABLE width="1000" align="center"><TR><TD>
${page.main}
</TD></TR></TABLE>
<TABLE width="1000" align="center"><TR><TD align="center">${foot}</TD></TR></TABLE>
${page.scripts}
</body>
</html>
`,
};
