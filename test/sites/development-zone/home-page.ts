import { monthAndDay } from '../parts/days.ts';
import type { Ground } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Article, Plan } from './columns.ts';
import { framed, NAME } from './frame.ts';

const line = ({ path, title, day }: Article) =>
  `<li><a href="${path}">${title}</a><time>${monthAndDay(day)}</time></li>`;

/** The map of industries is broken, and one of the links of friends. */
export function homePage(ground: Ground, plan: Plan): string {
  const box = (id: number, count: number) => {
    const { name, articles } = plan.column(id);
    return `<div><h2><a href="/column/${id}">${name}</a></h2><ul>${each(articles.slice(0, count), line)}</ul></div>`;
  };
  const news = plan.column(101).articles.slice(0, 6);
  const main = `${heroOf(news)}<section class="grid">${box(102, 6)}${box(103, 6)}</section><section class="grid">${box(201, 5)}${box(202, 5)}</section>${ENTRIES}<section class="lk"><a href="${ground.neighbour('/sheng/')}">省政府</a><a href="${ground.neighbour('/kjt/')}">省科技厅</a></section>`;
  const data = { news: news.map(({ id, title, day }) => ({ id, title, publishTime: day })) };
  return framed(ground, { title: NAME, tags: [], data }, main);
}

function heroOf(news: readonly Article[]): string {
  const slides = each(
    news.slice(0, 3),
    ({ path, title }, index) =>
      `<a class="sl" href="${path}"><img src="/_nuxt/img/p${index}.jpg" alt="${title}"><b>${title}</b></a>`,
  );
  const rows = each(
    news,
    ({ path, title, day }) =>
      `<a class="mini" href="${path}"><div class="d"><b>${day.slice(8)}</b><i>${day.slice(0, 7)}</i></div><span>${title}</span></a>`,
  );
  return `<section class="hero"><div class="hero__sl">${slides}</div><div class="hero__r"><h2><a href="/column/101">要闻聚焦</a></h2>${rows}</div></section>`;
}

const ENTRIES =
  '<section class="entry"><a href="/page/about">园区概况</a><a href="/page/leaders">领导之窗</a><a href="/page/org">机构职能</a><a href="/mail">主任信箱</a><a href="/service">办事服务</a><a href="/column/205">年度报告</a><a href="/invest/map">产业地图</a></section>';
