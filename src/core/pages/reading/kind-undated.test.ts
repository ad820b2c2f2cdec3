import { describe, expect, test } from 'vitest';
import type { PageKind } from '../../model/page-facts.ts';
import { kindOfText } from './kind.test-support.ts';

const TEXT = [
  '示例园区始建于2003年，规划面积十余平方公里，已入驻企业二百余家，从业人员一万余人。',
  '园区以电子元件、食品加工、现代物流为主导，道路、供水、供电、污水处理等设施一应俱全。',
  '园区管委会内设办公室、招商局、规划建设局、企业服务局，为入驻企业办理各项手续提供帮助。',
  '园区距高速公路出口三公里，距火车站十二公里，公交线路直达，生活配套设施正在逐步完善。',
].map((text) => `<p>${text}</p>`);
const FRIENDS = `<select>${'<option>示例市各县区各部门门户网站</option>'.repeat(40)}</select>`;
const OTHERS = `<b>推荐阅读</b><ul>${[1, 2, 3, 4, 5, 6, 7, 8].map((row) => `<li><a href=/${row}>示例县第${row}批补贴发放办法</a>`).join('')}</ul>`;
const ROWS = [1, 2, 3, 4, 5].map((day) => `<p><a href=/${day}>关于第${day}批名单的公示</a> 2024-01-0${day}`).join('');
const LIFE = '个人简历：女，汉族，1974年9月生，研究生学历。';
const BARE_LIFE = '男，汉族，1974年9月出生，大学学历。';
const BIRTH = '1974年9月出生，汉族，大学学历。';
const COLUMN = '<meta name=ColumnName content=张三>';
const PORTAL = `<a href=/1>更多</a><p><a href=/2>更多</a><p>${'<i><a href=/3>县发改委</a></i>'.repeat(120)}`;
const CHOICES = '<p>您常去的公园？</p><input type=radio>东湖<input type=radio>西岭'.repeat(3);
const SEARCH = '<form><input><button>搜索</button></form>';
const PATH = '<p>当前位置：首页 &gt; 依申请公开</p>';
const FIELDS = ['姓名', '证件号码', '联系电话', '联系地址'].map((name) => `<p>${name}<input>`).join('');
const TALK_PATH = '<p>当前位置：首页 &gt; 在线访谈</p>';
const SPOKEN = '<p>网友：门诊报销比例是多少？<p>王局长：一级医院报销八成。<p>网友：异地怎么办？';
const called = (title: string, rest: string) => `<title>${title}-示例市人民政府</title><h1>${title}</h1>${rest}`;
const PAGES = '<p>1 2 3 ... 13 下一页</p>';
const PLACE = 'http://www.example.gov.cn/a/';

test.each<[what: string, html: string, kind: PageKind]>([
  ['a text about a body over many links to other sites', called('园区简介', TEXT.join('') + FRIENDS), 'article'],
  ['a text before others without days', called('储能站并网', TEXT.join('') + OTHERS), 'article'],
  ['a text of one paragraph before others', called('园区动态', TEXT[0] + OTHERS), 'section'],
  ['words about a column over rows with days', called('招商公示', TEXT.join('') + ROWS), 'section'],
  ['words about a body on its own first page', called('示例镇人民政府', TEXT.join('') + OTHERS), 'section'],
  ['others before a text', called('园区动态', OTHERS + TEXT.join('')), 'section'],
  ['a portal of disclosure', called('政府信息公开', PORTAL + OTHERS), 'section'],
  ['a portal of a body', called('示例镇人民政府', PORTAL), 'home'],
  ['portraits of leaders', called('领导之窗', '<a href=/z><img><p>张三</a><p>市长'), 'section'],
  ['the life of a leader behind its label, over acts', called('张三', `<p>市政府副市长<p>${LIFE}${ROWS}`), 'article'],
  ['the life of somebody else', called('领导活动的报道与图片', `<p>市政府副市长<p>${LIFE}${ROWS}`), 'section'],
  ['the life of a leader under the name', called('张三', `<p>市政府副市长<p>${BARE_LIFE}${ROWS}`), 'article'],
  ['that of one of whom the birth is told first', called('张三', `<h3>简历</h3><p>${BIRTH}`), 'article'],
  ['a day that is no birth', called('张三', '<h3>简历</h3><p>1974年9月至今'), 'other'],
  ['that of a leader who has a column', `${COLUMN}${called('张三', `<p>${BARE_LIFE}${ROWS}`)}`, 'article'],
  ['a column of figures', called('统计数据', `<p>2024年3月生产总值公布${ROWS}`), 'section'],
  ['figures of the third month', called('方案公示', `<p>1974年9月生猪存栏情况</p>${ROWS}`), 'section'],
  ['a column of those who were appointed', called('人事任免', `<p>${BARE_LIFE}${ROWS}`), 'section'],
  ['a column that is called like a family', called('高新动态', `<p>${BARE_LIFE}${ROWS}`), 'section'],
  ['the lives of two', called('张三', `<p>${BARE_LIFE}<p>${BARE_LIFE}${ROWS}`), 'section'],
  ['that of somebody under another name', called('领导活动报道', `<p>${BARE_LIFE}${ROWS}`), 'section'],
  ['a column of whom no life is told', `${COLUMN}${called('张三', ROWS)}`, 'section'],
  ['a summary of something else', called('张三', `<p>个人简历：见附件${ROWS}`), 'section'],
  ['one leader', called('张三', '<img><p>市长'), 'other'],
  ['the first page of a list', called('通知公告', `<p>居民身份证换领</p>${PAGES}`), 'section'],
  ['pages of what is no column', called('部门服务', `<p>居民身份证换领</p>${PAGES}`), 'other'],
  ['pages of pictures', called('走进示例', `<img src=a.jpg><img src=b.jpg>${PAGES}`), 'other'],
  ['pictures over and under a list', `<img src=a.jpg>${called('通知公告', PAGES)}<img src=a.jpg>`, 'section'],
  ['a list of two pages', called('通知公告', '<p>居民身份证换领</p><p>共 2 页</p>'), 'section'],
  ['a text of one page', called('办事指南', '<p>居民身份证换领</p><p>共 1 页</p>'), 'other'],
  ['a page with nothing of a list', called('部门服务', '<p>居民身份证换领</p><p>第 3 页</p>'), 'other'],
  ['questions to choose from', called('公园开放时间调查问卷', CHOICES), 'form'],
  ['the record of a talk', called('示例县医保局谈报销', `${TALK_PATH}<p>主持人：各位网友好。${SPOKEN}`), 'article'],
  ['a speech', TALK_PATH + called('在表彰会上的讲话', `<p>（2024年1月5日）</p>${TEXT[0]}${TEXT[1]}`), 'article'],
  ['words without the day of a speech', TALK_PATH + called('在线访谈', TEXT.slice(0, 2).join('')), 'section'],
  [
    'what a column of talks says of the next one',
    called(
      '在线访谈',
      '<p>主持人：张三</p><p>访谈嘉宾：县医保局局长李四</p><p>访谈主题：报销政策</p><p>内容简介：有哪些变化？</p>' +
        TALK_PATH,
    ),
    'section',
  ],
  ['questions and answers that nobody leads', called('示例县医保局谈报销', `${TALK_PATH}${SPOKEN}`), 'section'],
  ['questions of an inquiry', called('公园开放时间调查', CHOICES), 'form'],
  ['an application below the search of every page', `${SEARCH}${PATH}${FIELDS}<textarea></textarea>`, 'form'],
  ['fields without a text below it', `${SEARCH}${PATH}${FIELDS}`, 'form'],
  ['the fields of a search below it', `${SEARCH}${PATH}${FIELDS}<p><button>查询</button>`, 'search'],
  ['a poll in a column of inquiries', TALK_PATH + called('网上调查', CHOICES + ROWS), 'section'],
  ['choices of something else', called('公园开放时间', CHOICES), 'other'],
])('%s', (_what, html, kind) => {
  expect(kindOfText(html, `${PLACE}b.html`)).toBe(kind);
});

describe('words about a column over a list of it', () => {
  const list = (folder: string, day = '') =>
    `<ul>${(day === '' ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 2, 3]).map((row) => `<li><a href=${folder}${row}>示例县第${row}批补贴发放办法</a>${day}`).join('')}</ul>`;
  const FAR = list('/c/');
  const crumbs = (...names: string[]) =>
    `<div class=crumbs><a>首页</a>${names.map((name) => `<a>${name}</a>`).join('')}</div>`;

  test.each<[what: string, html: string, kind: PageKind]>([
    ['called like one', called('政策文件', TEXT.join('') + FAR), 'section'],
    ['called like one that a script fills', called('政策文件', TEXT.join('') + FRIENDS), 'other'],
    ['a column that is one text', called('机构职能', TEXT.join('') + FRIENDS), 'article'],
    ['with a few days', called('政策文件', TEXT.join('') + list('/c/', ' 2024-01-05')), 'section'],
    ['last of the path', `<p>当前位置：首页 &gt; 园区天地</p>${called('园区天地', TEXT.join('') + FAR)}`, 'section'],
    ['last of a path that a style draws', crumbs('园区天地') + called('园区天地', TEXT.join('') + FAR), 'section'],
    [
      'in the column of its path',
      `<p>当前位置：首页 &gt; 政务</p>${called('园区天地', TEXT.join('') + FAR)}`,
      'article',
    ],
    ['in the column of such a path', crumbs('政务') + called('园区天地', TEXT.join('') + FAR), 'article'],
    ['rows below the page', called('园区天地', TEXT.join('') + list('/a/2024/')), 'section'],
    ['rows elsewhere', called('园区天地', TEXT.join('') + FAR), 'article'],
  ])('%s', (_what, html, kind) => {
    expect(kindOfText(html, `${PLACE}index.html`)).toBe(kind);
  });

  test('each name of its path a line', () => {
    const path = (...names: string[]) =>
      `<ul class=crumbs><li>首页</li>${names.map((name) => `<li>${name}</li>`).join('')}</ul>`;
    const kinds = [path('园区天地'), path('政务')].map((way) =>
      kindOfText(way + called('园区天地', TEXT.join('') + FAR), PLACE),
    );
    expect(kinds).toEqual(['section', 'article']);
  });
});

test.each([
  ['list?dept=a', 'section'],
  ['list_2.html', 'section'],
  ['listed/b.html', 'other'],
])('pages at the address of a list: %s', (at, kind) => {
  expect(kindOfText(called('部门服务', `<p>居民身份证换领</p>${PAGES}`), PLACE + at)).toBe(kind);
});

test('the text of the first page of a site makes it no article', () => {
  const html = called('园区天地', TEXT.join('') + OTHERS);
  expect([kindOfText(html, PLACE), kindOfText(html, 'http://www.example.gov.cn/')]).toEqual(['article', 'home']);
});

test.each<[title: string, kind: PageKind]>([
  ['示例县公开招聘农技人员面试公告', 'article'],
  ['面试公告', 'other'],
])('a day in brackets over a short text, under %s', (title, kind) => {
  const text = '<p>二、面试地点：县农业局三楼会议室。请携带身份证，提前三十分钟到场候考。</p>';
  expect(kindOfText(`<title>公告</title><div class=gg_title>${title}</div><p>（2012年8月3日）</p>${text}`)).toBe(kind);
});
