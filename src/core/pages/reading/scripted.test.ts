import { describe, expect, test } from 'vitest';
import { testNeeding } from '../../../../test/needs.ts';
import { openCrawlReader } from '../index.ts';
import { bytesOf, labelledPages } from './real-pages.test-support.ts';

const read = openCrawlReader();
const ORIGIN = { url: 'http://www.example.gov.cn/a/b.html', contentType: null, resolveLink: () => () => -1 };
const readPage = (html: string) => read(new TextEncoder().encode(`<meta charset=utf-8>${html}`), ORIGIN);
const isScripted = (html: string) => readPage(html).scripted;
const hasOpenList = (html: string) => readPage(html).facts.openList === true;

const FOOT = '<p>主办：示例市人民政府办公室 粤ICP备12345678号</p>';
const PATH = '<p>当前位置：<a href=/>首页</a>&gt;<a href=/tzgg/>通知公告</a></p>';

describe('pages that are made by scripts', () => {
  test.each([
    ['an empty root', '<title>示例市</title><div id=app></div><script src=/js/app.8f2c.js></script>'],
    ['a root with a wheel', '<div id="app"><div class="w"><p>加载中...</p></div></div><script src=/a.js></script>'],
    [
      'a note for browsers without',
      "<noscript>We're sorry but it doesn't work properly without JavaScript enabled.</noscript><div id=x></div><p>示例市门户网站</p><a href=/>首页</a><script src=/a.js></script>",
    ],
    ['the check of a firewall', '<html><script>document.cookie="a=1";location.href="/a/b.html"</script></html>'],
    [
      'marks of a template',
      `${PATH}<ul><li v-for="i in list"><a :href="i.url">{{ i.title }}</a><span>{{i.date}}</span></li></ul><script>new Vue()</script>${FOOT}`,
    ],
    ['an empty place for a list', `${PATH}<ul id="newsList">  </ul><script src=/list.js></script>${FOOT}`],
    [
      'an empty table body',
      `${PATH}<table><thead><tr><th>标题<th>日期</thead><tbody id=dataBody></tbody></table><script src=/list.js></script>${FOOT}`,
    ],
  ])('%s', (_, html) => {
    expect(isScripted(html)).toBe(true);
  });

  test.each([
    ['a blank section', `${PATH}<ul class=list></ul><script src=/js/jquery.js></script>${FOOT}`],
    ['a section that says so', `${PATH}<ul id=list></ul><p>暂无相关信息</p><script src=/a.js></script>${FOOT}`],
    [
      'a list',
      `${PATH}<ul id=list><li><a href=/1.html>关于公布示例名单的通知</a>2024-01-05</li></ul><div id=dataList></div><script src=/a.js></script>`,
    ],
    [
      'an article',
      '<h1>关于公布示例名单的通知</h1><p>发布时间：2024-01-05</p><div id=content></div><script src=/a.js></script>',
    ],
    ['no scripts', '<div id=app></div>'],
    ['leads on by itself', '<meta http-equiv=refresh content="0; url=/cn/"><script>var a</script>'],
    ['a picture that leads on', '<a href=/cn/><img src=/in.jpg></a><script src=/a.js></script>'],
    ['frames', '<script></script><iframe src=/list.html></iframe>'],
    ['an error page', '<h1>404 Not Found</h1><div id=app></div><script src=/a.js></script>'],
  ])('not: %s', (_, html) => {
    expect(isScripted(html)).toBe(false);
  });

  testNeeding(['shared'], 'of the real pages only the shell of a search', () => {
    const found = labelledPages().filter((page) => read(bytesOf(page), ORIGIN).scripted);
    expect(found.map(({ subkind }) => subkind)).toEqual(['search-js-shell']);
  });
});

describe('lists that are left to scripts', () => {
  const FILL = (place: string) =>
    `<script>fetch('/api/list').then((r) => r.json()).then((rows) => { document.querySelector('${place}').innerHTML = rows })</script>`;

  test.each([
    ['a list of a class', '<ul class="news-list"></ul>', FILL('.news-list')],
    ['a list of a short id', '<ul id="ul1"> </ul>', FILL('#ul1')],
    ['the body of a table', '<table><tr><th>标题<th>日期</tr><tbody id=tb></tbody></table>', FILL('#tb')],
    ['a block of a class', '<div class="right newslist"></div>', '<script>$.ajax({ url: "/api/list" })</script>'],
    ['a list without a name', '<ol></ol>', '<script src="/js/column.js"></script>'],
    [
      'a list, by a file beside libraries',
      '<ul></ul>',
      '<script src=/js/jquery.min.js></script><script src=/js/index.js></script>',
    ],
  ])('%s that a script may fill', (_, place, script) => {
    expect(hasOpenList(`${PATH}${place}${script}${FOOT}`)).toBe(true);
    // What no script fills is empty, and what says so is too.
    expect(hasOpenList(`${PATH}${place}<script>var year = 2026</script>${FOOT}`)).toBe(false);
    expect(hasOpenList(`${PATH}${place}<p>暂无相关信息</p>${script}${FOOT}`)).toBe(false);
  });

  test.each([
    '/js/jquery-3.6.0.min.js',
    'https://hm.baidu.com/hm.js?0123',
    '//s4.cnzz.com/z_stat.php?id=1',
    'http://dcs.conac.cn/js/33/000/0000/60000000/CA330000000600000000001.js',
    '/js/jquery.SuperSlide.2.1.3.js',
    '/js/html5shiv.min.js',
  ])('%s fills nothing', (file) => {
    expect(hasOpenList(`${PATH}<ul></ul><script src="${file}"></script>${FOOT}`)).toBe(false);
  });

  test('a list with an entry, or an empty block of another name, is no place that waits', () => {
    for (const place of [
      '<ul><li>示例</li></ul>',
      '<div class="clear"></div>',
      '<div></div>',
      '<div class="listen"></div>',
    ])
      expect(hasOpenList(`${PATH}${place}${FILL('ul')}${FOOT}`)).toBe(false);
  });

  test('of the page around such a list something can be said', () => {
    expect(isScripted(`${PATH}<ul class="news-list"></ul>${FILL('.news-list')}${FOOT}`)).toBe(false);
  });
});
