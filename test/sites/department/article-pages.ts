import { daysBefore } from '../../lab/site/days.ts';
import type { Desk } from '../parts/desk.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each, given } from '../parts/markup.ts';
import type { Article, Column, Plan } from './columns.ts';
import { crumb, framed, NAME, tagsOf } from './frame.ts';

const numberIn = (path: string) => /\d+/u.exec(path)?.[0] ?? '';

export function addArticles(site: SiteBuilder, ground: Ground, { desk, plan }: { desk: Desk; plan: Plan }): void {
  for (const { folder, name, type, articles } of plan.columns) {
    for (const [row, article] of articles.entries()) {
      const file = attachmentOf(article, row);
      if (file !== null) site.file(file);
      // The placeholder of a template that is in the tags of the whole column.
      const published = folder === 'zwgk/rsxx' ? 'null' : `${article.day} ${article.time}`;
      const page = {
        title: `${article.title} - ${NAME}`,
        tags: [...tagsOf(name, type), ...articleTags(article.title, published, article.source)],
        settings: `<script>window._CONFIG={"SITE_ID":763018,"COLUMN_ID":${4500 + row},"POST_ID":${numberIn(article.path)}}</script>`,
      };
      const main = `${crumb(folder, name)}<div class="article">${article.kind === 'policy' ? cardOf(article, row) : ''}
${headOf(article)}
${bodyOf(article, { text: textOf(article, desk), file: given(file, (path) => `http://${ground.host}${path}`) })}
<div class="qrcode"><img src="/public/images/qr.png" alt="扫一扫在手机打开当前页"></div>
${neighbours(articles, row)}</div>`;
      site.page(article.path, framed(ground, page, main));
    }
  }
}

const FIRST_FILE = 2_199_000;

function attachmentOf({ kind, path }: Article, row: number): string | null {
  if (kind !== 'assessment' && kind !== 'finance') return null;
  const ending = kind === 'assessment' ? 'docx' : 'pdf';
  return `/attachment/0/52${row}/${FIRST_FILE - row}/${numberIn(path)}.${ending}`;
}

const cardOf = ({ day, title }: Article, row: number) =>
  `<div class="classify"><table><tbody><tr><td class="first">索引号:</td><td>11449900${row}0071892/${day.slice(0, 4)}-0${row}0</td><td class="first">分类:</td><td>城乡建设、环境保护</td></tr><tr><td class="first">发布机构:</td><td>${NAME}</td><td class="first">成文日期:</td><td>${daysBefore(day, 5)}</td></tr><tr><td class="first">名称:</td><td colspan="3">${title}</td></tr><tr><td class="first">文号:</td><td>榕环〔${day.slice(0, 4)}〕${60 - row * 7}号</td><td class="first">发布日期:</td><td>${day}</td></tr></tbody></table></div>`;

const headOf = ({ title, day, time, source }: Article) => `<h1 class="title">${title}</h1>
<div class="msg"><span>时间：${day} ${time}</span><span>来源：${source}</span><span>浏览量：<i id="pv">-</i></span><span class="font">【字体：<a href="javascript:;">小</a><a href="javascript:;">中</a><a href="javascript:;">大</a>】</span><span class="share">分享到：<a href="javascript:;" class="wx"></a></span></div>`;

function bodyOf({ kind }: Article, { text, file }: { text: readonly string[]; file: string }): string {
  const paragraphs = each(
    text,
    (paragraph) =>
      `<p style="text-indent: 2em; text-align: justify;"><span style="font-family: 仿宋, FangSong; font-size: 16pt;">${paragraph}</span></p>`,
  );
  const ending = file.slice(file.lastIndexOf('.') + 1);
  const attachment =
    file === ''
      ? ''
      : `<p><a class="nfw-cms-attachment" href="${file}" alt="附件.${ending}">附件：${kind === 'assessment' ? '审批意见公示表' : '公开表格'}.${ending}</a></p>`;
  return `<div class="article-content">${paragraphs}${attachment}</div>`;
}

function textOf({ kind, title }: Article, desk: Desk): string[] {
  const { between } = desk.chance;
  switch (kind) {
    case 'policy':
      return desk.policy(title);
    case 'assessment':
      return assessmentText(desk);
    case 'month':
      return [
        `${title.slice(5, 8)}，榕浦市环境空气质量优良天数比例为${between(86, 100)}.${between(0, 9)}%，综合指数${between(2, 4)}.${between(10, 99)}。`,
        `细颗粒物平均浓度${between(15, 33)}微克/立方米，臭氧日最大8小时第90百分位浓度${between(90, 160)}微克/立方米。`,
        '（数据来源：市环境监测站自动监测网络，未经审核，仅供参考。）',
      ];
    case 'report':
      return [
        `一、总体情况。本局认真落实信息公开条例，主动公开信息${between(300, 2000)}条。`,
        `二、依申请公开${between(3, 40)}件，全部按期办结。`,
        '三、存在问题与改进：进一步提高解读质量。',
        `四、统计数据：制发规范性文件${between(0, 3)}件，行政许可${between(100, 900)}件，行政处罚${between(20, 200)}件。`,
      ];
    default:
      return desk.news(title, between(3, 5));
  }
}

const WORKS = ['再生铜', '陶瓷砖', '机制砂', '纸浆模塑'] as const;

const assessmentText = ({ chance: { between, pick }, words }: Desk) => [
  `根据建设项目环境影响评价审批程序的有关规定，经审议，我局拟对以下${between(1, 4)}个项目作出审批意见，现予公示，公示期5个工作日。`,
  `项目名称：${pick(['年产', '扩建'])}${between(2, 90)}万吨${pick(WORKS)}项目；建设地点：${pick(words.spots)}；环评机构：榕浦某某环保科技有限公司。`,
  `听证告知：申请人、利害关系人可自公示起${between(3, 7)}个工作日内提出听证申请。联系电话：0000-0000${between(100, 999)}。`,
];

const neighbours = (articles: Column['articles'], row: number) =>
  `<div class="pn">${given(articles[row - 1], ({ path, title }) => `<a href="${path}">上一篇：${title}</a>`)}${given(articles[row + 1], ({ path, title }) => `<a href="${path}">下一篇：${title}</a>`)}</div>`;
