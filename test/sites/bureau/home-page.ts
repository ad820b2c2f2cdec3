import { monthAndDay } from '../parts/days.ts';
import type { Ground } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import { type Plan, UNDATED } from './columns.ts';
import { framed, NAME } from './frame.ts';

const BOXES = [
  [1021, 7],
  [1022, 6],
  [1025, 6],
  [1031, 5],
  [UNDATED, 5],
  [1041, 4],
  [1043, 4],
  [1035, 3],
  [1036, 3],
  [1037, 2],
] as const;

/** One of the two pictures at the top is dead, and one of the links of friends. */
export function homePage(ground: Ground, plan: Plan): string {
  const [first, second] = plan.column(1021).articles;
  const boxes = each(BOXES, ([id, count]) => {
    const { name, path, articles } = plan.column(id);
    const rows = each(
      articles.slice(0, count),
      ({ day, path: to, title }) =>
        `<li>${id === UNDATED ? '' : `<span>${monthAndDay(day)}</span>`}<a href="${to.slice(1)}" title="${title}">${title.slice(0, 24)}</a></li>`,
      '\n',
    );
    return `<div class="mk"><h3>${name}<a href="${path.slice(1)}">MORE&gt;&gt;</a></h3><ul>${rows}</ul></div>`;
  });
  const main = `<div class="flash"><script language="javascript" src="system/resource/js/slider.js"></script><a href="${first?.path.slice(1)}"><img src="images/hd1.jpg"></a><a href="${second?.path.slice(1)}"><img src="images/hd2.jpg"></a></div>${boxes}<div class="ln"><a href="hdjl/jzxx.htm">局长信箱</a><a href="jggk/ldxx.htm">领导信息</a><a href="jggk/jgzn.htm">机构职能</a><a href="jggk/sjjj.htm">省局简介</a></div><div class="yl"><a href="${ground.neighbour('/gh/')}">中国政府网</a><a href="${ground.neighbour('/lsj/2020/')}">国家粮储局</a></div>`;
  return framed(ground, { path: '/index.htm', title: NAME, tags: [] }, main);
}
