import { describe, expect, test } from 'vitest';
import { testNeeding } from '../../../../test/needs.ts';
import type { PageKind } from '../../model/page-facts.ts';
import { kindIn, kindOfText as kind } from './kind.test-support.ts';
import { openFactsReader } from './page-facts.ts';
import { bytesOf, type LabelledPage, labelledPages } from './real-pages.test-support.ts';

const TITLE = '关于公布示例市示范项目名单的通知';
const TEXT =
  '<p>为进一步做好有关工作，现将示例市示范项目名单予以公布，请各单位认真组织实施，并于月底前报送进展情况。</p>';
const ROWS = [1, 2, 3, 4, 5].map((id) => `<li><a href="/a/${id}.html">${TITLE}</a>2024-01-0${id}`).join('');
/** Results of a search as most sites show them: name, words from the text, address, date. */
const RESULTS = [
  (name: string, day: string) =>
    `<div><h3>${name}</h3><p>为规范有关工作，现将事项通知如下……</p><span>${day}</span></div>`,
  (name: string, day: string) =>
    `<dl><dt>${name}</dt><dd>为规范有关工作，现将事项通知如下……</dd><dd>${day} 10:22</dd></dl>`,
  (name: string, day: string) =>
    `<div>${name}</div><div>为规范有关工作……</div><div>来源：示例局 发布时间：${day}</div>`,
  (name: string, day: string) => `<div><p>${name}</p><div><p>您好，来信收悉……</p><p><b>${day}</b></p></div></div>`,
].map((result) => [1, 2, 3].map((id) => result(`<a href="/a/${id}.html">${TITLE}</a>`, `2024-01-0${id}`)).join(''));
const SEARCH_FIELD = '<form><input name=q value=示例><button>搜索</button></form>';
const FIELDS = `<form>${'<p>标题</p><input type=text>'.repeat(4)}</form>`;
const datedRows = (name: string) => [1, 2, 3].map((day) => `<tr><td>${name}<td>2024-01-0${day}`).join('');
const LINKS = '<li><a href="/s/">政务公开</a>'.repeat(30);
const PATH = '<p>当前位置：<a href=/>首页</a> > 通知公告</p>';

/** Rows of other kinds than links with a date. */
const COLUMNS: Readonly<Record<string, string>> = {
  'an album of titles without links':
    '<p>示例小课堂</p><p>3篇内容20次阅读</p><ul><li>失业金怎么领<li>社保卡怎么办</ul>',
  'a page of a newspaper': '<b>版面导航</b><p>第A01版：要闻</p><b>标题导航</b><ul><li><a href=/1>导读</a></ul>',
  'a table without links': `<table>${[1, 2, 3]
    .map((id) => `<tr><td>${id}<td><a onclick="open(${id})">道路运输许可</a><td>示例运输有限公司<td>2024-03-1${id}`)
    .join('')}</table>`,
  'two rows without links': `<table>${[1, 2]
    .map((id) => `<tr><td>${id}<td><a onclick="open(${id})">道路运输许可</a><td>示例运输有限公司<td>2024-03-1${id}`)
    .join('')}</table>`,
  'a catalogue with two days': `<ul><li class=a>名称<li class=b>字号<li class=c>成文日期<li class=d>发布日期</ul>${[
    1, 2, 3, 4,
  ]
    .map(
      (id) =>
        `<ul><li class=a><a href=/${id}>关于示范项目的通知</a><li class=b>${id}号<li class=c>2024-01-0${id}<li class=d>2024-02-0${id}</ul>`,
    )
    .join('')}`,
  'rows with time elements': `<h2>工作动态</h2><ul>${[1, 2, 3]
    .map((id) => `<li><a href=/${id}>关于示范项目第${id}批的通知</a><time datetime="2024-03-2${id}">3月</time>`)
    .join('')}</ul>`,
  'rows with time elements before the link': `<h2>工作动态</h2>${[1, 2]
    .map(
      (id) =>
        `<article><time datetime="2024-03-2${id}">3月</time><h3><a href=/${id}>关于示范项目的通知</a></h3></article>`,
    )
    .join('')}`,
  'two rows with their source': `<h2>工作动态</h2>${[1, 2]
    .map((id) => `<dl><dt><a href=/${id}>关于示范项目第${id}批的通知</a><dd>来源：办公室 发布时间：2024-01-05</dl>`)
    .join('')}`,
};

describe('the kind of a page', () => {
  test.each<[what: string, html: string, kind: PageKind]>([
    ['nothing', '', 'other'],
    ['a title with a date', `${PATH}<h1>${TITLE}</h1><p>发布时间：2024-01-05</p>${TEXT}`, 'article'],
    ['a text without a date', `${PATH}<h1>${TITLE}</h1>${TEXT.repeat(6)}`, 'article'],
    ['an article by its tag', `<meta name=ArticleTitle content="${TITLE}"><p>附件下载</p>`, 'article'],
    ['a list under a path', `${PATH}<ul>${ROWS}</ul>`, 'section'],
    ['a list under a menu', `${LINKS}${PATH}<ul>${ROWS}</ul>`, 'section'],
    ['a list under a path in other words', `<p>您现在的位置：<a href=/>首页</a></p>${LINKS}<p>建设中</p>`, 'section'],
    ...Object.entries(COLUMNS).map(([name, rows]): [string, string, PageKind] => [
      `a column of ${name}`,
      `<title>行政许可_示例市人民政府</title>${PATH}${rows}`,
      'section',
    ]),
    [
      'a column of an article with the day in a table of its own',
      `<table><tr><td>索引号<td>发布机构<td>发布日期<tr><td>1/2<td>市民政局<td>2024-01-05</table><h1>${TITLE}</h1>${TEXT}`,
      'article',
    ],
    [
      'a column of one text, called like its tag',
      `<meta name=ColumnName content="领导信息">${PATH}<h1>领导信息</h1>${TEXT.repeat(6)}`,
      'section',
    ],
    [
      'an article in a column of another name',
      `<meta name=ColumnName content="通知公告">${PATH}<h1>${TITLE}</h1>${TEXT.repeat(6)}`,
      'article',
    ],
    [
      'the map of the site',
      `<title>网站地图_示例网</title><p>当前位置：首页 > 网站地图</p><h2>网站地图</h2><a href=/a/>政务公开</a>`,
      'other',
    ],
    ...['网站地图', '联系我们', '隐私声明', '网站声明'].map((name): [string, string, PageKind] => [
      `${name} without a path`,
      `<meta name=SiteName content="示例网"><title>${name}_示例网</title><h1>${name}</h1>${LINKS}`,
      'other',
    ]),
    [
      'the map of the site with tags of a column',
      `<meta name=ColumnName content="网站地图"><title>网站地图_示例网</title><h1>网站地图</h1>${LINKS}`,
      'section',
    ],
    ['a section without items', `${PATH}<p>暂无内容</p>`, 'section'],
    ['a section by its tag', '<meta name=ColumnName content="通知公告"><p>正在加载</p>', 'section'],
    [
      'several lists',
      `${LINKS}<h2>要闻</h2><a href=/x>更多>></a><ul>${ROWS}</ul><h2>公告</h2><a href=/y>更多</a>`,
      'home',
    ],
    ['the tags of a home page', `<meta name=SiteName content="示例网">${LINKS}<ul>${ROWS}</ul>`, 'home'],
    [
      'letters',
      '<table><tr><td>标题<td>来信时间<td>回复时间<tr><td>咨询<td>2024-01-02<td>2024-01-03</table>',
      'messages',
    ],
    [
      'a service guide',
      '<h1>示例事项</h1><p>设定依据</p><p>申请条件：</p><p>办理流程</p><p>收费标准：不收费</p><p>咨询电话：1</p><p>办理地点</p>',
      'guide',
    ],
    ...[
      '设立依据 办理条件 申报材料 办理程序 收费依据及标准 办结时限',
      '办理依据 申办条件 所需材料 办理程序 收费标准 办理时限',
      '审批依据 审批条件 提交材料 审批程序 收费依据 审批时限',
      '许可依据 许可条件 申报资料 许可程序 是否收费 许可期限',
    ].flatMap((labels): [string, string, PageKind][] => [
      [
        `a guide with ${labels} in a table`,
        `${PATH}<table>${labels.replaceAll(/\S+/gu, '<tr><td>$&：<td>按规定办理')}</table>`,
        'guide',
      ],
      [`a guide with ${labels} as headings`, labels.replaceAll(/\S+/gu, '<h3>一、$&</h3><p>按规定办理</p>'), 'guide'],
    ]),
    [
      'an article about guides',
      `${PATH}<h1>${TITLE}</h1><p>发布时间：2024-01-05</p><p>审批依据更加明确，审批条件更加清楚，提交材料更少。</p><p>审批程序进一步简化。</p><p>审批时限压缩一半。</p><p>是否收费一目了然。</p><p>许可条件逐项列明。</p>`,
      'article',
    ],
    ['results of a search', `<p>为您找到相关结果约 12 条</p><ul>${ROWS}</ul>`, 'search'],
    ['a search by fields', `${PATH}<p>关键词：</p><input><select><option>全部</select><p>搜索</p>`, 'search'],
    ['a login', '<p>用户名</p><input><p>密码</p><input type=password><button>登录</button>', 'form'],
    [
      'a form',
      `<h1>我要写信</h1><form>${'<p>姓名</p><input type=text>'.repeat(3)}<textarea></textarea></form>`,
      'form',
    ],
    ['few fields for a letter', `<h1>我要写信</h1><input><input><textarea></textarea>`, 'form'],
    ['few fields under the name of a column', `${PATH}<h1>机构职能</h1><input><input><textarea></textarea>`, 'section'],
    ['fields over rows of a list', `${PATH}${FIELDS}<table>${datedRows('<a href=/a>示例</a>')}</table>`, 'section'],
    ['fields over rows without links', `${PATH}${FIELDS}<table>${datedRows('示例')}</table>`, 'section'],
    ['fields, and a longer text to fill in', `${FIELDS}<textarea></textarea>${datedRows('示例')}`, 'form'],
    ['fields under a path', `${PATH}${FIELDS}<p>填表日期</p><p>2024-01-05</p>`, 'form'],
    ['an error', '<title>404 Not Found</title><center><h1>404 Not Found</h1></center><hr>nginx', 'error'],
    ['an error in Chinese', '<p>抱歉，您访问的页面不存在或已被删除</p><a href=/>返回首页</a>', 'error'],
    ['an article taken down', '<title>提示信息</title><p>对不起，您要访问的内容已下线</p>', 'error'],
    [
      'an article about errors',
      `<h1>网站出现404页面的处理办法</h1><p>发布时间：2024-01-05</p>${TEXT.repeat(6)}`,
      'article',
    ],
    [
      'an error by its title',
      '<title>404 Not Found</title><h1>很抱歉，您要访问的页面弄丢了~</h1>5秒后返回首页',
      'error',
    ],
    ...[
      '很抱歉，您要访问的页面弄丢了~',
      '抱歉，页面出错了！',
      'HTTP状态 404 - 未找到',
      '403禁止访问',
      'Microsoft OLE DB Provider for SQL Server',
      '“/”应用程序中的服务器错误。',
      '无法找到资源。',
      '系统错误',
      '参数错误！',
      '您的请求已被管理员设置的策略阻断。',
      '网站正在维护升级中',
      '系统正在升级维护，请稍后再试！',
      '网站改版升级中，敬请期待',
      '示例市人民政府网站正在升级维护',
      '对不起，系统维护中',
      'HTTP 错误 404.0 - Not Found',
      '404，您访问的页面找不到',
      '温馨提示：您访问的页面不存在',
      '该站点已关闭',
    ].map((words): [string, string, PageKind] => [
      words,
      `<title>示例网</title><h1>${words}</h1><p>谢谢！</p>`,
      'error',
    ]),
    ['a message of a script', `<script>alert('该信息不存在！');history.back();</script>`, 'error'],
    ['another message of a script', `<script>alert('提交成功！');history.back();</script>`, 'other'],
    [
      'an article about a site that is mended',
      `<h1>关于示例市政府网站正在维护升级的公告</h1><p>发布时间：2024-01-05</p>${TEXT}`,
      'article',
    ],
    [
      'a notice of what will be',
      `<h1>关于网站升级的通知</h1><p>本网站将于1月5日进行升级维护，系统维护中暂停服务。</p>`,
      'other',
    ],
    [
      'a section of questions',
      `${PATH}<ul><li><a href=/1>登录时页面出错怎么办</a></li><li><a href=/2>为什么提示服务器错误</a></li></ul>`,
      'section',
    ],
    ['a section that is not ready', `${PATH}<p>网站建设中</p>`, 'section'],
    ['a column that is still built', '<h2>办事互动</h2><p>本系统正在建设中，敬请期待</p>', 'other'],
    [
      'a notice of a system',
      '<h1>社保窗口停办通知</h1><p>社保系统升级中，5月2日至5月4日停办业务，请错峰办理</p>',
      'other',
    ],
    ['a system with a name', '<h1>社保窗口停办</h1><p>社保系统升级中，请错峰办理</p>', 'other'],
    ['a call for bids', '<h1>网站维护中标公告</h1><p>中标人：示例公司</p>', 'other'],
    ['a number in a cell', '<table><tr><td>办件量<td>404</table>', 'other'],
    ['a number under its label', '<p>办件量：</p><p>503</p>', 'other'],
    ['a sum', '<p>金额</p><p>500.00</p><p>500（万元）</p>', 'other'],
    ['a document that is no longer in force', '<p>文件状态：失效</p><p>效力状态：文件已失效</p>', 'other'],
    ['titles of documents', `${PATH}<ul><li><a href=/1>一批规范性文件已失效目录</a></ul>`, 'section'],
    ['an error in a cell of its own', '<table><tr><td><img><td><p>404 - 找不到文件或目录</p></table>', 'error'],
    [
      'a letter about a page',
      '<title>学校网站网页无法访问</title><table><tr><td>标题<td>来信时间<td>回复时间<tr><td>学校网站网页无法访问<td>2024-01-02<td>2024-01-03</table>',
      'messages',
    ],
    [
      'an article with the headings of a guide',
      `<h1>${TITLE}</h1><p>发布时间：2024-01-05 来源：示例局</p>${'申报条件 申报材料 申报程序 受理时限 审批流程'.replaceAll(/\S+/gu, '<h3>一、$&</h3><p>按文件执行。</p>')}`,
      'article',
    ],
    ['who made the site', '<p>网站建设中心</p><p>网站建设：示例公司</p>', 'other'],
    ['a number of something', '<p>500强企业</p><p>403路公交车</p>', 'other'],
    ['a room number', '<p>地址：示例路404号</p>', 'other'],
  ])('%s', (_what, html, expected) => {
    expect(kind(html)).toBe(expected);
  });

  describe.each([0, 1, 2, 3])('results of a search, layout %i', (layout) => {
    const results = RESULTS[layout] ?? '';

    test.each([
      `<p>共找到相关结果 <b>128</b> 条</p>${results}`,
      `<p>为您找到相关结果约 1,286 条，用时 0.03 秒</p>${results}`,
      `<title>示例_示例市人民政府_全文检索</title>${results}`,
      `<title>搜索结果</title>${results}`,
    ])('%s', (html) => {
      expect(kind(`${SEARCH_FIELD}${html}`)).toBe('search');
      expect(
        openFactsReader()(new TextEncoder().encode(`${SEARCH_FIELD}${html}`), { file: 'a', url: null }).published,
      ).toBeNull();
    });

    test('told by address', () => {
      const html = `<p>共找到 128 条</p>${results}`;
      expect(kind(html, 'http://www.example.gov.cn/jsearchfront/search.do?q=a')).toBe('search');
      expect(kind(html, 'http://www.example.gov.cn/s?keyword=a')).toBe('search');
    });
  });

  test.each([
    ['a library of documents', `${PATH}<p>共找到 1642 条</p><ul>${ROWS}</ul>`, 'section'],
    ['another library', `${PATH}<p>共找到相关政策 1642 条</p><ul>${ROWS}</ul>`, 'section'],
    [
      'a column that counts',
      `<meta name=ColumnName content="政策库">${PATH}<p>为您找到 1642 条政策</p><ul>${ROWS}</ul>`,
      'section',
    ],
    ['a count of pages', `${PATH}<ul>${ROWS}</ul><p>共 128 条 1/9 页</p>`, 'section'],
    [
      'an article that tells of results',
      `${PATH}<h1>${TITLE}</h1><p>发布时间：2024-01-05</p>${TEXT}<p>公安机关共找到 3 条线索</p>`,
      'article',
    ],
    [
      'an article that is called like results',
      `<title>为您找到办事指南12项_示例网</title>${PATH}<h1>为您找到办事指南12项</h1><p>发布时间：2024-01-05</p>${TEXT}`,
      'article',
    ],
    [
      'an article with a find in it',
      `<h1>${TITLE}</h1><p>发布时间：2024-01-05 来源：本网</p>${SEARCH_FIELD}<p>巡查人员在河边找到约5个沙袋</p>`,
      'article',
    ],
    [
      'a column with finds in its titles',
      `${SEARCH_FIELD}${PATH}<ul><li><a href=/1>警方查询到相关信息30条 已逐条核实</a> 2024-01-05</ul>`,
      'section',
    ],
    [
      'a home page with finds in its titles',
      `<meta name=SiteName content="示例网">${LINKS}<ul><li><a href=/1>民警找到与走失老人相关线索6条</a><li><a href=/2>民警共找到线索6条</a></ul>`,
      'home',
    ],
    ['a text with a find in it', `<h1>${TITLE}</h1><p>巡查人员在河边找到约5个沙袋</p>`, 'other'],
    [
      'a title with blanks',
      `<title>市档案馆 综合检索 正式开通-示例网</title>${PATH}<h1>市档案馆 综合检索 正式开通</h1><p>2024-01-05</p>${TEXT}`,
      'article',
    ],
    [
      'an article about a search',
      `<title>示例网全文检索功能上线_示例网</title>${PATH}<h1>示例网全文检索功能上线</h1><p>发布时间：2024-01-05</p>${TEXT}`,
      'article',
    ],
    [
      'an article by its tag',
      `<meta name=ArticleTitle content="${TITLE}"><title>全文检索</title><h1>${TITLE}</h1><p>发布时间：2024-01-05</p>`,
      'article',
    ],
  ] satisfies [string, string, PageKind][])('%s is no search', (_, html, expected) => {
    expect(kind(html)).toBe(expected);
  });

  test.each([
    '当前位置：',
    '当前位置',
    '您当前的位置：',
    '您现在的位置：',
    '你现在的位置：',
    '您的位置：',
    '您的当前位置 :',
    '您所在的位置：',
    '您所在位置：',
    '当前所在位置：',
    '您当前所在的位置：',
    '当前页面位置：',
    '所在栏目位置：',
    '现在位置：',
    '位置：',
    '位 置：',
    '【当前位置】',
  ])('%s is a path', (label) => {
    expect(kind(`${LINKS}<p>${label}<a href=/>首页</a> > 通知公告</p><p>建设中</p>`)).toBe('section');
  });

  test.each(['地理位置：示例路', '办公位置：示例路', '位置：示例路', '位置', '位置图'])('%s is none', (label) => {
    expect(kind(`<p>${label}</p>`)).toBe('other');
  });

  test('the root of a site is its home page', () => {
    const html = `${LINKS}<p>示例市</p>`;
    expect(kind(html)).toBe('other');
    expect(kind(html, 'http://www.example.gov.cn/index.html')).toBe('home');
    expect(kind(html, 'http://www.example.gov.cn/col/index.html')).toBe('other');
    const frames = '<title>示例局</title><frameset rows="9,*"><frame src=top.htm><frame src=main.htm></frameset>';
    expect(kind(frames, 'http://www.example.gov.cn/index.htm')).toBe('home');
    expect(kind(frames, 'http://www.example.gov.cn/a/index.htm')).toBe('other');
  });

  testNeeding(['shared'], 'of the real pages, at least 95 of 100', () => {
    const pages = labelledPages();
    expect(pages.length).toBeGreaterThan(70);
    const right = pages.filter((page) => kindsOf(page).includes(kindIn(bytesOf(page), null)));
    expect(right.length / pages.length).toBeGreaterThanOrEqual(0.95);
  });
});

/** Kinds of the collection as ours: its other pages are articles of the press, its services are forms. */
function kindsOf({ kind: labelled, subkind }: LabelledPage): PageKind[] {
  if (labelled === 'newmedia') return subkind === 'wechat-article' ? ['article'] : ['other', 'section'];
  if (subkind === 'search-js-shell') return ['search', 'section'];
  const kinds: Record<string, PageKind> = {
    article: 'article',
    column: 'section',
    home: 'home',
    other: 'article',
    service: 'form',
  };
  return [kinds[labelled] ?? 'other'];
}

test('a note that tells how much there is is no list', () => {
  expect(kind('<p>本站共有3篇内容</p>')).toBe('other');
});
