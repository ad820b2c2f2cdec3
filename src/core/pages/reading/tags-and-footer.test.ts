import { describe, expect, test } from 'vitest';
import type { FooterMarks } from '../../model/page-facts.ts';
import { testNeeding } from '../../../../test/needs.ts';
import { readFooter } from './footer.ts';
import { openPageReader } from './page.ts';
import { bytesOf, labelledPages } from './real-pages.test-support.ts';
import { readTags } from './tags.ts';

const read = openPageReader();
const pageOf = (html: string) => read(new TextEncoder().encode(html));

describe('page tags', () => {
  test.each<[what: string, html: string, tags: Record<string, string | string[]>]>([
    ['as written', '<meta name="SiteName" content="示例市&amp;区 ">', { SiteName: '示例市&区 ' }],
    ['the other way round, in other letters', '<META CONTENT=a NAME=Sitename>', { Sitename: 'a' }],
    ['twice', '<meta name=PubDate content=a><meta name=PubDate content=b>', { PubDate: ['a', 'b'] }],
    ['without a value', '<meta name="ColumnName">', { ColumnName: '' }],
    ['others are not of the standard', '<meta name="viewport" content="a"><meta charset=utf-8>', {}],
    ['in a comment or a script', '<!--<meta name=Url content=a>--><script>"<meta name=Url content=a>"</script>', {}],
  ])('%s', (_what, html, tags) => {
    expect(readTags(pageOf(html))).toEqual(tags);
  });

  testNeeding(['shared'], 'of every real page of a government site', () => {
    const pages = labelledPages().filter((page) => page.is_gov);
    expect(pages.length).toBeGreaterThan(40);
    const wrong = pages.filter((page) => {
      const tags = readTags(read(bytesOf(page)));
      return JSON.stringify(sorted(tags)) !== JSON.stringify(sorted(page.ground_truth.gov_meta));
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

const sorted = (tags: Record<string, string | string[]>) =>
  Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1));

const NONE: FooterMarks = { siteCode: null, icp: null, police: null, conac: false, jiucuo: null };

describe('marks at the foot', () => {
  test.each<[what: string, html: string, marks: Partial<FooterMarks>]>([
    ['nothing', '<p>示例</p>', {}],
    ['site code', '<p>网站标识码：4451000001</p>', { siteCode: '4451000001' }],
    ['site code of a ministry, in another element', '<b>网站标识码</b><i>bm12345678</i>', { siteCode: 'bm12345678' }],
    ['a number of eleven digits is no site code', '<p>标识码：44510000011</p>', {}],
    ['numbers printed with blanks', '<p>粤 ICP 备 12345678 号 - 1</p>', { icp: '粤ICP备12345678号-1' }],
    [
      'the last number is that of the site',
      '<p>京ICP备11111111号</p><p>粤ICP备22222222号</p>',
      { icp: '粤ICP备22222222号' },
    ],
    ['police', '<a>粤公网安备 44510002000001号</a>', { police: '粤公网安备44510002000001号' }],
    ['badge by its script', '<script src="//dcs.conac.cn/js/1.js"></script>', { conac: true }],
    ['badge written by a script', `<script>document.write("<span id='_ideConac'>")</script>`, { conac: true }],
    ['a commented badge is none', '<!--<span id="_ideConac"></span>-->', {}],
    ['entrance by its script', '<script id="_jiucuo_" sitecode="4451000001"></script>', { jiucuo: '4451000001' }],
    [
      'entrance by its address',
      '<a href="http://a.gov.cn/jiucuo?site_code=4451000001&url=">',
      { jiucuo: '4451000001' },
    ],
    ['entrance by its picture', `<img onclick="Link('4451000001')">`, { jiucuo: '4451000001' }],
  ])('%s', (_what, html, marks) => {
    expect(readFooter(pageOf(html))).toEqual({ ...NONE, ...marks });
  });

  test('a mark is found wherever the foot that is looked at first begins', () => {
    const lengths = Array.from({ length: 30 }, (_, index) => 975 + index);
    const marks = lengths.map((length) => {
      const { police, icp } = readFooter(
        pageOf(`<p>粤ICP备12345678号 粤公网安备 44510002000001号<p>${'文'.repeat(length)}`),
      );
      return `${icp} ${police}`;
    });
    expect([...new Set(marks)]).toEqual(['粤ICP备12345678号 粤公网安备44510002000001号']);
  });

  testNeeding(['shared'], 'of the real pages, at least 98 of 100', () => {
    const right = labelledPages().flatMap((page) => {
      const marks = readFooter(read(bytesOf(page)));
      const { site_code, icp, police, conac_mark, jiucuo_site_code } = page.ground_truth.footer;
      return [
        marks.siteCode === printed(site_code),
        marks.icp === printed(icp),
        marks.police === printed(police),
        marks.conac === conac_mark,
        marks.jiucuo === printed(jiucuo_site_code),
      ];
    });
    expect(right.length).toBeGreaterThan(300);
    expect(right.filter(Boolean).length / right.length).toBeGreaterThanOrEqual(0.98);
  });
});

const printed = ([first]: readonly string[]) => first?.replaceAll(/\s/gu, '') ?? null;
