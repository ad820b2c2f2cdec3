import { daysBefore } from '../../lab/site/days.ts';
import { inWords } from '../parts/days.ts';
import type { Desk } from '../parts/desk.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each, given } from '../parts/markup.ts';
import { type Article, type Column, type Plan, tagsOfColumn } from './columns.ts';
import { crumb, framed, FULL_BLANK, NAME, CODE } from './frame.ts';

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** A picture of every third piece of news, named after its page. */
export const pictureOf = ({ path }: Article): string => path.replace(/t(\d+)_(\d+)\.html/u, 'W0$1$2.jpg');

export function addArticles(site: SiteBuilder, ground: Ground, { desk, plan }: { desk: Desk; plan: Plan }): void {
  for (const column of plan.columns) {
    for (const [index, article] of column.articles.entries()) {
      const file = attachmentOf(article, index);
      const picture = article.kind === 'news' && index % 3 === 0 ? pictureOf(article) : null;
      site.files([file, picture].filter((path) => path !== null));
      const body = bodyOf(article, { index, picture, desk });
      const tags = [
        ...tagsOfColumn(column),
        ...articleTags(article.title, `${article.day} ${article.time}`, article.source),
        ['Keywords', column.name] as const,
        ['Url', article.path] as const,
      ];
      const main = `<div class="w1200 detail">${crumb(article.folder, column.name)}${body.card}
${headOf(article, desk)}
<div id="zoom"><div class="view TRS_UEDITOR trs_paper_default trs_word">${body.text}</div></div>
${given(file, (path) => `<div class="fujian"><b>附件：</b><a href="./${fileName(path)}">${article.title.slice(0, 18)}.${path.slice(-3)}</a></div>`)}
${related(article, index, plan)}
<div class="share bdsharebuttonbox"><a href="#" class="bds_weixin" title="分享到微信"></a><a href="#" class="bds_tsina"></a></div>
${neighbours(column, index)}
</div>`;
      site.page(
        article.path,
        framed(ground, { title: `${article.title}_${column.name}_${NAME}`, tags, style: 'detail' }, main),
      );
    }
  }
}

function attachmentOf({ kind, folder, day }: Article, index: number): string | null {
  if (kind !== 'policy' && kind !== 'finance') return null;
  const ending = kind === 'policy' ? 'pdf' : 'xls';
  return `/${folder}/${day.slice(0, 4)}${day.slice(5, 7)}/P0${day.replaceAll('-', '')}${5000 + index}.${ending}`;
}

const headOf = (
  { title, day, time, source }: Article,
  { chance }: Desk,
) => `<div class="title"><h1><TRS_DOCUMENTTITLE>${title}</TRS_DOCUMENTTITLE></h1></div>
<div class="info"><span>发布时间：${day} ${time}</span><span>来源：${source}</span><span>浏览次数：<em id="hits">${chance.between(60, 3000)}</em></span><span>【字体：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】</span><span><a href="javascript:window.print()">打印</a></span></div>`;

interface Place {
  index: number;
  picture: string | null;
  desk: Desk;
}

function bodyOf(article: Article, { index, picture, desk }: Place): { text: string; card: string } {
  const paragraphs = each(
    textOf(article, desk),
    (text) => `<p style="text-indent:2em;line-height:2">${FULL_BLANK}${text}</p>`,
    '\n',
  );
  const image = given(
    picture,
    (path) => `<p style="text-align:center"><img src="./${fileName(path)}" alt="" OLDSRC="${fileName(path)}" /></p>`,
  );
  if (article.kind === 'table') return { text: figures(desk), card: '' };
  if (article.kind !== 'policy') return { text: image + paragraphs, card: '' };
  const issued = inWords(daysBefore(article.day, 6));
  const signature = `<p style="text-align:right">梧川市人民政府&nbsp;&nbsp;&nbsp;</p><p style="text-align:right">${issued}&nbsp;&nbsp;</p>`;
  return { text: paragraphs + signature, card: cardOf(article, index, issued) };
}

function textOf({ kind, title }: Article, desk: Desk): string[] {
  const { between } = desk.chance;
  if (kind === 'policy') return desk.policy(title);
  if (kind === 'table') return [];
  if (kind !== 'report') return desk.news(title, between(3, 5));
  return [
    '本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为当年1月1日至12月31日。',
    `一、总体情况。全年主动公开各类信息${between(3000, 9000)}条，举办新闻发布会${between(4, 20)}场。`,
    `二、收到和处理政府信息公开申请情况。新收申请${between(50, 400)}件，均已依法答复。`,
    '三、存在的主要问题及改进情况。部分单位公开意识仍需提高，将加强培训和指导。',
  ];
}

const figures = ({ chance: { between } }: Desk) =>
  `<table border="1" cellspacing="0" width="640" style="border-collapse:collapse"><tr><td>网站名称</td><td colspan="3">${NAME}</td></tr><tr><td>政府网站标识码</td><td>${CODE}</td><td>ICP备案号</td><td>鄂ICP备20260001号</td></tr><tr><td>独立用户访问总量（单位：个）</td><td>${between(900_000, 3_000_000)}</td><td>网站总访问量（单位：次）</td><td>${between(9_000_000, 30_000_000)}</td></tr><tr><td rowspan="2">信息发布（单位：条）</td><td>总数</td><td colspan="2">${between(9000, 20_000)}</td></tr><tr><td>概况类信息更新量</td><td colspan="2">${between(20, 90)}</td></tr></table>`;

/** The card over a document of policy. */
const cardOf = ({ day }: Article, index: number, issued: string) =>
  `<table class="xxgk_table" width="100%"><tr><td class="t">索 引 号</td><td>000014349/${day.slice(0, 4)}-${10_000 + index * 37}</td><td class="t">主题分类</td><td>综合政务</td></tr><tr><td class="t">发文机关</td><td>梧川市人民政府</td><td class="t">成文日期</td><td>${issued}</td></tr><tr><td class="t">发文字号</td><td>梧政发〔${day.slice(0, 4)}〕${20 - index}号</td><td class="t">发布日期</td><td>${inWords(day)}</td></tr><tr><td class="t">有 效 性</td><td colspan="3">有效</td></tr></table>`;

/** A document leads to its interpretation, and back. */
function related({ kind }: Article, index: number, { articlesOf }: Plan): string {
  if (kind !== 'policy' && kind !== 'interpretation') return '';
  const [name, folder] = kind === 'policy' ? ['相关解读', 'zwgk/zcjd'] : ['相关文件', 'zwgk/zcwj'];
  return given(
    articlesOf(folder ?? '')[index],
    ({ path, title }) => `<div class="relate"><h3>${name}</h3><ul><li><a href="${path}">${title}</a></li></ul></div>`,
  );
}

const neighbours = ({ articles }: Column, index: number) =>
  `<div class="prenext">${given(articles[index - 1], ({ path, title }) => `<p>上一篇：<a href="${path}">${title}</a></p>`)}${given(articles[index + 1], ({ path, title }) => `<p>下一篇：<a href="${path}">${title}</a></p>`)}</div>`;
