import { escaped, link } from '../markup.ts';
import { LISTS } from './lists.ts';
import { partsOf, type Template } from './template.ts';

/** Columns whose list stands in a frame (made by `render-site`), with month and day only. */
export const FRAMES: Template = {
  columnPath: (slug) => `/${slug}.shtml`,
  furtherPath: (columnPath, page) => columnPath.replace('.shtml', `_${page + 1}.shtml`),
  articlePath(_, { day, id }) {
    const { year, month, date } = partsOf(day);
    return `/content/${year}-${month}/${date}/content_${id}.shtml`;
  },
  list: (entries) =>
    `<div class="rows">\n${entries
      .map(({ title, path, day }) => `<p>${link(path, title)}${day === null ? '' : ` <em>${day.slice(5)}</em>`}</p>`)
      .join('\n')}\n</div>`,
  articleHead: ({ title, day, time, source, hits }) =>
    `<h2>${escaped(title)}</h2>\n<p class="sub">${day === null ? '' : `${day.replaceAll('-', '.')} ${time}`}　${source === null ? '' : `稿件来源：${source}`}　作者：办公室　点击：${hits}</p>`,
  layout: LISTS.layout,
};
