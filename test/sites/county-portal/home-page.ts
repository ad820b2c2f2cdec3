import { monthAndDay } from '../parts/days.ts';
import type { Ground } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Article, Plan } from './columns.ts';
import { columnPath, framed, NAME } from './frame.ts';
import { LETTER_FORM, LETTER_LIST } from './letter-pages.ts';
import { nameOf, OPEN_MENU } from './list-pages.ts';
import type { Guide } from './standing-pages.ts';

const LONGEST = 20;

const row = ({ path, title, day }: Article) =>
  `<tr><td><a href="${path}" title="${title}" target="_blank">${title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title}</a></td><td width="60" class="rq">[${monthAndDay(day)}]</td></tr>`;

/** The banner in the middle is a dead picture. */
export function homePage(ground: Ground, plan: Plan, guides: readonly Guide[]): string {
  const rows = (id: number, count: number) => each(plan.column(id).articles.slice(0, count), row);
  const [first] = plan.column(1564).articles;
  const boxes = each(
    [1565, 1566, 1568],
    (id) =>
      `<td valign="top"><table><tr><td class="bt"><a href="${columnPath(id)}">${nameOf(plan, id)}</a></td><td><a href="${columnPath(id)}">更多&gt;&gt;</a></td></tr>${rows(id, 6)}</table></td>`,
  );
  const open = each(OPEN_MENU, (id) => `<a href="${columnPath(id)}">${nameOf(plan, id)}</a>`, ' ');
  const main = `<div class="hot"><a href="${first?.path}">${first?.title}</a></div>
<table width="1200"><tr><td width="560"><a href="${columnPath(1592)}"><img src="/picture/118/banner2026.jpg" alt="横幅"></a></td><td><table><tr><td colspan="2"><a href="${columnPath(1564)}">青岚要闻</a></td></tr>${rows(1564, 8)}</table></td></tr></table>
<table width="1200"><tr>${boxes}</tr></table>
<div class="gk"><h3>政府信息公开</h3>${open}<table>${rows(1571, 5)}</table><table>${rows(1572, 4)}</table></div>
<div class="hudong"><a href="${LETTER_LIST}">县长信箱</a><a href="${LETTER_FORM}">我要写信</a></div>
<div class="fw">${each(guides, ({ path, name }) => `<a href="${path}">${name}</a>`)}</div>
<div class="yqlj">友情链接：<a href="${ground.neighbour('/gh/')}">国务院</a> <a href="${ground.neighbour('/sheng/')}">省人民政府</a></div>`;
  return framed(ground, { title: NAME, tags: [] }, main);
}
