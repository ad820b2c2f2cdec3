import type { Ground } from '../parts/made-site.ts';
import { columnTags, each, type Tag } from '../parts/markup.ts';

export const NAME = '榕浦市生态环境局';
const CODE = '4499000023';
/** The code behind the entrance for errors: that of another body. */
const CODE_OF_ANOTHER = '4499000032';

export const tagsOf = (name: string, type: string): Tag[] =>
  columnTags(name, `${NAME}网站${name}栏目，发布${name}相关信息`, { keywords: `${name},生态环境`, type });

export interface Page {
  title: string;
  tags: readonly Tag[];
  style?: 'page' | 'index' | 'zt';
  /** A script of settings in the head. */
  settings?: string;
  /** A page of a topic has a head of its own, and lacks two marks of the foot. */
  isTopic?: boolean;
}

export const framed = (ground: Ground, page: Page, main: string): string => `<!DOCTYPE html>
<html lang="zh-CN">
${head(ground, page)}
<body>
<div class="hd">${page.isTopic === true ? '<img src="/public/images/zt_top.jpg" alt="专题">' : top(ground)}</div>
<div class="bd box">
${main}
</div>
${foot(ground, page.isTopic === true)}
<script src="/public/js/global.js"></script>
<div style="display:none"><script>document.write('<script src="/public/js/stat.js?siteid=763">\\<\\/script>')</script></div>
</body>
</html>`;

function head({ domain }: Ground, { title, tags, style = 'page', settings = '' }: Page): string {
  const all: readonly Tag[] = [['SiteName', NAME], ['SiteDomain', domain], ['SiteIDCode', CODE], ...tags];
  return `<head>
    <meta charset="utf-8">
    <meta http-equiv="X-UA-Compatible" content="IE=edge">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    ${each(all, ([name, value]) => `<meta name="${name}" content="${value}">`, '\n    ')}
    <link rel="shortcut icon" href="/favicon.ico">
    <link rel="stylesheet" href="/public/css/global.css"><link rel="stylesheet" href="/public/css/${style}.css">
    <script src="/public/js/jquery.min.js"></script>
    ${settings}
</head>`;
}

const top = ({ neighbour }: Ground) =>
  `<div class="hd_top"><div class="box"><a href="${neighbour('/sheng/')}" target="_blank">省政务服务网</a><a href="javascript:;" class="wza">无障碍</a><a href="javascript:;" onclick="zh_tran('t')">繁體</a></div></div>
  <div class="logo box"><a href="/index.html"><img src="/public/images/logo.png" alt="${NAME}"></a><div class="so"><input id="keywords" placeholder="请输入搜索内容"><button onclick="dosearch()">搜索</button></div></div>
  <div class="nav box"><a href="/index.html">首页</a><a href="/xwzx/gzdt/">新闻中心</a><a href="/gkmlpt/index">政府信息公开</a><a href="/zwgk/zcwj/">政策法规</a><a href="/bsfw/">政务服务</a><a href="/hdjl/">政民互动</a><a href="/hjzl/">环境质量</a></div>`;

function foot({ domain, elsewhere }: Ground, isTopic: boolean): string {
  const map = isTopic ? '' : '<li><a href="/wzdt/">网站地图</a></li>';
  const badge = elsewhere('bszs.conac.cn', '/sitename?method=show&amp;id=09A60000000000C3E053012819AC0CCC');
  const record = elsewhere('beian.mps.gov.cn', '/#/query/webSearch?code=44990002000033');
  const police = isTopic
    ? ''
    : `<a href="${record}" target="_blank"><i class="ga"></i>粤公网安备 44990002000033号</a>　`;
  const errors = elsewhere(
    'zfwzgl.www.gov.cn',
    `/exposure/jiucuo.html?site_code=${CODE_OF_ANOTHER}&amp;url=${encodeURIComponent(`http://${domain}/`)}`,
  );
  return `<div class="ft"><div class="box">
  <ul class="ft_nav"><li><a href="/gywm/">关于我们</a></li>${map}<li><a href="/gywm/#lx">联系我们</a></li></ul>
  <div class="ft_l"><a href="${badge}" target="_blank"><img src="/public/images/red.png" alt="党政机关"></a></div>
  <div class="ft_m"><p>版权所有：${NAME}　主办：${NAME}　联系电话：0000-0000321</p><p>粤ICP备20260333号-1　${police}网站标识码：${CODE}</p></div>
  <div class="ft_r"><a href="${errors}" target="_blank"><img src="/public/images/jiucuo.png" alt="政府网站找错" style="margin:0;border:0;cursor:pointer"></a></div>
</div></div>`;
}

export const crumb = (folder: string, name: string): string =>
  `<div class="crumb">当前位置：<a href="/index.html">首页</a> > <a href="/${folder}/">${name}</a></div>`;
