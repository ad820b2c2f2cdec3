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
    ['site code of the 兵团', '<p>网站标识码 BT12345678<em>|</em>备案</p>', { siteCode: 'BT12345678' }],
    ['site code without 码', '<p>网站标识：4451000001</p><p>网站支持IPv6</p>', { siteCode: '4451000001' }],
    ['numbers of something else, or without a colon', '<p>商品标识：4451000001 网站标识4451000001</p>', {}],
    ['a number of eleven digits is no site code', '<p>标识码：44510000011</p>', {}],
    ['numbers printed with blanks', '<p>粤 ICP 备 12345678 号 - 1</p>', { icp: '粤ICP备12345678号-1' }],
    [
      'the last number is that of the site',
      '<p>京ICP备11111111号</p><p>粤ICP备22222222号</p>',
      { icp: '粤ICP备22222222号' },
    ],
    ['the number of the site before 号', '<p>陕ICP备12345678-2号</p>', { icp: '陕ICP备12345678-2' }],
    ['with a dash of full width', '<p>粤ICP备12345678号－1</p>', { icp: '粤ICP备12345678号-1' }],
    ['with a long dash', '<p>粤ICP备12345678号—1</p>', { icp: '粤ICP备12345678号-1' }],
    ['a telephone behind it', '<p>粤ICP备12345678号 - 87654321</p>', { icp: '粤ICP备12345678号' }],
    ['a number in brackets', '<p>粤ICP备案（12345678）号</p>', { icp: '粤ICP备案（12345678）号' }],
    [
      'not that of who made the site',
      '<p>皖ICP备11111111号 主办：示例县政府</p><p>Powered by 示例软件 粤ICP备22222222号</p>',
      { icp: '皖ICP备11111111号' },
    ],
    [
      'that behind who made the site, where it is the only one',
      '<p>技术支持：示例公司 粤ICP备22222222号</p>',
      { icp: '粤ICP备22222222号' },
    ],
    [
      'letters and digits of full width',
      '<p>网站标识码：４４５１０００００１ 粤ＩＣＰ备１２３４５６７８号</p><p>粤公网安备 ４４５１０００２０００００１号</p>',
      { siteCode: '4451000001', icp: '粤ICP备12345678号', police: '粤公网安备44510002000001号' },
    ],
    ...['（4451000001）', '【4451000001】', ' | 4451000001', '：“4451000001”', ':\u200b4451000001'].map(
      (code): [string, string, Partial<FooterMarks>] => [
        `site code written ${code}`,
        `<p>网站标识码${code}</p>`,
        { siteCode: '4451000001' },
      ],
    ),
    ['police behind a colon', '<p>闽公网安备：35000002000001号</p>', { police: '闽公网安备：35000002000001号' }],
    ['police behind a label', '<p>公安备案：<a>61000002000001号</a></p>', { police: '61000002000001号' }],
    ['police behind a longer label', '<p>公安机关备案号：61000002000001</p>', { police: '61000002000001' }],
    ['a telephone of the police', '<p>公安备案咨询电话：029000000000</p>', {}],
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
    [
      'entrance that a script puts in',
      `<script>s.id="_jiucuo_";s.setAttribute("sitecode", "4451000001");</script>`,
      { jiucuo: '4451000001' },
    ],
    ['entrance by its picture', `<img onclick="Link('4451000001')">`, { jiucuo: '4451000001' }],
  ])('%s', (_what, html, marks) => {
    expect(readFooter(pageOf(html))).toEqual({ ...NONE, ...marks });
  });

  /** As the ministry writes them; the police have 川, 贵, 云 or 滇, 甘. */
  test.each('京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新'.split(''))(
    'ICP number of %s',
    (province) => {
      expect(readFooter(pageOf(`<p>${province}ICP备12345678号</p>`)).icp).toBe(`${province}ICP备12345678号`);
    },
  );

  test.each('京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云滇藏陕甘青宁新'.split(''))(
    'police of %s',
    (province) => {
      const number = '00000002000001';
      expect(readFooter(pageOf(`<p>${province}公网安备 ${number}号</p>`)).police).toBe(
        `${province}公网安备${number}号`,
      );
    },
  );

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

  test('marks in other spellings are found above the foot too', () => {
    const marks = '网站标识码（4451000001）粤ＩＣＰ备12345678号 粤公网安备：44510002000001';
    expect(readFooter(pageOf(`<p>${marks}<p>${'文'.repeat(2000)}`))).toEqual({
      ...NONE,
      siteCode: '4451000001',
      icp: '粤ICP备12345678号',
      police: '粤公网安备：44510002000001',
    });
  });

  test('numbers behind labels above the foot may be those of other sites', () => {
    expect(readFooter(pageOf(`<p>公安机关备案号：44510002000001<p>${'文'.repeat(2000)}`))).toEqual(NONE);
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
