import { describe, expect, test } from 'vitest';
import type { SeenPage } from '../../model/observation/index.ts';
import { ended, HOME, link, page, type PageParts, verdictsOn } from '../observed.test-support.ts';
import { missingErrorReportEntrance } from './index.ts';

const OWN = '4401000004';
const FOOT = '版权所有：示例市人民政府';
const NONE = { siteCode: null, icp: null, police: null, conac: false, jiucuo: null };
const home = (footer: Partial<SeenPage['facts']['footer']> = {}, parts: PageParts = {}) =>
  page({ url: HOME, text: FOOT, ...parts, facts: { footer: { ...NONE, ...footer }, ...parts.facts } });
const entrance = (url: string) => link({ url, scope: 'external', onHome: true });

const toldBy = (observations: Parameters<typeof verdictsOn>[1], siteCode: string | null = OWN) =>
  verdictsOn(missingErrorReportEntrance, observations, { target: { siteCode } }).map(({ outcome, about }) =>
    `${outcome} ${about['问题'] ?? ''}`.trim(),
  );

describe('on the home page', () => {
  test.each([
    ['the own code', [home({ jiucuo: OWN })], 'passed'],
    ['another code', [home({ jiucuo: '4401000005' })], 'failed 标识码不符'],
    ['a code of another form', [home({ jiucuo: 'CA26000000060793' })], 'failed 标识码不符'],
    ['no entrance', [home()], 'failed 没有入口'],
    ['no foot either', [home({}, { text: '正文' })], 'cantTell'],
    ['words without a code', [home({}, { text: `${FOOT} 我为政府网站找错` })], 'cantTell'],
    [
      'a link with the own code',
      [home(), entrance(`https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${OWN}&url=x`)],
      'passed',
    ],
    [
      'a link with another code',
      [home(), entrance('http://pucha.kaipuyun.cn/exposure/jiucuo.html?site_code=1100000000')],
      'failed 标识码不符',
    ],
    ['a link without a code', [home(), entrance('https://zfwzgl.www.gov.cn/exposure/jiucuo.html')], 'cantTell'],
    [
      'an entrance on another page alone',
      [home(), page({ facts: { footer: { ...NONE, jiucuo: OWN } } })],
      'failed 没有入口',
    ],
    ['scripts', [home({}, { scripted: true })], 'untested'],
    ['a refusal', [home({}, { reach: ended(403) })], 'untested'],
    ['nothing', [], 'untested'],
  ])('%s: %s', (_, observations, expected) => {
    expect(toldBy(observations)).toEqual([expected]);
  });
});

describe('without a registered code', () => {
  test.each([
    ['the one at the foot is the own one', home({ jiucuo: '4401000005', siteCode: OWN }), 'failed 标识码不符'],
    [
      'the tag has the own one',
      home({ jiucuo: '4401000005' }, { facts: { tags: { siteidcode: OWN } } }),
      'failed 标识码不符',
    ],
    ['any code of the right form passes', home({ jiucuo: 'BM29030010' }), 'passed'],
    ['one of another form is for a person', home({ jiucuo: 'CA26000000060793' }), 'cantTell'],
  ])('%s', (_, seen, expected) => {
    expect(toldBy([seen], null)).toEqual([expected]);
  });

  test('capital letters make no other code', () => {
    expect(toldBy([home({ jiucuo: 'BM29030010' })], 'bm29030010')).toEqual(['passed']);
  });
});

test('a verdict names both codes and shows the page', () => {
  expect(
    verdictsOn(missingErrorReportEntrance, [home({ jiucuo: '4401000005' })], { target: { siteCode: OWN } }),
  ).toMatchObject([
    {
      problem: '找错入口的标识码',
      message: { zh: '入口里的标识码是 4401000005，本网站的是 4401000004' },
      evidence: [{ url: HOME, quote: '4401000005', sha256: 'a'.repeat(64) }],
    },
  ]);
});
