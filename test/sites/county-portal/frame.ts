import type { Ground } from '../parts/made-site.ts';
import { columnTags, each, metaTags, type Tag } from '../parts/markup.ts';

export const NAME = '青岚县人民政府';
const CODE = '5199270006';

export const columnPath = (id: number): string => `/col/col${id}/index.html`;

export const tagsOf = (name: string, type: string): Tag[] =>
  columnTags(name, `${NAME}${name}`, { keywords: `青岚,${name}`, type });

export const framed = (ground: Ground, page: { title: string; tags: readonly Tag[] }, main: string): string =>
  `${head(ground, page)}
<body>
${top(ground)}
<div id="barrierfree_container" style="width:1200px;margin:0 auto">
${main}
</div>
${foot(ground)}
<!-- visitcount begin --><iframe src="/module/visitcount/visit.html?i_webid=118" style="display:none"></iframe><!-- visitcount end -->
</body>
</html>`;

const head = ({ domain }: Ground, { title, tags }: { title: string; tags: readonly Tag[] }) => `<!doctype html>
<html>
<head>
<meta charset="UTF-8">
<meta name="renderer" content="webkit">
<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<META NAME="SiteName" CONTENT="${NAME}">
<META NAME="SiteDomain" CONTENT="${domain}">
<META NAME="SiteIDCode" CONTENT="${CODE}">
${metaTags(tags)}
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="/images/118/style.css">
<script type="text/javascript" src="/script/jquery.min.js"></script><script type="text/javascript" src="/module/jslib/jquery/jpage/jquery.jpage.js"></script>
<script type="text/javascript">var webid = 118; var columnid = 0; function openUrl(u){window.open(u)}</script>
</head>`;

const MENU = [
  ['/index.html', '首页'],
  [columnPath(1561), '走进青岚'],
  [columnPath(1563), '政务动态'],
  [columnPath(1570), '政务公开'],
  [columnPath(1585), '办事服务'],
  [columnPath(1588), '互动交流'],
] as const;

const top = ({ neighbour }: Ground) =>
  `<table width="100%" border="0" cellspacing="0" cellpadding="0" class="top"><tr><td align="center"><table width="1200" border="0"><tr><td align="left"><a href="/index.html"><img src="/picture/118/logo.png" alt="${NAME}" border="0"></a></td><td align="right"><a href="/module/wza/" onclick="return false">无障碍</a>&nbsp;|&nbsp;<a href="${neighbour('/sheng/')}" target="_blank">省政府</a><form name="formsearch" action="/module/search/index.jsp" method="get" target="_blank"><input type="text" name="q" value="请输入关键字"><input type="hidden" name="webid" value="118"><input type="image" src="/images/118/so.png" alt="搜索"></form></td></tr></table></td></tr></table>
<div class="menu"><ul>${each(MENU, ([path, name]) => `<li><a href="${path}">${name}</a></li>`, '\n')}</ul></div>`;

const foot = ({ domain, elsewhere }: Ground) =>
  `<div class="foot"><table width="1200" align="center"><tr><td width="90"><a href="${elsewhere('bszs.conac.cn', '/sitename?method=show&id=2B60000000000000E053022819AC0001')}" target="_blank"><img src="/images/118/red.png" alt="党政机关" border="0"></a></td><td align="center"><p><a href="${columnPath(1599)}">网站地图</a> | <a href="${columnPath(1598)}">联系我们</a></p><p>主办单位：青岚县人民政府办公室&nbsp;&nbsp;&nbsp;技术支持：青岚县大数据中心&nbsp;&nbsp;联系电话：0000-8880012</p><p>蜀ICP备20260022号&nbsp;&nbsp;<a href="${elsewhere('beian.mps.gov.cn', '/#/query/webSearch?code=51992702000022')}"><img src="/images/118/ga.png">川公网安备51992702000022号</a>&nbsp;&nbsp;网站标识码：${CODE}</p></td><td><a href="${elsewhere('zfwzgl.www.gov.cn', `/exposure/jiucuo.html?site_code=${CODE}&url=${encodeURIComponent(`http://${domain}/`)}`)}" target="_blank"><img src="/images/118/jiucuo.png" alt="我为政府网站找错"></a></td></tr></table></div>`;

export const position = (id: number, name: string): string =>
  `<table width="100%" class="pos"><tr><td>当前位置：<a href="/index.html">首页</a> &gt; <a href="${columnPath(id)}">${name}</a></td></tr></table>`;
