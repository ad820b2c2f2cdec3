import type { Ground } from '../parts/made-site.ts';
import { metaTags, type Tag } from '../parts/markup.ts';

export const NAME = '梧川市人民政府门户网站';
export const CODE = '4299000008';

export const FULL_BLANK = '　　';

export const tagsOf = ({ domain }: Ground, more: readonly Tag[]): string =>
  metaTags([['SiteName', NAME], ['SiteDomain', domain], ['SiteIDCode', CODE], ...more], '/>');

interface Page {
  title: string;
  tags: readonly Tag[];
  style?: 'list' | 'detail' | 'index';
}

/** A page between the head and the foot that all pages have. */
export const framed = (ground: Ground, { title, tags, style = 'list' }: Page, main: string): string =>
  `${head(title, tagsOf(ground, tags), style)}
${top(ground)}
${main}${foot(ground)}`;

const head = (title: string, tags: string, style: string) =>
  `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=edge" />
<title>${title}</title>
${tags}
<link href="/images/base.css" rel="stylesheet" type="text/css" />
<link href="/images/${style}.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="/images/jquery-1.8.3.min.js"></script>
<!--[if lt IE 9]><script src="/images/html5shiv.js"></script><![endif]-->
</head>`;

const top = ({ neighbour }: Ground) => `<body>
<div class="topbar"><div class="w1200"><span id="weather">今天是<script type="text/javascript">document.write(new Date().getFullYear()+"年")</script></span>
<div class="fr"><a href="javascript:void(0)" onclick="toggleElder()">长者专区</a><a href="javascript:;" id="wza">无障碍阅读</a><a href="${neighbour('/sheng/')}" target="_blank">省政府门户网站</a><a href="/hdjl/">市长信箱</a></div></div></div>
<div class="header"><div class="w1200"><a href="/"><img src="/images/logo.png" alt="${NAME}" /></a>
<div class="search"><form action="/search/" method="get" name="searchform"><input type="hidden" name="channelid" value="216588" /><input type="text" name="searchword" id="keyword" value="" /><input type="submit" class="btn" value="搜索" /></form></div></div></div>
<div class="nav"><ul class="w1200">
<li><a href="/">首页</a></li><li><a href="/zwyw/">政务要闻</a><ul><li><a href="/zwdt/bmdt/">部门动态</a></li><li><a href="/zwdt/xqdt/">县区动态</a></li><li><a href="/tzgg/">通知公告</a></li></ul></li>
<li><a href="/zwgk/">政务公开</a><ul><li><a href="/zwgk/zcwj/">政策文件</a></li><li><a href="/zwgk/zcjd/">政策解读</a></li><li><a href="/zwgk/ldzc/">领导之窗</a></li><li><a href="/zwgk/jgzn/">机构职能</a></li><li><a href="/zwgk/zfxxgknb/">政府信息公开年报</a></li></ul></li>
<li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/zjwc/">走进梧川</a></li></ul></div>`;

const foot = ({ elsewhere }: Ground) => `<div class="footer"><div class="w1200">
<p><a href="/gywm/">关于我们</a> | <a href="/wzdt/">网站地图</a> | <a href="/gywm/">联系方式</a></p>
<p>主办：梧川市人民政府办公室&nbsp;&nbsp;承办：梧川市政务服务和大数据管理局&nbsp;&nbsp;联系电话：0000-5550101</p>
<p>网站标识码：${CODE}&nbsp;&nbsp;<a href="${elsewhere('beian.miit.gov.cn', '/')}" target="_blank">鄂ICP备20260001号-1</a>&nbsp;&nbsp;<a href="${elsewhere('beian.mps.gov.cn', '/#/query/webSearch?code=42990002000123')}"><img src="/images/ghs.png" alt="公安备案" />鄂公网安备 42990002000123号</a></p>
<div class="mark"><script type="text/javascript">document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='https://dcs.conac.cn/js/19/262/0000/60000001/CA192620000600000010001.js' type='text/javascript'%3E%3C/script%3E"));</script>
<script id="_jiucuo_" sitecode="${CODE}" src="${elsewhere('zfwzgl.www.gov.cn', '/exposure/jiucuo.js')}"></script></div>
</div></div>
<script type="text/javascript">var _trsUrl="/stat/c.gif";function toggleElder(){document.body.className="elder"}</script>
</body></html>`;

export const crumb = (folder: string, name: string): string =>
  `<div class="position">您当前的位置：<a href="/" class="CurrChnlCls">首页</a>&nbsp;&gt;&nbsp;<a href="/${folder}/" class="CurrChnlCls">${name}</a></div>`;
