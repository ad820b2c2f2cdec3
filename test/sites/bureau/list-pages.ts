import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import { type Column, type Plan, UNDATED, WRONG_CODE } from './columns.ts';
import { CODE, framed, NAME, OLD_CODE, relative, tagsOf } from './frame.ts';

export const codeOf = ({ id }: Column): string => (id === WRONG_CODE ? OLD_CODE : CODE);

export function addLists(site: SiteBuilder, ground: Ground, plan: Plan): void {
  for (const column of plan.columns) {
    const { name, type, path } = column;
    const page = { path, title: `${name}-${NAME}`, tags: tagsOf(name, type), code: codeOf(column) };
    const main = `<div class="pos"><table class="winstyle1122" cellspacing="0" cellpadding="0"><tr><td nowrap>当前位置: <a href="${relative(path, '/index.htm')}">首页</a>&gt;&gt;<a href="">${name}</a></td></tr></table></div>${menuOf(column, plan)}
${rowsOf(column)}`;
    site.page(path, framed(ground, page, main));
  }
}

const folderOf = ({ path }: Column) => path.replace('.htm', '').split('/')[1];

function menuOf(column: Column, { columns }: Plan): string {
  const beside = columns.filter((other) => folderOf(other) === folderOf(column));
  return `<div class="lnav"><h2>${column.name}</h2><ul>${each(beside, ({ name, path }) => `<li><a href="${relative(column.path, path)}" title="${name}">${name}</a></li>`)}</ul></div>`;
}

const rowsOf = ({ id, path, articles }: Column) =>
  `<div class="rlist"><script language="javascript" src="${relative(path, '/system/resource/js/ajax.js')}"></script><ul>
${each(
  articles,
  ({ day, title, path: article }, row) =>
    `<li id="line_u9_${row}">${id === UNDATED ? '' : `<span>${day.replaceAll('-', '/')}</span>`}<a href="${relative(path, article)}" target="_blank" title="${title}"><em>■</em>${title}</a></li>`,
  '\n',
)}
</ul><div class="pb_sys_common pb_sys_normal pb_sys_style1" style="margin-top:10px"><span class="p_pages"><span class="p_t">共${articles.length}条</span><span class="p_no_d">1</span></span></div></div>`;
