import { chanceFrom } from '../../lab/chance.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each, given } from '../parts/markup.ts';
import { newsText, policyText } from '../parts/prose.ts';
import type { Words } from '../parts/titles.ts';
import type { Article, Column, Plan } from './columns.ts';
import { framed, NAME, position, tagsOf } from './frame.ts';

/** Rows at which a fault is planted. */
const EMPTY_SOURCE = 2;
const NO_SOURCE = 6;
const DEAD_FILE = 1;
const DEAD_LINK = 3;

export function addArticles(site: SiteBuilder, ground: Ground, { words, plan }: { words: Words; plan: Plan }): void {
  for (const column of plan.columns) {
    const firsts = column.articles.map(({ title }) => column.articles.findIndex((other) => other.title === title));
    for (const [row, article] of column.articles.entries()) {
      const file = attachmentOf(article, row);
      if (file !== null && !(column.id === 1577 && row === DEAD_FILE)) site.file(file);
      const tags = [
        ...tagsOf(column.name, column.type),
        ...articleTags(article.title, `${article.day} ${article.time}`, article.source),
        ['Description', article.title] as const,
      ];
      // What is there twice says the same.
      const chance = chanceFrom(column.id * 1000 + (firsts[row] ?? row));
      const text =
        article.kind === 'policy'
          ? policyText(article.title, { words, chance })
          : newsText(article.title, article.length, { words, chance });
      const link = column.id === 1565 && row === DEAD_LINK ? ground.neighbour('/old/2024/abc.html') : null;
      const main = `${position(column.id, column.name)}${article.kind === 'policy' ? cardOf(article, row) : ''}
${bodyOf(column, row, { text, link, file })}`;
      site.page(article.path, framed(ground, { title: `${NAME} ${column.name} ${article.title}`, tags }, main));
    }
  }
}

const attachmentOf = ({ kind, column }: Article, row: number): string | null =>
  kind === 'finance' || (kind === 'notice' && row === 1)
    ? `/module/download/downfile/${column}${row}/2026fj${row}.xls`
    : null;

const cardOf = ({ day }: Article, row: number) =>
  `<table class="xxgk" width="100%" border="1"><tr><td>索引号：</td><td>0084${5000 + row}/${day.slice(0, 4)}-${row + 11}</td><td>发布机构：</td><td>青岚县人民政府办公室</td></tr><tr><td>文号：</td><td>青府办发〔${day.slice(0, 4)}〕${15 - row}号</td><td>生成日期：</td><td>${day}</td></tr></table>`;

function sourceCell({ id, articles }: Column, row: number): string {
  if (id === 1568 && row === EMPTY_SOURCE) return '<td>来源：</td>';
  return id === 1568 && row === NO_SOURCE ? '' : `<td>来源：${articles[row]?.source}</td>`;
}

interface Body {
  text: readonly string[];
  link: string | null;
  file: string | null;
}

function bodyOf(column: Column, row: number, { text, link, file }: Body): string {
  const { title = '', day = '', time = '' } = column.articles[row] ?? {};
  const paragraphs = each(
    text,
    (paragraph) => `<P style="TEXT-INDENT: 2em; font-family: 仿宋_GB2312; font-size: 16pt">${paragraph}</P>`,
    '\n',
  );
  const original = given(link, (url) => `<p>阅读原文：<a href="${url}">省局网站</a></p>`);
  const attachment = given(
    file,
    (path) => `<p><img src="/module/jslib/icons/xls.png"><a href="${path}">附件：${title.slice(0, 14)}.xls</a></p>`,
  );
  return `<table id="article" width="100%" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td class="title" align="center"><!--<$[信息标题名称(html)]>begin-->${title}<!--<$[信息标题名称(html)]>end--></td></tr>
<tr><td><table width="100%" class="xx"><tr><td align="center">发布日期：${day} ${time}</td>${sourceCell(column, row)}<td>浏览次数：<script type="text/javascript" src="/module/visitcount/articlehits.js?colid=${column.id}"></script>928</td><td>字号：[ <a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a> ]</td></tr></table></td></tr>
<tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart">${paragraphs}${original}${attachment}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--></div></td></tr>
<tr><td align="right"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></td></tr></table>`;
}
