import { expect, test } from 'vitest';
import type { PageKind } from '../../model/page-facts.ts';
import { kindOfText } from './kind.test-support.ts';

const PATH = '<p>当前位置：<a href=/>首页</a> > 通知公告</p>';
const TITLE = '关于调整示例登记处办公地点的公告';
const LONG_NAME = '示例市人民政府信息公开工作年度报告';
const SHORT_TEXT = '<p>为方便群众办事，经研究决定，登记处自即日起迁至新大厅办公。</p><p>特此公告。</p>';
const OTHERS =
  '<b>相关文章</b><ul><li><a href=/1>关于做好消防安全演练的通知</a><li><a href=/2>关于有关事项的公告</a></ul>';
const LAND = [
  '示例县地处示例岭南坡，东邻甲县，西接乙县，南北长约六十公里。',
  '境内最高峰海拔2611米，年平均气温13.8℃，年均降水量约1000毫米。',
  '主要河流有甲河、乙河，森林覆盖率为68.2%，野生动植物种类繁多。',
].map((text) => `<p>${text}</p>`);
const LIFE = '<p>张三，男，汉族，1975年9月生，大学学历，中共党员。</p><p>2021年12月任现职。</p>';
const ACTS = '<ul><li><a href=/1>关于做好森林防火工作的通知</a> 2024-01-05</ul>';
const UNDATED = [1, 2, 3, 4, 5, 6, 7, 8].map((row) => `<li><a href=/${row}>示例县第${row}批补贴发放办法</a>`).join('');

test.each<[what: string, html: string, kind: PageKind]>([
  [
    'a short notice with its source',
    `${PATH}<h1>${TITLE}</h1><p>来源：示例县民政局 点击：</p>${SHORT_TEXT}${OTHERS}`,
    'article',
  ],
  ['a short notice by its title', `${PATH}<h1>${TITLE}</h1>${SHORT_TEXT}`, 'article'],
  [
    'a short text under a byline',
    `<title>${LONG_NAME}</title>${PATH}<h1>${LONG_NAME}</h1><p>浏览次数：3</p>${SHORT_TEXT}`,
    'article',
  ],
  ['such a title without a text', `${PATH}<h1>${TITLE}</h1>${OTHERS}`, 'section'],
  ['such a title that is a row', `${PATH}<h2>公告</h2><h3><a href=/1>${TITLE}</a></h3>${SHORT_TEXT}`, 'section'],
  [
    'a column with a long name and a few words',
    `<title>${LONG_NAME}</title>${PATH}<h1>${LONG_NAME}</h1><p>分享 打印</p>${SHORT_TEXT}`,
    'section',
  ],
  [
    'a column with a list under words about it',
    `<title>${LONG_NAME}</title>${PATH}<h1>${LONG_NAME}</h1><p>来源：本网</p>${SHORT_TEXT}${ACTS}`,
    'section',
  ],
  [
    'a short notice with a source over many others',
    `${PATH}<h1>${TITLE}</h1><p>来源：示例县民政局 点击：</p>${SHORT_TEXT}<b>相关文章</b><ul>${UNDATED}</ul>`,
    'article',
  ],
  ...['示例县惠民惠农财政补贴政策清单专栏', '示例县惠民惠农财政补贴政策清单', LONG_NAME].map(
    (name): [string, string, PageKind] => [
      `a column with clicks and rows without days: ${name}`,
      `<title>${name}</title>${PATH}<h1>${name}</h1><p>浏览次数：1234</p>${SHORT_TEXT}<ul>${UNDATED}</ul>`,
      'section',
    ],
  ),
  [
    'the life of whom the page is called after',
    `<title>张三_示例县</title><meta name=ColumnName content="领导之窗">${PATH}<h2>张三</h2>${LIFE}${ACTS}`,
    'article',
  ],
  [
    'a column of lives',
    `<title>领导之窗_示例县</title><meta name=ColumnName content="领导之窗">${PATH}<h2>领导之窗</h2>${LIFE}`,
    'section',
  ],
  [
    'a short text where a system puts texts',
    `<title>自然地理-示例县</title>${PATH}<div id=vsb_content_2><h2>自然地理</h2>${LAND.join('')}</div>`,
    'article',
  ],
  [
    'a short text that stands elsewhere',
    `<title>自然地理-示例县</title>${PATH}<div id=list><h2>自然地理</h2>${LAND.join('')}</div>`,
    'section',
  ],
  [
    'links where a system puts texts',
    `<title>自然地理-示例县</title>${PATH}<div class=TRS_Editor><h2>自然地理</h2>${LAND.join('')}<p><a href=/1>示例县自然资源概况</a></div>`,
    'section',
  ],
])('%s', (_, html, kind) => {
  expect(kindOfText(html)).toBe(kind);
});
