import { type Chance, chanceFrom } from '../../lab/chance.ts';
import { inWords } from '../parts/days.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each, given } from '../parts/markup.ts';
import { newsText, policyText } from '../parts/prose.ts';
import type { Words } from '../parts/titles.ts';
import { type Article, type Column, type Plan, UNDATED } from './columns.ts';
import { framed, NAME, relative, tagsOf } from './frame.ts';
import { codeOf } from './list-pages.ts';

/** An article with its place, and with the chance that writes it. */
interface Place {
  column: Column;
  row: number;
  chance: Chance;
}

export function addArticles(site: SiteBuilder, ground: Ground, { words, plan }: { words: Words; plan: Plan }): void {
  for (const column of plan.columns) {
    const titles = column.articles.map(({ title }) => title);
    for (const [row, article] of column.articles.entries()) {
      // What is there twice says the same.
      const place = { column, row, chance: chanceFrom(column.id * 77 + titles.indexOf(article.title)) };
      const { name, type } = column;
      const tags = [
        ...tagsOf(name, type),
        ...articleTags(article.title, `${article.day} ${timeAt(row)}`, article.source),
      ];
      const page = { path: article.path, title: `${article.title}-${NAME}`, tags, code: codeOf(column) };
      const text = textOf(article, place.chance, words);
      site.page(
        article.path,
        framed(ground, page, articleOf(article, place, { text, file: addFile(site, article, place) })),
      );
    }
  }
}

const timeAt = (row: number) => `1${row % 8}:2${row % 10}`;

function textOf({ kind, title }: Article, chance: Chance, words: Words): string[] {
  if (kind === 'policy') return policyText(title, { words, chance });
  const { between } = chance;
  if (kind !== 'report') return newsText(title, between(3, 5), { words, chance });
  return [
    `本年度报告所列数据统计时间为全年。${title}由省局办公室编制。`,
    `主动公开信息${between(200, 1800)}条，受理申请${between(1, 30)}件。`,
    `网站独立访问用户${between(90_000, 300_000)}个，总访问量${between(900_000, 3_000_000)}次。`,
  ];
}

const LOGGED_OUT = '<html><head><title>登录</title></head><body>会话已超时，请重新登录后台</body></html>';

/** One file is the page of a login, another is empty. */
function addFile(site: SiteBuilder, { kind }: Article, { column, row }: Place): string | null {
  if (kind !== 'finance' && kind !== 'policy') return null;
  const folder = `/__local/${(row + 10).toString(16).toUpperCase()}/${(row + 40).toString(16)}/B0/${column.id}D2F`;
  const path = `${folder}/${kind}${row}.${kind === 'finance' ? 'pdf' : 'doc'}`;
  if (kind === 'finance' && row === 0) site.file(path, LOGGED_OUT);
  else if (kind === 'policy' && row === 2) site.file(path, new Uint8Array());
  else site.file(path);
  return path;
}

function articleOf(
  article: Article,
  { column, row, chance }: Place,
  { text, file }: { text: readonly string[]; file: string | null },
): string {
  const { path, title } = article;
  const paragraphs = each(
    text,
    (paragraph) =>
      `<p class="MsoNormal" style="text-indent:32pt;line-height:29pt;mso-line-height-rule:exactly"><span style="font-family:仿宋_GB2312;mso-bidi-font-family:'Times New Roman';font-size:16pt">${paragraph}<o:p></o:p></span></p>`,
    '\n',
  );
  const picture =
    column.id === 1021 && row === 4
      ? `<p class="vsbcontent_img"><img width="500" src="${relative(path, '/__local/0/9F/3A/DEAD7766.jpg')}" vurl="/_vsl/09F3" vheight="" vwidth="500"></p>`
      : '';
  const attachment = given(
    file,
    (to) =>
      `<UL style="list-style-type:none;"><li>附件【<a href="${relative(path, to)}" target="_blank">${title.slice(0, 16)}.${to.slice(-3)}</a>】已下载<span id="nattach${row}">${chance.between(5, 99)}</span>次</li></UL>`,
  );
  return `<div class="pos">当前位置: <a href="${relative(path, '/index.htm')}">首页</a>&gt;&gt;<a href="${relative(path, column.path)}">${column.name}</a>&gt;&gt;正文</div>
<script language="javascript" src="${relative(path, '/system/resource/js/dynclicks.js')}"></script><form name="_newscontent_fromname"><div class="cont"><h2 align="center">${title}</h2>
${byline(article, column, row)}
<div id="vsb_content"><div class="v_news_content">${paragraphs}${picture}</div></div><div id="div_vote_id"></div>${attachment}
${neighbours(column, row)}<p class="close">【<a href="javascript:window.opener=null;window.open('','_self');window.close();">关闭</a>】</p></div></form>`;
}

function byline({ kind, source, day, path }: Article, { id }: Column, row: number): string {
  const label = ['news', 'dept', 'science'].includes(kind) ? '来源' : '信息来源';
  const published = id === UNDATED ? '' : `发布时间：${inWords(day)} ${timeAt(row)}&nbsp;&nbsp;`;
  const number = /(\d+)\.htm/u.exec(path)?.[1];
  return `<p class="cs">${label}：${source}&nbsp;&nbsp;${published}点击：[<script>_showDynClicks("wbnews", 1498822314, ${number})</script>]&nbsp;&nbsp;<a href="javascript:window.print()">打印</a></p>`;
}

function neighbours({ articles }: Column, row: number): string {
  const here = articles[row]?.path ?? '';
  const link = ({ path, title }: Article) => `<a href="${relative(here, path)}">${title}</a>`;
  return `<p class="prev">${given(articles[row - 1], (article) => `上一条：${link(article)}`)}${given(articles[row + 1], (article) => ` 下一条：${link(article)}`)}</p>`;
}
