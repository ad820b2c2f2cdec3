import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Article, Plan } from './columns.ts';
import { columnPath, framed, NAME, position, tagsOf } from './frame.ts';

export const NEWS_MENU = [1564, 1565, 1566, 1568] as const;
export const OPEN_MENU = [1571, 1572, 1573, 1574, 1575, 1577, 1579, 1578, 1592, 1590] as const;

/** Columns that are no lists, or have nothing in them. */
const OTHER_NAMES: Readonly<Record<number, string>> = {
  1573: '领导信息',
  1574: '机构职能',
  1590: '社会救助',
  1578: '政府信息公开指南',
};

export const nameOf = ({ columns }: Plan, id: number): string =>
  columns.find((column) => column.id === id)?.name ?? OTHER_NAMES[id] ?? '';

export const sideMenu = (plan: Plan, ids: readonly number[]): string =>
  `<td width="240" valign="top" class="lm"><ul>${each(ids, (id) => `<li><a href="${columnPath(id)}">${nameOf(plan, id)}</a></li>`)}</ul></td>`;

export function addLists(site: SiteBuilder, ground: Ground, plan: Plan): void {
  for (const { id, name, type, articles } of plan.columns) {
    const menu = NEWS_MENU.some((other) => other === id) ? NEWS_MENU : OPEN_MENU;
    const main = `${position(id, name)}<table width="1200"><tr>${sideMenu(plan, menu)}<td valign="top">${records(id, articles)}</td></tr></table>`;
    site.page(columnPath(id), framed(ground, { title: `${NAME} ${name}`, tags: tagsOf(name, type) }, main));
  }
}

/** Rows lie as records in a script, which lays them out. */
const records = (id: number, articles: readonly Article[]) =>
  `<div id="58${id}" class="jpage"><script type="text/xml"><datastore>
<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&webid=118&columnid=${id}&unitid=58${id}"></a>]]></nextgroup>
<recordset>
${each(
  articles,
  ({ path, title, day }) => `<record><![CDATA[
<li><a target="_blank" href="${path}" title="${title}">${title}</a><span class="bt-date">${day}</span></li>]]></record>`,
  '\n',
)}
</recordset></datastore></script></div>
<script type="text/javascript">$(document).ready(function(){$("#58${id}").jpage({storeDate:$("#58${id} script"),url:"/module/web/jpage/dataproxy.jsp",itemPerPage:15,totalRecord:${articles.length},columnid:${id}})});</script>`;
