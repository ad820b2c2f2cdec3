import { describe, expect, test } from 'vitest';
import { openPageReader } from '../page.ts';
import { readArticleHead, readPageNames } from './index.ts';

const read = openPageReader();

function shownOn(html: string): string | null {
  const page = read(new TextEncoder().encode(html));
  return readArticleHead(page, readPageNames(page)).published?.date ?? null;
}

const TITLE = '示例县重大行政决策预公开事项';
const TEXT = '<p>为进一步做好有关工作，现将示例县有关事项予以公布，请认真组织实施，联系电话见附件。</p>';
const rows = (day: string) =>
  `<ul>${[1, 2, 3, 4].map((row) => `<li><a href=/${row}>示例县第${row}批补贴发放情况公示</a><i>${day}</i>`).join('')}</ul>`;

const DAYS: readonly [what: string, head: string, day: string][] = [
  ['around the weekday', `<h2>${TITLE}</h2><p>2024年3月14日 星期四 18:05</p>`, '2024-03-14'],
  ['beside a unit', `<h2>${TITLE}</h2><p>2024-03-14 示例县政府办公室</p>`, '2024-03-14'],
  ['in the heading', `<h2>${TITLE}<span>（2024-03-14）</span></h2>`, '2024-03-14'],
  [
    'beside the address of the site',
    `<h2>${TITLE}</h2><p>http://www.example.gov.cn 2024-03-14 综合科</p>`,
    '2024-03-14',
  ],
  [
    'written by a script',
    `<h2>${TITLE}</h2><div><script>var d='2024-03-14';document.write('日期：'+d)</script></div>`,
    '2024-03-14',
  ],
];

describe.each(DAYS)('a day %s', (_what, head, day) => {
  const page = (under: string) => shownOn(`<title>${TITLE}_示例县</title>${head}${under}`);

  test('over a text is that of publishing', () => {
    expect(page(TEXT.repeat(4))).toBe(day);
  });

  test.each([
    ['with days', rows('2021-01-05')],
    ['with months and days', rows('01-05')],
    ['without days', rows('')],
    ['under a few words', `${TEXT}${rows('2021-01-05')}`],
  ])('over rows %s is none', (_, list) => {
    expect(page(list)).toBeNull();
  });
});

test('a byline over a text of several paragraphs counts above other articles too', () => {
  const head = `<title>${TITLE}</title><h1>${TITLE}</h1><p>示例账号　2024-03-14　示例县南街</p>`;
  expect(shownOn(`${head}${TEXT.repeat(3)}${rows('2021-01-05')}`)).toBe('2024-03-14');
  expect(shownOn(`${head}${TEXT}${rows('2021-01-05')}`)).toBeNull();
});

test.each([
  ['from one hour to another', '关于示例县城区实施检修的公告', '<p>2024年1月8日（星期一）8:00-18:00</p>'],
  ['on which there is no power', '关于县城部分区域计划停电的公告', '<p>2024年1月8日 星期一 8:00</p>'],
  ['of what is announced', '示例县体育馆新春音乐会预告', '<p>2024年1月8日 星期一 上午9:00</p>'],
  ['in the heading of what is announced', '示例县图书馆公益讲座预告', ''],
])('a day %s is none', (_, title, under) => {
  const aside = under === '' ? '<span>（2024-12-31）</span>' : '';
  expect(shownOn(`<title>${title}</title><h1>${title}${aside}</h1>${under}${TEXT.repeat(4)}`)).toBeNull();
});

describe('the address of a site', () => {
  const ADDRESS = 'http://www.example.gov.cn';
  test.each([
    ['in a text', `<h1>${TITLE}</h1><p>请登录 ${ADDRESS} 于2024年5月1日前报名</p>${TEXT.repeat(4)}`],
    ['at the foot', `<h1>${TITLE}</h1>${TEXT.repeat(4)}<p>${ADDRESS}/ 2024-05-01</p>`],
    ['of which the beginning is told', `<h1>${TITLE}</h1>${TEXT.repeat(4)}<p>www.example.gov.cn 2008-05-01 开通</p>`],
    ['under the name of the site', `<h1>示例县人民政府</h1><p>${ADDRESS} 2008-05-01</p>${TEXT.repeat(4)}`],
  ])('%s makes no byline', (_, html) => {
    expect(shownOn(`<title>${TITLE}</title>${html}`)).toBeNull();
  });
});
