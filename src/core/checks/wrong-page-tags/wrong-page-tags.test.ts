import { describe, expect, test } from 'vitest';
import type { PageTags } from '../../model/page-facts.ts';
import type { Website } from '../../model/website.ts';
import { HOME, link, page, type PageParts, shortly, verdictsOn } from '../observed.test-support.ts';
import { wrongPageTags } from './index.ts';

const SITE: PageTags = { SiteName: '示例市人民政府', SiteDomain: 'www.example.gov.cn', SiteIDCode: '4401000004' };
const COLUMN: PageTags = {
  ColumnName: '要闻',
  ColumnDescription: '要闻',
  ColumnKeywords: '要闻',
  ColumnType: '工作动态',
};
const ARTICLE: PageTags = { ArticleTitle: '关于供水的通知', PubDate: '2024-03-05 10:00', ContentSource: '示例日报' };
const url = `${HOME}zw/1.html`;

function article(tags: PageTags, parts: PageParts = {}) {
  return page({
    ...parts,
    facts: { kind: 'article', tags: { ...SITE, ...COLUMN, ...ARTICLE, ...tags }, ...parts.facts },
  });
}

/** Fault by fault, as the key of the template tells them; empty for a page in order. */
function faultsOf(tags: PageTags, target: Partial<Website> = {}): string {
  const [verdict] = verdictsOn(wrongPageTags, [article(tags)], { target });
  return verdict?.outcome === 'failed' ? (verdict.about['模板'] ?? '') : '';
}

test('a page in order', () => {
  expect(shortly(verdictsOn(wrongPageTags, [article({})], { target: { siteCode: '4401000004' } }))).toEqual([
    'passed 其余页面',
  ]);
});

test('a scheme may ask for some tags only', () => {
  const wrong = [article({ ColumnName: 'XXX', PubDate: 'XXX' })];
  const told = (tags: string) => verdictsOn(wrongPageTags, wrong, { params: { tags } })[0]?.about['模板'];
  expect(told('PubDate')).toBe('PubDate 是占位内容');
  expect(told('SiteName')).toBeUndefined();
});

describe('what a template left', () => {
  test.each([
    ['', 'ColumnName 为空'],
    ['  ', 'ColumnName 为空'],
    ['null', 'ColumnName 是占位内容'],
    ['(null)', 'ColumnName 是占位内容'],
    ['undefined', 'ColumnName 是占位内容'],
    ['栏目名称', 'ColumnName 是占位内容'],
    ['XXX', 'ColumnName 是占位内容'],
    ['${column.name}', 'ColumnName 是未替换的模板标记'],
    ['{{name}}', 'ColumnName 是未替换的模板标记'],
    ['{$site.name}', 'ColumnName 是未替换的模板标记'],
    ['<%=name%>', 'ColumnName 是未替换的模板标记'],
    ['[!--classname--]', 'ColumnName 是未替换的模板标记'],
    ['<TRS_CHANNEL field=name>', 'ColumnName 是未替换的模板标记'],
    ['增长 5%', ''],
    ['5%至10%', ''],
    ['要闻 <头条>', ''],
    ['无', ''],
    ['test 专栏', ''],
  ])('%j: %s', (value, expected) => {
    expect(faultsOf({ ColumnName: value })).toBe(expected);
  });

  test.each([
    [['要闻', '要闻'], ''],
    [['要闻', '动态'], 'ColumnName 出现多次且值不同'],
    [['', ''], 'ColumnName 为空'],
    [['', '要闻'], 'ColumnName 出现多次且值不同'],
  ])('standing twice as %j: %s', (value, expected) => {
    expect(faultsOf({ ColumnName: value })).toBe(expected);
  });

  test('names in any case', () => {
    const tags = { ...SITE, ...COLUMN, ...ARTICLE, ColumnName: '要闻' };
    const { ColumnName: _left, ...others } = tags;
    const [verdict] = verdictsOn(wrongPageTags, [
      page({ facts: { kind: 'article', tags: { ...others, columnname: '' } } }),
    ]);
    expect(verdict?.about).toEqual({ 页面类型: 'article', 模板: 'ColumnName 为空' });
  });
});

describe('a value that is the label of its field', () => {
  test.each([
    ['ContentSource', '【来源】', 'ContentSource 是占位内容'],
    ['ContentSource', '[标题]', 'ContentSource 是占位内容'],
    ['ContentSource', '{ 来源 }', 'ContentSource 是占位内容'],
    ['ContentSource', '#发布时间#', 'ContentSource 是占位内容'],
    ['ContentSource', '请填写来源', 'ContentSource 是占位内容'],
    ['ContentSource', '信息来源：', 'ContentSource 是占位内容'],
    ['ContentSource', '$ContentSource$', 'ContentSource 是占位内容'],
    ['ArticleTitle', '标题', 'ArticleTitle 是占位内容'],
    ['PubDate', '发布时间', 'PubDate 是占位内容'],
    ['ColumnKeywords', '关键词', 'ColumnKeywords 是占位内容'],
    ['ContentSource', '本站', ''],
    ['ContentSource', '【市水利局】', ''],
    ['ContentSource', '标题', ''],
    ['ArticleTitle', '【图解】水的来源', ''],
    ['ColumnName', '时间', ''],
    ['ColumnKeywords', '来源', ''],
  ])('%s %s: %s', (tag, value, expected) => {
    expect(faultsOf({ [tag]: value })).toBe(expected);
  });
});

describe('the name of the site', () => {
  test.each([
    ['示例市人民政府', ''],
    ['示例市人民政府 ', ''],
    ['示例市人民政府门户网站', ''],
    ['中国 示例市人民政府网', ''],
    ['示例市政府门户网站', 'SiteName 不是网站名称“示例市人民政府”'],
    ['别处市人民政府', 'SiteName 不是网站名称“示例市人民政府”'],
  ])('%s: %s', (value, expected) => {
    expect(faultsOf({ SiteName: value })).toBe(expected);
  });

  test('is not compared where none is registered', () => {
    expect(faultsOf({ SiteName: '别处市人民政府' }, { name: null })).toBe('');
  });
});

describe('the domain', () => {
  test.each([
    ['www.example.gov.cn', ''],
    ['WWW.EXAMPLE.GOV.CN', ''],
    ['example.gov.cn', ''],
    ['www.example.gov.cn:80', ''],
    ['www.old.gov.cn,www.example.gov.cn', ''],
    ['http://www.example.gov.cn', 'SiteDomain 多写了 http://'],
    ['https://www.example.gov.cn/', 'SiteDomain 多写了 http://'],
    ['www.example.gov.cn/index.html', 'SiteDomain 不是域名，多写了路径'],
    ['www.other.gov.cn', 'SiteDomain 不是网站域名 www.example.gov.cn'],
  ])('%s: %s', (value, expected) => {
    expect(faultsOf({ SiteDomain: value })).toBe(expected);
  });

  test('may be that of the page, where the site has moved', () => {
    const moved = article({ SiteDomain: 'www.new.gov.cn' }, { url: 'http://www.new.gov.cn/1.html' });
    expect(shortly(verdictsOn(wrongPageTags, [moved]))).toEqual(['passed 其余页面']);
  });

  test.each(['http://127.0.0.1:8080/', 'http://www.portal.test/', 'http://示例市.政务/'])(
    'is not compared at %s',
    (home) => {
      expect(faultsOf({ SiteDomain: 'www.other.gov.cn' }, { home })).toBe('');
    },
  );
});

describe('the code', () => {
  test.each([
    ['4401000004', '4401000004', ''],
    ['4401000005', '4401000004', 'SiteIDCode 不是网站标识码 4401000004'],
    ['BM29030010', 'bm29030010', ''],
    ['BT12345678', null, ''],
    ['440100000', null, 'SiteIDCode 不是 10 位数字或 bm（兵团为 bt）加 8 位数字'],
    ['44010000044', null, 'SiteIDCode 不是 10 位数字或 bm（兵团为 bt）加 8 位数字'],
    ['4401000005', null, ''],
  ])('%s where %s is registered: %s', (value, siteCode, expected) => {
    expect(faultsOf({ SiteIDCode: value }, { siteCode })).toBe(expected);
  });

  const footed = (siteCode: string | null, parts: PageParts = {}) => ({
    ...parts,
    facts: { ...parts.facts, footer: { siteCode, icp: null, police: null, conac: false, jiucuo: null } },
  });
  const [own, other, third] = ['4401000004', '4401000005', '4401000006'];
  const home = (siteCode: string | null) =>
    page({ url: HOME, ...footed(siteCode, { facts: { kind: 'home', tags: SITE } }) });
  const second = page({ url: `${HOME}2.html`, ...footed(own) });

  test.each([
    ['the foot of the home page', { SiteIDCode: other }, own, [home(own)], `SiteIDCode 不是网站标识码 ${own}`],
    ['nothing where its own foot is wrong', { SiteIDCode: own }, other, [home(own)], ''],
    [
      'the foot of the home page where its own is wrong',
      { SiteIDCode: third },
      other,
      [home(own)],
      `SiteIDCode 不是网站标识码 ${own}`,
    ],
    ['the feet of most pages', { SiteIDCode: other }, own, [home(null), second], `SiteIDCode 不是网站标识码 ${own}`],
    [
      'the feet of most pages where its own is wrong',
      { SiteIDCode: own },
      other,
      [second, { ...second, url: `${HOME}3.html` }],
      '',
    ],
    ['nothing where its foot has none', { SiteIDCode: other }, null, [home(own)], ''],
    ['nothing where its foot has the same', { SiteIDCode: other }, other, [home(own)], ''],
  ])('is held, where none is registered, against %s', (_, tags, foot, others, expected) => {
    const verdicts = verdictsOn(wrongPageTags, [article(tags, footed(foot)), ...others]);
    expect(verdicts.find(({ outcome }) => outcome === 'failed')?.about['模板'] ?? '').toBe(expected);
  });

  test('in dispute leaves other faults, and the count of what is in order', () => {
    const faulty = article({ SiteIDCode: own, ColumnName: '' }, footed(other));
    const sound = article({ SiteIDCode: own }, footed(other, { url: `${HOME}zw/2.html` }));
    expect(verdictsOn(wrongPageTags, [home(own), faulty, sound])).toMatchObject([
      { outcome: 'failed', about: { 模板: 'ColumnName 为空' } },
      { outcome: 'passed', measured: { sample: 3 } },
    ]);
    expect(shortly(verdictsOn(wrongPageTags, [home(own), faulty, link({ url, use: 'frame' })]))).toEqual([
      'passed 其余页面',
    ]);
  });
});

describe('the time of publishing', () => {
  test.each([
    ['2024-03-05 10:00', ''],
    ['2024-03-05', ''],
    ['2024-3-5 9:05', ''],
    ['2024-03-05 10:00:01', ''],
    ['2024-03-05T10:00:01.000+08:00', ''],
    ['2024/03/05 10:00', ''],
    ['2024年3月5日 10时00分', ''],
    ['2023-08-19 10∶08', ''],
    ['2023-11-30  14:52', ''],
    ['2024-02-30 10:00', 'PubDate 不是存在的日期时间'],
    ['2024-03-05 24:00', ''],
    ['2024-03-05 25:00', 'PubDate 不是存在的日期时间'],
    ['2024-03-05 10:60', 'PubDate 不是存在的日期时间'],
    ['0000-00-00 00:00', 'PubDate 不是存在的日期时间'],
    ['1970-01-01 08:00', 'PubDate 是程序的初始日期'],
    ['1971-01-01', ''],
    ['Tue Mar 05 10:00:00 CST 2024', 'PubDate 不是日期（应为 YYYY-MM-DD HH:MM）'],
    ['1709604000000', 'PubDate 不是日期（应为 YYYY-MM-DD HH:MM）'],
    ['发布时间：2024-03-05', 'PubDate 不是日期（应为 YYYY-MM-DD HH:MM）'],
  ])('%s: %s', (value, expected) => {
    expect(faultsOf({ PubDate: value })).toBe(expected);
  });
});

test('tags that the kind of page does not need are not looked at', () => {
  const home = page({ url: HOME, facts: { kind: 'home', tags: { ...SITE, ColumnName: '', PubDate: 'null' } } });
  expect(shortly(verdictsOn(wrongPageTags, [home]))).toEqual(['passed 其余页面']);
  expect(verdictsOn(wrongPageTags, [page({ facts: { kind: 'form', tags: { SiteName: '' } } })])).toEqual([]);
});

test('a verdict has every fault with its value; what is no page has none', () => {
  const seen = article({ SiteName: '', SiteDomain: 'http://www.example.gov.cn' });
  expect(verdictsOn(wrongPageTags, [seen])).toMatchObject([
    {
      outcome: 'failed',
      problem: url,
      message: { zh: '2 个标签有错：SiteName为空；SiteDomain“http://www.example.gov.cn”多写了 http://' },
      evidence: [{ url, quote: 'SiteName= SiteDomain=http://www.example.gov.cn', sha256: 'a'.repeat(64) }],
      measured: { value: 2, unit: 'count', sample: 10 },
    },
  ]);
  expect(verdictsOn(wrongPageTags, [seen, link({ url, use: 'frame' })])).toEqual([]);
  expect(shortly(verdictsOn(wrongPageTags, [{ ...seen, scripted: true }]))).toEqual(['untested 未能读取的页面']);
});
