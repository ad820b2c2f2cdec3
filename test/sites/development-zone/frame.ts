import type { Ground } from '../parts/made-site.ts';
import { columnTags, each, type Tag } from '../parts/markup.ts';

export const NAME = '云泽高新技术产业开发区管理委员会';
export const SHORT = '云泽高新区';
const CODE = '3399000041';

export const tagsOf = (name: string, type: string): Tag[] =>
  columnTags(name, `${SHORT}${name}，及时发布${name}`, { keywords: `${SHORT},${name}`, type });

export interface Page {
  title: string;
  tags: readonly Tag[];
  /** What the server leaves in the page for the script that takes it over. */
  data?: Readonly<Record<string, unknown>>;
}

export const framed = (ground: Ground, page: Page, main: string): string => `<!doctype html>
<html data-n-head-ssr lang="zh-CN" data-n-head="%7B%22lang%22:%7B%22ssr%22:%22zh-CN%22%7D%7D">
  ${head(ground, page)}
  <body>
    <div data-server-rendered="true" id="__nuxt"><!----><div id="__layout"><div class="app-wrap" data-v-3c1a2b>
${TOP}
<main class="mn" data-v-11c0de>${main}</main>
${foot(ground)}
<div class="side-tools" data-v-aa><button type="button" aria-label="返回顶部"></button><button type="button">无障碍</button></div></div></div></div>
    ${island(page.data ?? {})}<script src="/_nuxt/4f1a9c2.js" defer></script>
  </body>
</html>`;

function head({ domain }: Ground, { title, tags }: Page): string {
  const all: readonly Tag[] = [['SiteName', NAME], ['SiteDomain', domain], ['SiteIDCode', CODE], ...tags];
  return `<head><title>${title}</title><meta data-n-head="ssr" charset="utf-8"><meta data-n-head="ssr" name="viewport" content="width=device-width, initial-scale=1">${each(all, ([name, value]) => `<meta data-n-head="ssr" name="${name}" content="${value}">`)}<link data-n-head="ssr" rel="icon" type="image/x-icon" href="/favicon.ico"><link rel="preload" href="/_nuxt/4f1a9c2.js" as="script"><link rel="stylesheet" href="/_nuxt/css/8d31aa0.css"></head>`;
}

const TOP = `<header class="hd" data-v-77ab01><div class="hd__bar"><a href="/" class="nuxt-link-active hd__logo" aria-current="page"><img src="/_nuxt/img/logo.9c1.png" alt="${NAME}"></a><form class="hd__search" action="/search"><input type="search" name="q" placeholder="搜政策、搜服务" value=""><button type="submit"><svg width="16" height="16"><path d="M1 1"></path></svg></button></form></div>
<nav class="hd__nav"><a href="/">首页</a><div class="drop"><a href="/column/101">新闻动态</a><div class="drop__m"><a href="/column/101">要闻聚焦</a><a href="/column/102">园区动态</a><a href="/column/103">公示公告</a></div></div><div class="drop"><a href="/column/201">政务公开</a><div class="drop__m"><a href="/column/201">政策文件</a><a href="/column/202">政策解读</a><a href="/column/203">规划计划</a><a href="/column/204">人事信息</a><a href="/column/206">财政信息</a><a href="/column/207">国企招聘</a><a href="/column/205">年度报告</a><a href="/page/leaders">领导之窗</a><a href="/page/org">机构职能</a></div></div><a href="/page/about">园区概况</a><a href="/service">办事服务</a><a href="/mail">互动交流</a></nav></header>`;

/** The marks of the police and of the map are missing on every page. */
const foot = ({ domain, elsewhere }: Ground) =>
  `<footer class="ft" data-v-9e01aa><div class="ft__in"><div class="ft__badge"><a href="${elsewhere('bszs.conac.cn', '/sitename?method=show&amp;id=6660000000000F16E053022819AC66')}" target="_blank" rel="noopener"><img src="/_nuxt/img/dz.1a2.png" alt="党政机关网站标识"></a></div><div class="ft__txt"><p>主办单位：${NAME}</p><p>联系电话：0000-00009900　地址：云泽市科创大道99号</p><p><a href="${elsewhere('beian.miit.gov.cn', '/')}" target="_blank" rel="noopener">浙ICP备20260066号-1</a> <span>网站标识码 ${CODE}</span></p></div><div class="ft__err"><a href="${elsewhere('zfwzgl.www.gov.cn', `/exposure/jiucuo.html?site_code=${CODE}&amp;url=${encodeURIComponent(`http://${domain}/`)}`)}" target="_blank" rel="noopener"><img src="/_nuxt/img/jc.77e.png" alt="我为政府网站找错"></a></div></div></footer>`;

function island(data: Page['data']): string {
  const state = {
    layout: 'default',
    data: [data],
    error: null,
    serverRendered: true,
    routePath: '/',
    config: { _app: { basePath: '/', assetsPath: '/_nuxt/' } },
  };
  const text = JSON.stringify(state)
    .replaceAll('<', String.raw`\u003C`)
    .replaceAll('/', String.raw`\u002F`);
  return `<script>window.__NUXT__=${text};</script>`;
}

export const crumb = (id: number, name: string): string =>
  `<nav class="crumb" aria-label="面包屑"><a href="/">首页</a><i>/</i><a href="/column/${id}">${name}</a></nav>`;
