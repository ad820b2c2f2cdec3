import { monthAndDay } from '../parts/days.ts';
import type { Ground } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import { pictureOf } from './article-pages.ts';
import type { Article, Plan } from './columns.ts';
import { framed, NAME } from './frame.ts';
import type { Letter } from './letter-pages.ts';
import { guideFolder, GUIDES } from './standing-pages.ts';

const row = ({ day, path, title }: Article) =>
  `<li><span class="date">${monthAndDay(day)}</span><a href="${path}" target="_blank" title="${title}">${title}</a></li>`;

export function homePage(ground: Ground, { articlesOf }: Plan, letters: readonly Letter[]): string {
  const rows = (folder: string, count: number) => each(articlesOf(folder).slice(0, count), row, '\n');
  const news = articlesOf('zwyw');
  const main = `${topOf(news)}
<div class="tab"><div class="hd"><a href="/zwyw/">政务要闻</a><a href="/zwdt/bmdt/">部门动态</a><a href="/zwdt/xqdt/">县区动态</a></div><div class="bd"><ul>${rows('zwyw', 8)}</ul><ul style="display:none">${rows('zwdt/bmdt', 7)}</ul><ul style="display:none">${rows('zwdt/xqdt', 6)}</ul></div></div>
<!-- <div class="old"><a href="/zt/2019/byzfs/">不忘初心</a><a href="/old/gonggao.html"><img src="/old/banner.jpg"></a></div> -->
<div class="tab"><div class="hd"><a href="/tzgg/">通知公告</a></div><ul>${rows('tzgg', 6)}</ul></div>
<div class="zwgk"><h3><a href="/zwgk/">政务公开</a></h3><div class="ico"><a href="/zwgk/ldzc/">领导之窗</a><a href="/zwgk/jgzn/">机构职能</a><a href="/zwgk/zcwj/">政策文件</a><a href="/zwgk/zcjd/">政策解读</a><a href="/zwgk/xxgkzn/">公开指南</a><a href="/zwgk/zfxxgknb/">公开年报</a><a href="/zwgk/rsxx/">人事信息</a><a href="/zwgk/ghjh/">规划计划</a><a href="/zwgk/czzj/">财政资金</a></div><ul>${rows('zwgk/zcwj', 5)}</ul><ul>${rows('zwgk/zcjd', 5)}</ul></div>
<div class="hd"><h3><a href="/hdjl/">互动交流</a></h3><ul>${each(letters.slice(1, 5), ({ path, title }) => `<li><a href="${path}">${title}</a><em>[已办结]</em></li>`)}</ul></div>
<div class="bs"><h3><a href="/bsfw/">办事服务</a></h3>${each(GUIDES, (name, index) => `<a href="${guideFolder(index)}">${name}</a>`, ' ')}</div>
${bottomOf(ground)}`;
  return framed(ground, { title: NAME, tags: [], style: 'index' }, main);
}

const topOf = (news: readonly Article[]) =>
  `<div class="w1200"><div class="toutiao"><h2><a href="${news[0]?.path}">${news[0]?.title}</a></h2></div>
<div class="focus" id="slide"><ul>${each(
    news.filter((_, index) => index % 3 === 0).slice(0, 4),
    (article) =>
      `<li><a href="${article.path}"><img src="${pictureOf(article)}" alt="${article.title}" /><p>${article.title}</p></a></li>`,
  )}</ul></div>`;

const bottomOf = ({ neighbour }: Ground) =>
  `<div class="zt"><h3><a href="/ztzl/">专题专栏</a></h3><a href="/ztzl/ssw/"><img src="/images/zt1.jpg" alt="谋划十五五" /></a></div>
<div class="links"><select onchange="if(this.value)window.open(this.value)"><option value="">市直部门</option><option value="${neighbour('/tjj/')}">市统计局</option><option value="${neighbour('/jyj/')}">市教育局</option></select><a href="${neighbour('/gh/')}">中国政府网</a><a href="${neighbour('/sheng/')}">省政府</a></div></div>
<script type="text/javascript">$(function(){$("#slide").slide&&$("#slide").slide()});var tip='<a href="/none/'+1+'.html">x</a>';</script>`;
