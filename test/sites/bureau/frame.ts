import type { Ground } from '../parts/made-site.ts';
import { columnTags, each, type Tag } from '../parts/markup.ts';

export const NAME = '岭西省粮食储备局';
export const CODE = '5299000031';
/** What a template that was forgotten still tells. */
export const OLD_CODE = '5299000013';

export const tagsOf = (name: string, type: string): Tag[] =>
  columnTags(name, `${NAME}${name}`, { keywords: name, type });

/** The address of a path from another, as the system writes it. */
export const relative = (from: string, to: string): string => '../'.repeat(from.split('/').length - 2) + to.slice(1);

export interface Page {
  path: string;
  title: string;
  tags: readonly Tag[];
  code?: string;
}

export const framed = (ground: Ground, page: Page, main: string): string =>
  `${head(ground, page)}
<BODY>
${top(page.path)}
<div class="wrap main">
${main}
</div>
${foot(ground, page)}
</BODY></HTML>`;

function head({ domain }: Ground, { path, title, tags }: Page): string {
  const all: readonly Tag[] = [['SiteName', NAME], ['SiteDomain', domain], ['SiteIDCode', CODE], ...tags];
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<HTML><HEAD><TITLE>${title}</TITLE>${each(all, ([name, value]) => `<META Name="${name}" Content="${value}" />`, '\n')}

<META content="text/html; charset=UTF-8" http-equiv="Content-Type">
<LINK rel="stylesheet" type="text/css" href="${relative(path, '/style/style.css')}">
<!--Announced by Visual SiteBuilder 9-->
<link rel="stylesheet" type="text/css" href="${relative(path, '/_sitegray/_sitegray_d.css')}" />
<script language="javascript" src="${relative(path, '/_sitegray/_sitegray.js')}"></script>
<!-- CustomerNO:00000000000000000000000000000000 -->
<script>_jsq_(1001,'${path}',-1,1498822314)</script>
</HEAD>`;
}

const MENU = [
  ['/index.htm', '首页'],
  ['/xwzx/sjyw.htm', '新闻中心'],
  ['/tzgg.htm', '通知公告'],
  ['/zwgk/zcfg.htm', '政务公开'],
  ['/ywpd/ccgl.htm', '业务频道'],
  ['/hdjl/jzxx.htm', '局长信箱'],
  ['/bsfw.htm', '办事服务'],
  ['/jggk/sjjj.htm', '省局概况'],
] as const;

const top = (path: string) =>
  `<div class="head"><div class="wrap"><h1 class="logo"><a href="${relative(path, '/index.htm')}" title="${NAME}"><img src="${relative(path, '/images/logo.png')}" border="0" width="520" height="76" alt="${NAME}"></a></h1>
<div class="sear"><script language="javascript" src="${relative(path, '/system/resource/js/base64.js')}"></script><form method="post" action="${relative(path, '/search.jsp?wbtreeid=1001')}" id="au2a" name="au2a" onsubmit="return _nl_ys_check()" style="display: inline"><input type="hidden" id="lucenenewssearchkey" name="lucenenewssearchkey" value=""><input type="hidden" name="_lucenesearchtype" value="1"><input name="showkeycode" type="text" value="请输入关键字"><input type="image" src="${relative(path, '/images/so.png')}" alt="搜索"></form></div></div>
<ul class="nav">${each(MENU, ([to, name]) => `<li><a href="${relative(path, to)}">${name}</a></li>`, '\n')}</ul></div>`;

const foot = ({ elsewhere }: Ground, { path, code = CODE }: Page) =>
  `<div class="footer"><div class="wrap"><!-- 版权内容请在本组件"内容配置-版权"处填写 --><p><a href="${relative(path, '/wzdt.htm')}">网站地图</a>&nbsp;|&nbsp;<a href="${relative(path, '/jggk/lxwm.htm')}">联系我们</a></p><p>主办单位：${NAME}&nbsp; 地址：筑城市粮仓路66号&nbsp; 电话：0000-00007766</p><p>黔ICP备20260055号-2&nbsp; <a href="${elsewhere('beian.mps.gov.cn', '/#/query/webSearch?code=52990302000055')}">贵公网安备 52990302000055号</a>&nbsp; 网站标识码：${code}</p>
<span id="_ideConac"><a href="${elsewhere('bszs.conac.cn', '/sitename?method=show&id=5560000000000DD6E053022819AC55')}" target="_blank"><img src="${relative(path, '/images/blue.png')}" alt="党政机关" title="党政机关"></a></span> <script id="_jiucuo_" sitecode="${CODE}" src="${elsewhere('zfwzgl.www.gov.cn', '/exposure/jiucuo.js')}"></script></div></div>`;
