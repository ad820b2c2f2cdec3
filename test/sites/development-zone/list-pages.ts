import type { Desk } from '../parts/desk.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each, given } from '../parts/markup.ts';
import { type Article, type Column, NOTICES, type Plan, WITHOUT_SOURCE } from './columns.ts';
import { crumb, framed, SHORT, tagsOf } from './frame.ts';

type Row = Pick<Article, 'id' | 'day' | 'title' | 'path'>;

/** Where the article that has gone still stands. */
const GONE = 3;

export function addLists(site: SiteBuilder, ground: Ground, { desk, plan }: { desk: Desk; plan: Plan }): void {
  for (const column of plan.columns) {
    const { id, name, type, articles } = column;
    const rows: readonly Row[] =
      id === NOTICES ? [...articles.slice(0, GONE), plan.gone, ...articles.slice(GONE)] : articles;
    const list = id === 101 || id === WITHOUT_SOURCE ? cards(rows, desk) : lines(rows);
    const data = {
      list: rows.map(({ id, title, day, path }) => ({ id, title, publishTime: `${day} 00:00:00`, href: path })),
      total: rows.length,
    };
    const main = `${crumb(id, name)}<h1 class="col-title">${name}</h1>${list}<div class="pager"><button disabled>上一页</button><span class="is-on">1</span><button disabled>下一页</button><em>共 ${rows.length} 条</em></div>`;
    site.page(`/column/${id}`, framed(ground, { title: `${name} | ${SHORT}`, tags: tagsOf(name, type), data }, main));
    for (const [row, article] of articles.entries()) addArticle(site, ground, { article, column, row, desk, plan });
  }
  site.answers.set(plan.gone.path, { status: 302, headers: { 'content-type': 'text/html', location: '/' }, body: '' });
  const empty =
    '<div class="empty"><svg width="120" height="90"><rect width="10" height="10"></rect></svg><p>暂无数据</p></div>';
  const blank = { title: `国企招聘 | ${SHORT}`, tags: tagsOf('国企招聘', '信息公开'), data: { list: [], total: 0 } };
  site.page(
    '/column/207',
    framed(ground, blank, `${crumb(207, '国企招聘')}<h1 class="col-title">国企招聘</h1>${empty}`),
  );
}

const cards = (rows: readonly Row[], { chance, words }: Desk) =>
  `<div class="cards">${each(
    rows,
    ({ path, day, title }, index) =>
      `<a class="card" href="${path}" data-v-5d><div class="card__pic">${index % 2 === 1 ? '<div class="ph"></div>' : `<img loading="lazy" src="/_nuxt/img/p${index % 4}.jpg" alt="">`}</div><div class="card__date"><span class="day">${day.slice(8)}</span><span class="ym">${day.slice(0, 7)}</span></div><h3 class="card__t">${title}</h3><p class="card__s">围绕“${title.slice(0, 10)}”，${chance.pick(words.bodies)}在${chance.pick(words.spots)}开展相关工作…</p></a>`,
  )}</div>`;

const lines = (rows: readonly Row[]) =>
  `<ul class="rows">${each(
    rows,
    ({ path, day, title }) =>
      `<li class="rows__i"><a href="${path}">${title}</a><time datetime="${day}">${day.replaceAll('-', '.')}</time></li>`,
  )}</ul>`;

interface Place {
  article: Article;
  column: Column;
  row: number;
  desk: Desk;
  plan: Plan;
}

function addArticle(site: SiteBuilder, ground: Ground, { article, column, row, desk, plan }: Place): void {
  const { id, kind, title, day, time, source, path } = article;
  const text = textOf(article, desk);
  const file = kind === 'plan' || kind === 'finance' ? `/files/2026/${id}.pdf` : null;
  if (file !== null) site.file(file);
  const page = {
    title: `${title} | ${SHORT}`,
    tags: [...tagsOf(column.name, column.type), ...articleTags(title, `${day} ${time}`, source)],
    data: { article: { id, title, publishTime: `${day} ${time}:00`, content: `<p>${text[0]}</p>` } },
  };
  const shownSource = column.id === WITHOUT_SOURCE ? '' : `<span><b>来源</b>${source}</span>`;
  const files = given(
    file,
    (to) => `<div class="art__files"><h4>附件下载</h4><a href="${to}" download>${title}.pdf</a></div>`,
  );
  const main = `${crumb(column.id, column.name)}<article class="art" data-v-8f><h1>${title}</h1><div class="art__meta"><span><b>发布时间</b>${day} ${time}</span>${shownSource}<span><b>阅读</b>${desk.chance.between(50, 4000)}</span><span class="sz"><button>A+</button><button>A-</button></span></div><div class="art__body rich">${each(text, (paragraph) => `<p>${paragraph}</p>`)}</div>${files}${neighbours(column, row)}</article>${hotList(plan)}`;
  site.page(path, framed(ground, page, main));
}

function textOf({ kind, title }: Article, desk: Desk): string[] {
  const { between, pick } = desk.chance;
  if (kind === 'policy') return desk.policy(title);
  if (kind !== 'report') return desk.news(title, between(3, 5));
  return [
    '依据有关要求，编制本报告。',
    `全年通过门户网站公开信息${between(500, 2500)}条，办理申请${between(2, 30)}件，网站总访问量${between(500_000, 2_000_000)}次。`,
    `存在的不足：${pick(desk.words.bodies)}等部门公开时效仍需提升。`,
  ];
}

const neighbours = ({ articles }: Column, row: number) =>
  `<div class="art__nav">${given(articles[row - 1], ({ path, title }) => `<a href="${path}">上一篇 ${title}</a>`)}${given(articles[row + 1], ({ path, title }) => `<a href="${path}">下一篇 ${title}</a>`)}</div>`;

const hotList = (plan: Plan) =>
  `<aside class="hot"><h4>热门阅读</h4>${each(
    plan.column(101).articles.slice(2, 7),
    ({ path, title }, index) => `<a href="${path}"><i>${index + 1}</i>${title}</a>`,
  )}</aside>`;
