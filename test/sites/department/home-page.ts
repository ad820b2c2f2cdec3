import { monthAndDay } from '../parts/days.ts';
import type { Ground } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Plan } from './columns.ts';
import { framed, NAME } from './frame.ts';

/** A form to be loaded and a link to another host are dead. */
export function homePage(ground: Ground, plan: Plan): string {
  const box = (folder: string, count = 6) => {
    const { name, articles } = plan.column(folder);
    const rows = each(
      articles.slice(0, count),
      ({ path, title, day }) =>
        `<li><a href="${path}" title="${title}">${title}</a><span>${monthAndDay(day).replace('-', '/')}</span></li>`,
    );
    return `<div class="box1"><div class="t"><b>${name}</b><a href="/${folder}/">更多+</a></div><ul>${rows}</ul></div>`;
  };
  const slides = each(
    plan.column('xwzx/gzdt').articles.slice(0, 3),
    ({ path, title }, index) =>
      `<div class="swiper-slide"><a href="${path}"><img src="/public/images/b${index}.jpg"></a><p>${title}</p></div>`,
  );
  const boxes = [
    box('xwzx/gzdt', 8),
    box('xwzx/xqdt'),
    box('tzgg'),
    box('zwgk/hpsp'),
    box('zwgk/zcwj', 5),
    box('zwgk/zcjd', 4),
    box('hjzl', 4),
  ].join('');
  const main = `<div class="banner"><div class="swiper-wrapper">${slides}</div></div>${boxes}${QUICK}<div class="yq"><a href="${ground.neighbour('/gh/')}">生态环境部</a><a href="${ground.neighbour('/sthjt/')}">省生态环境厅</a></div>`;
  return framed(ground, { title: NAME, tags: [], style: 'index' }, main);
}

const QUICK =
  '<div class="quick"><a href="/hdjl/">局长信箱</a><a href="/zwgk/ldxx/">领导信息</a><a href="/zwgk/jgzn/">机构职能</a><a href="/zwgk/bmgk/">部门概况</a><a href="/gkmlpt/index">信息公开目录</a><a href="/zwgk/xxgknb/">公开年报</a><a href="/attachment/0/521/521334/4512999.docx">举报奖励申请表下载</a><a href="/ztzl/lsfz/">绿色发展专题</a></div>';
