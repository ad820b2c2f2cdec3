import { link, paragraphs } from '../markup.ts';
import type { Article, Column, LabPage, SitePlan } from '../site-plan.ts';
import { TEMPLATES } from '../templates/index.ts';
import { HOME_CRUMB, newPage } from './new-page.ts';
import { articleTags, columnTags } from './page-tags.ts';

export function articlePage(site: SitePlan, column: Column, article: Article): LabPage {
  const { title, time, source, showsDate, image, attachments } = article;
  const day = article.shownDay ?? article.day;
  const head = TEMPLATES[site.template].articleHead({
    title,
    day: showsDate ? day : null,
    time,
    source,
    hits: 100 + ((title.length * 37) % 900),
  });
  const picture = image === null ? '' : `<p><img src="${image}" alt="${title}"></p>\n`;
  const files = attachments.map(({ name, path }) => `<p>附件：${link(path, name)}</p>`).join('\n');
  return newPage(site, {
    path: article.path,
    kind: 'article',
    title,
    tags: articleTags(site, column, { ...article, day }),
    crumbs: [HOME_CRUMB, column],
    main: `${head}\n<div class="text">\n${picture}${paragraphs(article.paragraphs)}\n${files}\n</div>`,
    lastModified: article.lastModified,
  });
}

const ELEMENTS: readonly (readonly [label: string, value: string])[] = [
  ['设定依据', '相关法律法规和上级文件的规定'],
  ['申请条件', '符合规定条件的个人或者单位均可以申请'],
  ['办理材料', '申请表一份，身份证明复印件一份'],
  ['办理流程', '申请、受理、审核、办结、送达'],
  ['办理地点', '县政务服务中心二楼综合窗口'],
  ['办理时间', '工作日上午八时三十分至十二时，下午二时至五时三十分'],
  ['收费标准', '不收费'],
  ['联系电话', '0999-2000000'],
];

/** A service guide (办事指南) with all elements. */
export function guidePage(site: SitePlan, column: Column, { path, title }: Article): LabPage {
  return newPage(site, {
    path,
    kind: 'guide',
    title,
    tags: columnTags(site, column),
    crumbs: [HOME_CRUMB, column],
    main: `<h2>${title}</h2>\n<table border="1">${[['事项名称', title.replace('办事指南', '')] as const, ...ELEMENTS]
      .map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`)
      .join('\n')}</table>`,
  });
}
