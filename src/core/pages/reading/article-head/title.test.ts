import { describe, expect, test } from 'vitest';
import { testNeeding } from '../../../../../test/needs.ts';
import { openPageReader } from '../page.ts';
import { bytesOf, labelledPages } from '../real-pages.test-support.ts';
import { datedLines } from './dated-lines.ts';
import { readHtmlTitle, readPageNames } from './page-names.ts';
import { readTitle } from './title.ts';

const read = openPageReader();

function titleOf(bytes: Uint8Array): string | null {
  const page = read(bytes);
  return readTitle(page, readPageNames(page), datedLines(page))?.text ?? null;
}

const shownOn = (html: string) => titleOf(new TextEncoder().encode(html));

const TITLE = '关于公布示例市示范项目名单的通知';
const BYLINE = '<p>发布时间：2024-01-05 来源：本网</p><p>为进一步做好有关工作，现予公布。</p>';
const LONG = '<p>为进一步做好有关工作，现将示例市示范项目名单予以公布，请认真组织实施。</p>'.repeat(3);
const NAV = '<ul><li><a href=/>首页</a><li><a href=/xw/>新闻中心</a></ul>';

describe('a displayed title', () => {
  test.each<[what: string, html: string, title: string | null]>([
    ['nothing', '', null],
    ['in elements of a heading of a page without a name', `<h1><i><b>${TITLE}</b></i></h1><p>示例之声</p>`, TITLE],
    ['in an element, the name of the site', '<title>工作动态</title><h1><i>示例市人民政府</i></h1>', '工作动态'],
    [
      'under the clock of a player, before a topic',
      `<title>${TITLE} - 示例网</title><p><i>00:00</i>/<i>00:31</i></p><h1>${TITLE} <a href=/t>#示例</a></h1>${BYLINE}`,
      TITLE,
    ],
    ['a part of the html title', `<title>${TITLE}_示例市人民政府</title>${NAV}<p>${TITLE}</p>${BYLINE}`, TITLE],
    ['a part behind the name of the site', `<title>示例市人民政府 - ${TITLE}</title><p>${TITLE}</p>${BYLINE}`, TITLE],
    ['with a dash of its own', '<title>1-10月投资趋稳-示例市统计局</title><p>1-10月投资趋稳</p>', '1-10月投资趋稳'],
    ['as its tag says', `<meta name=ArticleTitle content="${TITLE}"><title>示例网</title><b>${TITLE}</b>`, TITLE],
    ['of an untitled page, over the date', `<title>示例市人民政府</title>${NAV}<h3>${TITLE}</h3>${BYLINE}`, TITLE],
    ['by its class', `<title>详细页</title>${NAV}<p>正文</p><div class="art_title">${TITLE}</div>${BYLINE}`, TITLE],
    ['without any heading', `<title>详细页</title>${NAV}<div>${TITLE}</div>${BYLINE}`, TITLE],
    [
      'broken into lines',
      `<title>关于公布示例市示范项目名单的通知</title><p>关于公布示例市<br>示范项目名单<br>的通知</p>`,
      TITLE,
    ],
    ['with other blanks and quotes', '<title>“春风”行动 启动</title><h1>"春风"行动启动</h1>', '"春风"行动启动'],
    ['cut short in the html title', `<title>关于公布示例市示范项目名...</title><h2>${TITLE}</h2>${BYLINE}`, TITLE],
    ['before the date in its line', `<title>${TITLE}</title><h2>${TITLE}<small>2024-01-05</small></h2>`, TITLE],
    [
      'no number in the cell before a date',
      `<title>示例县信息公开目录</title>${NAV}<table><tr><td>009471261-1/2010-87097<td><a href=/1>示例局：爱心义诊暖人心</a><td>示例局<td>2010-11-19</table>`,
      '示例县信息公开目录',
    ],
    [
      'behind the table of a catalogue',
      `<table><tr><td>索引号：<td>1/2<tr><td>发布日期：<td>2024-01-05</table><h2>${TITLE}</h2>`,
      TITLE,
    ],
    [
      'behind the kind of the article in the html title',
      `<title>【图片】稻田里的运动会</title><p>当前位置：首页 > 图说示例</p><b>稻田里的运动会</b>${BYLINE}`,
      '稻田里的运动会',
    ],
    [
      'as the table of a catalogue calls it, not its publisher after whom the page is called',
      `<title>科技司</title><table><tr><td>【发布机构】<td>科技司<td>【发布日期】<td>2024-01-05<tr><td>【名　　称】<td>${TITLE}</table><p>${TITLE}</p>${LONG}`,
      TITLE,
    ],
    [
      'in the cell behind the title of a letter',
      '<title>示例市人民政府 来信详情</title><table><tr><td>来信标题<td>新开通的公交末班时间太早<tr><td>来信人<td>李某</table>',
      '新开通的公交末班时间太早',
    ],
    [
      'of a guide, shown twice',
      '<title>办事指南-示例网</title><h2>取水许可延续</h2><table><tr><td>事项名称<td>取水许可延续<td>类型<td>许可</table>',
      '取水许可延续',
    ],
    [
      'not the name of the next column of a table of guides',
      '<title>办事指南-示例网</title><table><tr><td>事项名称<td>事项类型<tr><td>取水许可延续<td>许可</table>',
      '办事指南',
    ],
    [
      'in an element for titles, where nothing else tells of one',
      `<title>2017年第6期_示例市人民政府公报</title>${NAV}<div class="gb-title">${TITLE}</div>${LONG}`,
      TITLE,
    ],
    [
      'not the names of two columns in such elements',
      `<title>政策发布</title><p class=title>省级规范性文件查询与下载</p><p class=title>市级规范性文件查询与下载</p>`,
      '政策发布',
    ],
    [
      'not the name of a site in such an element',
      '<title>通知公告</title><p class=title>示例市住房和城乡建设局网站</p><p class=title>通知</p>',
      '通知公告',
    ],
    ['not the link to it', `<title>${TITLE}</title><a href=/a>${TITLE}</a><h1>${TITLE}</h1>${BYLINE}`, TITLE],
    [
      'about printers',
      `<title>示例网</title><h2>打印机、空调等一批报废资产公开转让</h2>${BYLINE}`,
      '打印机、空调等一批报废资产公开转让',
    ],
    [
      'not who signed the text',
      `<title>示例市人民政府</title><h2>${TITLE}</h2>${LONG}<p align=right>示例市人民政府</p><p align=right>2024年1月5日</p>`,
      TITLE,
    ],
    [
      'without the number of the document',
      `<title>${TITLE}（示政发〔2024〕7号）_示例市人民政府</title><p>示政发〔2024〕7号</p><p>${TITLE.slice(0, 8)}<br>${TITLE.slice(8)}</p>${LONG}<p>示例市人民政府</p><p>2024年1月5日</p>`,
      TITLE,
    ],
    [
      'as the table of a catalogue has it',
      `<title>示例市人民政府</title><table><tr><td>标　题：<td>${TITLE}<tr><td>发布日期：<td>2024-01-05</table><p>${TITLE.slice(0, 8)}<br>${TITLE.slice(8)}</p>${LONG}<p>示例市人民政府</p>`,
      TITLE,
    ],
    ...['示例网', TITLE.slice(0, 8), '示例市人民政府'].flatMap((name): [string, string, string][] =>
      [
        `<h1>${TITLE.slice(0, 8)}<br>${TITLE.slice(8)}</h1>`,
        `<h2>${TITLE.slice(0, 8)}<br/>${TITLE.slice(8)}</h2>`,
        `<h1><p>${TITLE.slice(0, 8)}</p><p>${TITLE.slice(8)}</p></h1>`,
        `<div class=doc-title>${TITLE.slice(0, 8)}<br>${TITLE.slice(8)}</div>`,
        `<div class=title><h1>${TITLE.slice(0, 8)}<br>${TITLE.slice(8)}</h1><p>2024年第3号</p></div>`,
      ].map((heading, at) => [
        `in two lines of a heading, form ${at}, of a page called ${name}`,
        `<title>${name}</title>${NAV}${heading}${BYLINE}`,
        TITLE,
      ]),
    ),
    [
      'without the byline in its heading',
      `<title>示例网</title><h1>${TITLE}<br><small>浏览次数：3</small></h1>${BYLINE}`,
      TITLE,
    ],
    [
      'rather than the sub-title',
      `<title>示例网</title><table><tr><td class=title><p>${TITLE}</p><tr><td class=ftitle>——示例市有关会议召开</table>${BYLINE}`,
      TITLE,
    ],
    [
      'written by a script',
      `<meta name=ArticleTitle content="${TITLE}"><script>document.write('x')</script>${BYLINE.slice(0, 0)}`,
      TITLE,
    ],
    [
      'of a section, from the path to it',
      '<title>示例市人民政府</title><div>当前位置：首页 > 政务公开 > 通知公告</div>',
      '通知公告',
    ],
    [
      'of a section, but for the last step that says nothing',
      '<title>示例市人民政府</title><div>当前位置：首页>>政务公开>>通知公告>>列表</div>',
      '通知公告',
    ],
    [
      'of a section, behind the name of a body and a blank',
      `<title>示例县人民政府 通知公告</title><h2>通知公告</h2><ul><li><a href=/1>${TITLE}</a></ul>`,
      '通知公告',
    ],
    [
      'behind the names of a body and a column, with blanks',
      `<title>示例县人民政府 县政府文件 ${TITLE}</title><p>${TITLE.slice(0, 8)}<br>${TITLE.slice(8)}</p>${LONG}`,
      TITLE,
    ],
    [
      'with a blank of its own',
      `<title>“春风”行动 ${TITLE}</title><h1>“春风”行动 ${TITLE}</h1><p>${TITLE}</p>`,
      `“春风”行动 ${TITLE}`,
    ],
    [
      'not the path with arrows',
      `<title>示例网</title><div class=title>返回首页 → 办事指南 → 社会保险</div><p>${TITLE}</p>${BYLINE}`,
      TITLE,
    ],
    ['of a home page', `<title>示例市人民政府门户网站</title>${NAV}`, '示例市人民政府门户网站'],
  ])('%s', (_what, html, title) => {
    expect(shownOn(html)).toBe(title);
  });

  test('the html title has its references resolved and its blanks collapsed', () => {
    const html = new TextEncoder().encode('<title>\n 甲&amp;乙  丙 </title><p>丁</p>');
    expect(readHtmlTitle(read(html))).toBe('甲&乙 丙');
  });

  testNeeding(['shared'], 'of the real pages, at least 98 of 100', () => {
    const pages = labelledPages().filter(({ ground_truth }) => ground_truth.title !== undefined);
    expect(pages.length).toBeGreaterThan(50);
    const bare = (text: string | null | undefined) => text?.replaceAll(/\s/gu, '');
    const right = pages.filter((page) => bare(titleOf(bytesOf(page))) === bare(page.ground_truth.title));
    expect(right.length / pages.length).toBeGreaterThanOrEqual(0.98);
  });
});
