import { describe, expect, test } from 'vitest';
import type { FooterMarks } from '../../model/page-facts.ts';
import { ended, HOME, link, page, shortly, verdictsOn } from '../observed.test-support.ts';
import { missingIdentification } from './index.ts';

const FULL: FooterMarks = {
  siteCode: '4401000004',
  icp: '粤ICP备05070829号',
  police: '粤公网安备44010402000000号',
  conac: true,
  jiucuo: '4401000004',
};
const FOOT = '版权所有：示例市人民政府 联系我们 网站地图';
const foot = (marks: Partial<FooterMarks> = {}, text = FOOT) => ({ text, facts: { footer: { ...FULL, ...marks } } });

const failedOn = (...observations: Parameters<typeof verdictsOn>[1][number][]) =>
  verdictsOn(missingIdentification, observations)
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ outcome, problem }) => `${outcome} ${problem}`);

describe('shows what stands at the foot', () => {
  test.each([
    ['本届运动会由市体育局主办。\n版权所有：示例市人民政府\n网站地图', '版权所有：示例市人民政府 网站地图'],
    ['工作动态', null],
  ])('%j: %j', (text, quote) => {
    const [verdict] = verdictsOn(missingIdentification, [page(foot({ icp: null }, text))]).filter(
      ({ outcome, about }) => outcome === 'failed' && about['标识'] === 'ICP备案',
    );
    expect(verdict?.evidence).toMatchObject([{ quote }]);
  });

  test('of the first pages, however many there are', () => {
    const pages = Array.from({ length: 30 }, (_, at) =>
      page({ url: `${HOME}${100 + at}.html`, ...foot({ icp: null }) }),
    );
    const evidence = verdictsOn(missingIdentification, pages).flatMap((verdict) => verdict.evidence);
    expect(evidence.map(({ quote }) => quote)).toEqual(Array.from({ length: 10 }, () => FOOT));
  });
});

describe('a mark that is missing', () => {
  test.each([
    [{}, []],
    [{ conac: false }, ['failed 缺少党政机关标识']],
    [{ jiucuo: null }, ['failed 缺少找错入口']],
    [{ siteCode: null }, ['failed 缺少网站标识码']],
    [{ icp: null }, ['failed 缺少ICP备案']],
    [{ police: null }, ['failed 缺少公安备案']],
  ])('%j', (marks, expected) => {
    expect(failedOn(page(foot(marks)))).toEqual(expected);
  });

  test.each([
    [{ conac: false }, '党政机关 事业单位'],
    [{ jiucuo: null }, '我为政府网站找错'],
    [{ siteCode: null }, '网站识别码 4401-000004'],
    [{ icp: null }, 'ICP 备案中'],
    [{ police: null }, '公安备案'],
    [{ police: null }, '冀公网备案号:13000000000000'],
    [{ siteCode: null }, 'Website Identification Code: 4401000004'],
    [{ siteCode: null }, '網站標識碼：4401000004'],
  ])('is not missing where words speak of it: %j', (marks, words) => {
    expect(failedOn(page(foot(marks, `${FOOT}\n${words}`)))).toEqual([]);
  });

  test.each([
    [{ conac: false, signs: ['conac'] }],
    [{ jiucuo: null, signs: ['jiucuo'] }],
    [{ siteCode: null, icp: null, police: null, signs: ['siteCode', 'icp', 'police'] }],
  ] satisfies [Partial<FooterMarks>][])('is not missing where a picture or a script stands for it: %j', (marks) => {
    expect(failedOn(page(foot(marks)))).toEqual([]);
  });

  test.each([
    ['主办：示例市人民政府 电话：0000-0000000 网站地图', []],
    ['承办单位：示例市政务服务局 联系我们 站点地图', []],
    ['主办单位：示例市人民政府 地址：示例路 1 号 网站地图', []],
    ['主办单位：示例市人民政府 关于我们 网站地图', []],
    ["Sponsored by: The People's Government of Example Tel: 0000-0000000\nSite Map", []],
    ['Hosted by the Municipal Office | Contact Us | Sitemap', []],
    ['主辦單位：示例市人民政府 聯繫我們 網站地圖', []],
    ['Address: 1 Example Road Site Map', ['failed 缺少主办单位']],
    ['电话：0000-0000000 网站地图', ['failed 缺少主办单位']],
    ['主办单位：示例市人民政府 网站地图', ['failed 缺少联系方式']],
    [`咨询投诉 电话：12345\n${'正'.repeat(200)}\n主办单位：示例市人民政府 网站地图`, ['failed 缺少联系方式']],
    ['咨询投诉\n主办单位：示例市人民政府 网站地图', ['failed 缺少联系方式']],
    ['主办单位：示例市人民政府 联系我们', ['failed 缺少网站地图']],
    [`网站地图\n${'正'.repeat(2000)}\n主办单位：示例市人民政府 联系我们`, []],
  ])('is known by words: %s', (text, expected) => {
    expect(failedOn(page(foot({}, text)))).toEqual(expected);
  });

  test('may be written by the script that writes the numbers', () => {
    expect(failedOn(page(foot({ icp: null, signs: ['icp'] }, '正文')))).toEqual([]);
  });

  test.each([
    ['of the police', { police: null, signs: ['police'] }, '主办单位：示例市人民政府 联系我们'],
    ['beside its name', { siteCode: null, signs: ['siteCode'] }, '网站标识码： 主办单位：示例市人民政府 联系我们'],
  ] satisfies [string, Partial<FooterMarks>, string][])('is missing beside a picture %s', (_, marks, text) => {
    expect(failedOn(page(foot(marks, text)))).toEqual(['failed 缺少网站地图']);
  });

  test('is one problem, with the share of pages', () => {
    const pages = [1, 2, 3, 4].map((number) => page({ url: `${HOME}${number}`, ...foot({ conac: number > 3 }) }));
    const verdict = verdictsOn(missingIdentification, pages).find(({ outcome }) => outcome === 'failed');
    expect(verdict).toMatchObject({
      about: { 标识: '党政机关标识' },
      message: { zh: '4 个有页脚的页面中，3 个（75%）缺少党政机关标识' },
      measured: { value: 0.75, unit: 'share', sample: 4 },
      evidence: [{ url: `${HOME}1` }, { url: `${HOME}2` }, { url: `${HOME}3` }],
    });
  });

  test.each([
    ['0%', 'failed'],
    ['24.9%', 'failed'],
    ['25%', 'passed'],
  ])('on a quarter of the pages where %s are let pass: %s', (lackingShare, outcome) => {
    const pages = [1, 2, 3, 4].map((number) => page({ url: `${HOME}${number}`, ...foot({ conac: number > 1 }) }));
    const verdicts = verdictsOn(missingIdentification, pages, { params: { lackingShare, marks: '党政机关标识' } });
    expect(shortly(verdicts)).toEqual([`${outcome} 缺少党政机关标识`]);
  });
});

describe('pages beside the main site', () => {
  const sound = page(foot());
  const beside = (folder: string, marks: Partial<FooterMarks>) =>
    page({ url: `${HOME}${folder}/1.htm`, ...foot(marks) });

  test.each([
    ['lack a mark', [sound, beside('m', { conac: false })], ['cantTell 缺少党政机关标识']],
    ['in another language lack a mark', [sound, beside('en', { jiucuo: null })], ['cantTell 缺少找错入口']],
    ['lack nothing', [sound, beside('m', {})], []],
    [
      'lack what pages of the main site lack',
      [page(foot({ icp: null })), beside('m', { icp: null })],
      ['failed 缺少ICP备案'],
    ],
    ['are all that has a foot', [beside('m', { conac: false })], ['cantTell 缺少党政机关标识']],
  ])('%s', (_, observations, expected) => {
    expect(failedOn(...observations)).toEqual(expected);
  });

  test('are no part of the share', () => {
    const lacking = page({ url: `${HOME}zw/2.html`, ...foot({ icp: null }) });
    const pages = [sound, lacking, beside('m', { icp: null }), beside('m', {})];
    expect(verdictsOn(missingIdentification, pages, { params: { marks: 'ICP备案' } })).toMatchObject([
      { measured: { value: 0.5, sample: 2 }, evidence: [{ url: lacking.url }] },
    ]);
  });

  test('are the main site where that is such a version itself', () => {
    const home = 'http://m.example.gov.cn/';
    const pages = [page({ url: home, ...foot({ icp: null }) })];
    const verdicts = verdictsOn(missingIdentification, pages, { target: { home }, params: { marks: 'ICP备案' } });
    expect(shortly(verdicts)).toEqual(['failed 缺少ICP备案']);
  });
});

describe('a foot that is not seen', () => {
  const bare = (url: string) => page({ url, text: '正文' });

  test.each([
    ['of the home page', [bare(HOME), page(foot())], [`cantTell ${HOME} 页脚`]],
    ['of half of the pages', [bare(`${HOME}a`), page(foot())], []],
    ['of more than half', [bare(`${HOME}a`), bare(`${HOME}b`), page(foot())], [`cantTell ${HOME} 页脚`]],
    ['of pages that scripts build', [page({ ...foot(), scripted: true })], [`untested ${HOME} 页脚`]],
    ['of error pages', [page({ ...foot({ conac: false }), reach: ended(404) })], []],
  ])('%s', (_, observations, expected) => {
    expect(failedOn(...observations)).toEqual(expected);
  });

  test('far above the end of a long page is none', () => {
    expect(missingOf(`${FOOT}${'正'.repeat(1500)}`)).toEqual([]);
    expect(missingOf(`${FOOT}${'正'.repeat(1000)}`)).toHaveLength(5);
    expect(missingOf('9.4 技术支持联系方式')).toEqual([]);
    expect(missingOf('技术支持：示例公司 联系我们 网站地图')).toHaveLength(6);
  });

  const missingOf = (text: string) =>
    verdictsOn(missingIdentification, [page({ text })]).filter(({ outcome }) => outcome === 'failed');
});

test('the home page is a page, also where links to what is not there lead to it', () => {
  const soft = link({ url: `${HOME}old.html`, isSoftNotFound: true, reach: { ...ended(200, HOME), redirects: 1 } });
  expect(failedOn(page({ url: HOME, depth: 0, ...foot({ conac: false }) }), soft)).toEqual(['failed 缺少党政机关标识']);
});

test('what fills a frame of other pages is no page', () => {
  const url = `${HOME}foot.html`;
  expect(failedOn(page({ url, ...foot({ conac: false }) }), link({ url, use: 'frame' }), page(foot()))).toEqual([]);
});

test.each([
  [2, []],
  [1, ['failed 缺少公安备案']],
])(
  'the mark of the police may be a picture: %d pages lead to the register, one shows the number',
  (pageCount, expected) => {
    const register = link({
      url: 'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44010402000000',
      scope: 'external',
      pageCount,
    });
    expect(failedOn(page(foot()), page({ url: `${HOME}b`, ...foot({ police: null }) }), register)).toEqual(expected);
  },
);
