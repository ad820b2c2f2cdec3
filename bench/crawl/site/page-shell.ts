import type { Hosts } from './hosts.ts';
import type { Article, Column, Part, SitePlan } from './site-plan.ts';
import type { TruthKeeper } from './truth.ts';
import type { Wording } from './wording.ts';

export interface ShellParts {
  title: string;
  column?: Column;
  part?: Part;
  article?: Article;
  head?: string;
  body: string;
}

/** What surrounds the content of every page: head, navigation, footer. */
export type Shell = (parts: ShellParts) => string;

const SITE = '青山市人民政府门户网站';
export const STYLES = ['/style/base.css', '/style/site.css', '/style/print.css'];
export const SCRIPTS = ['/script/base.js', '/script/slides.js', '/script/share.js', '/script/barrier-free.js'];
export const ICONS = Array.from({ length: 14 }, (_, number) => `/picture/icon${number}.gif`);
const FRIENDS = 22;

export const css = Array.from(
  { length: 58 },
  (_, n) => `.b${n}{margin:${n % 9}px ${n % 5}px;padding:${n % 7}px;color:#4${n % 10}4;line-height:${20 + (n % 12)}px}`,
).join('\n');

export function openShell(
  plan: SitePlan,
  { wording, truth, hosts }: { wording: Wording; truth: TruthKeeper; hosts: Hosts },
): Shell {
  const script = inlineScript(truth);
  const footer = footerOf({ wording, truth, hosts });
  const navigation = new Map([undefined, ...plan.columns].map((column) => [column, navigationOf(plan, column)]));
  const old = `<!-- 旧版 <a href="${truth.trap('/old/menu/index.html')}">旧首页</a> <img src="${truth.trap('/old/logo.gif')}"> -->`;
  return (
    parts,
  ) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${parts.article?.isGbk ? 'gb2312' : 'utf-8'}" />
<title>${parts.title}_${SITE}</title>
${tagsOf(parts)}
${parts.head ?? ''}${STYLES.map((href) => `<link rel="stylesheet" type="text/css" href="${href}" />`).join('\n')}
${SCRIPTS.map((src) => `<script type="text/javascript" src="${src}"></script>`).join('\n')}
<style type="text/css">
${css}
</style>
${script}
</head>
<body>
${old}
<div class="top"><a href="/"><img src="${ICONS[3]}" alt="标志"></a><form action="/search" method="get"><input type="text" name="q" value="请输入关键词"></form></div>
${navigation.get(parts.column)}<div class="place">当前位置：<a href="/">首页</a>${placeOf(parts)}</div>
${parts.body}
${footer}</body>
</html>
`;
}

function tagsOf({ title, column, part, article }: ShellParts): string {
  const tags: [string, string][] = [
    ['SiteName', SITE],
    ['SiteDomain', '127.0.0.1'],
    ['SiteIDCode', '9999000001'],
    ['ColumnName', part?.name ?? column?.name ?? '首页'],
    ['ColumnType', column?.name ?? '首页'],
  ];
  if (article === undefined) tags.push(['ColumnDescription', title]);
  else {
    tags.push(['ArticleTitle', article.title], ['PubDate', `${article.date} 09:${10 + (article.number % 50)}`]);
    tags.push(
      ['ContentSource', '市政府办公室'],
      ['Keywords', article.title.slice(0, 4)],
      ['Description', article.title],
    );
  }
  return tags.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('\n');
}

function placeOf({ column, part }: ShellParts): string {
  const places = [column, part].filter((place) => place !== undefined);
  return places.map(({ folder, name }) => ` &gt; <a href="${folder}/">${name}</a>`).join('');
}

export const entry = (href: string, text: string): string =>
  `<li><a href="${href}" target="_blank" title="${text}">${text}</a></li>\n`;

function navigationOf({ columns, parts }: SitePlan, column: Column | undefined): string {
  const near = [...(column?.parts ?? []), ...parts.slice(0, 9)];
  return `<ul class="columns">${entry('/', '首页')}${columns.map(({ folder, name }) => entry(`${folder}/`, name)).join('')}</ul>
<ul class="parts">${near.map(({ folder, name }) => entry(`${folder}/index.html`, name)).join('')}</ul>\n`;
}

/** The dead links of a whole site stand in its footer, as on many real ones. */
function footerOf({ wording, truth, hosts }: { wording: Wording; truth: TruthKeeper; hosts: Hosts }): string {
  const friends = Array.from({ length: FRIENDS }, (_, number) =>
    entry(`${hosts.outside(number)}/`, `${wording.words(5)}网`),
  );
  return `<div class="footer"><ul class="friends">${friends.join('')}</ul><ul>
${entry('/csgk/', '关于我们')}${entry('/zmhd/', '联系我们')}${entry('javascript:void(0);', '设为首页')}${entry('mailto:webmaster@example.gov.cn', '电子邮箱')}${entry('tel:12345', '热线')}${entry(truth.dead('/ztzl/2017nzt/index.html', 'page'), '专题回顾')}${entry('/moved/gsgg/', '站内公告')}</ul>
<p>主办：青山市人民政府办公室　网站标识码：9999000001　某ICP备00000001号</p>
<img src="${ICONS[0]}" alt="公安备案"><img src='${ICONS[1]}' alt=""><IMG SRC=${ICONS[2]}></div>
<script src="${truth.dead('/script/old-counter.js', 'script')}"></script>\n`;
}

/** Scripts hold markup that is not markup. */
function inlineScript(truth: TruthKeeper): string {
  const lines = Array.from(
    { length: 26 },
    (_, n) =>
      `function g${n}(v){if(v<${n}&&v>0){document.getElementById("y${n}").innerHTML="<li><a href='${truth.trap(`/built/${n}.html`)}'>"+v+"</a></li>";}}`,
  );
  return `<script type="text/javascript">\n//<![CDATA[\n${lines.join('\n')}\n//]]>\n</script>`;
}
