import { expect, test } from 'vitest';
import { beginsCrumbs } from './crumbs.ts';
import { openPageReader } from './page.ts';

const read = openPageReader();
const hasCrumbs = (html: string) => {
  const page = read(new TextEncoder().encode(html));
  return page.lines.some((_, index) => beginsCrumbs(page, index));
};

const NAMES = '<a href="/">首页</a><a href="/gk/">政务公开</a><a><cite>行政许可</cite></a>';

test.each([
  `<span class="layui-breadcrumb">${NAMES}</span>`,
  `<div class="w crumbs">${NAMES}</div>`,
  '<ol class="BreadCrumb"><li><a href="/">首页</a></li><li>政务公开</li></ol>',
  '<nav class="el-breadcrumb"><span><b>网站首页</b></span><i></i><span>政务公开</span></nav>',
])('is a path: %s', (html) => {
  expect(hasCrumbs(`<p>示例市</p>${html}<p>行政许可</p>`)).toBe(true);
});

test.each([
  `<div class="nav">${NAMES}</div>`,
  '<div class="crumb"><a href="/">首页</a></div>',
  '<div class="crumb"><a href="/sp/">首页视频</a></div>',
  '<div class="crumb"><p>政务公开</p></div>',
  `<div class="crumbs"><div><div><div><div><p>${NAMES}</p></div></div></div></div></div>`,
])('is none: %s', (html) => {
  expect(hasCrumbs(`<p>示例市</p>${html}<p>行政许可</p>`)).toBe(false);
});
