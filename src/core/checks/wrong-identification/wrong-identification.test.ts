import { describe, expect, test } from 'vitest';
import type { FooterMarks } from '../../model/page-facts.ts';
import type { Website } from '../../model/website.ts';
import { ended, HOME, page, type PageParts, shortly, verdictsOn } from '../observed.test-support.ts';
import { wrongIdentification } from './index.ts';

const NONE: FooterMarks = { siteCode: null, icp: null, police: null, conac: false, jiucuo: null };
const seen = (marks: Partial<FooterMarks>, parts: PageParts = {}) =>
  page({ ...parts, facts: { footer: { ...NONE, ...marks } } });

const faulty = (observations: Parameters<typeof verdictsOn>[1], target: Partial<Website> = {}) =>
  shortly(verdictsOn(wrongIdentification, observations, { target }).filter(({ outcome }) => outcome !== 'passed'));

describe('the form of the site code', () => {
  test.each([
    ['1304000009', true],
    ['5001070012', true],
    ['6600000001', true],
    ['bm29030010', true],
    ['BM29030010', true],
    ['BT12345678', true],
    ['bs12345678', false],
    ['0000000000', false],
    ['1111111111', false],
    ['9901000004', false],
    ['N000000672', false],
    ['440100000', false],
    ['44010000041', false],
    ['bm2903001', false],
    ['bm290300100', false],
  ])('%s: %s', (code, isRight) => {
    const expected = isRight ? [] : [`failed 网站标识码 ${code.toLowerCase()}`];
    expect(faulty([page({ text: `版权所有\n网站标识码：${code}\n技术支持` })])).toEqual(expected);
    expect(faulty([page({ text: `政府网站标识码${code} 版权所有` })])).toEqual(expected);
  });
});

describe('held against the register', () => {
  const target = { siteCode: '4401000004', icp: '粤ICP备05070829号-1', police: '粤公网安备 44010402000000号' };

  test.each([
    [{ siteCode: '4401000004' }, []],
    [{ siteCode: '4401000005' }, ['failed 网站标识码 4401000005']],
    [{ icp: '粤ICP备05070829号' }, []],
    [{ icp: '粤ICP备05070829号-2' }, []],
    [{ icp: '粤icp备05070829' }, []],
    [{ icp: '粤ICP备05070820号-1' }, ['failed ICP备案 粤ICP05070820']],
    [{ icp: '京ICP备05070829号-1' }, ['failed ICP备案 京ICP05070829']],
    [{ police: '粤公网安备44010402000000号' }, []],
    [{ police: '粤公网安备44010402000001号' }, ['failed 公安备案 44010402000001']],
  ])('%j: %j', (marks, expected) => {
    expect(faulty([seen(marks)], target)).toEqual(expected);
  });

  test('the right value beside that of a contractor passes', () => {
    const text = '粤ICP备05070829号-1 技术支持：某公司 粤ICP备11111111号';
    expect(faulty([seen({ icp: '粤ICP备11111111号' }, { text })], target)).toEqual([]);
  });

  test('as it passes in digits of full width', () => {
    const text = '粤ＩＣＰ备０５０７０８２９号 技术支持：某公司 粤ICP备11111111号';
    expect(faulty([seen({ icp: '粤ICP备11111111号' }, { text })], target)).toEqual([]);
  });

  test.each([
    [{ siteCode: '４４０１０００００４' }, { siteCode: '4401000004' }],
    [{ icp: '粤ＩＣＰ备０５０７０８２９号' }, { icp: '粤ICP备05070829号-1' }],
    [{ police: '粤公网安备 ４４０１０４０２０００００１号' }, { police: '44010402000001号' }],
  ])('registered in letters of full width, %j, it is the same', (registered, marks) => {
    expect(faulty([seen(marks)], registered)).toEqual([]);
  });

  test('a code in brackets or digits of full width is held against it too', () => {
    expect(faulty([page({ text: '网站标识码（44010000041）' })])).toEqual(['failed 网站标识码 44010000041']);
    expect(faulty([page({ text: '网站标识码：４４０１０００' })])).toEqual(['failed 网站标识码 4401000']);
  });

  test('capital letters make no other code', () => {
    expect(faulty([seen({ siteCode: 'BM29030010' })], { siteCode: 'bm29030010' })).toEqual([]);
  });
});

describe('without a register', () => {
  const at = (url: string, siteCode: string) => seen({ siteCode }, { url: `${HOME}${url}` });

  test.each([
    ['one value', [at('a', '4401000004'), at('b', '4401000004')], []],
    [
      'that of the home page stands',
      [at('', '4401000004'), at('b', '4401000005'), at('c', '4401000005')],
      ['failed 网站标识码 4401000005'],
    ],
    [
      'else that of most pages',
      [at('a', '4401000004'), at('b', '4401000005'), at('c', '4401000005')],
      ['failed 网站标识码 4401000004'],
    ],
    ['of equals the first', [at('a', '4401000004'), at('b', '4401000005')], ['failed 网站标识码 4401000005']],
  ])('%s', (_, observations, expected) => {
    expect(faulty(observations)).toEqual(expected);
  });

  test('a verdict has the share of pages and the first of them', () => {
    const [verdict] = verdictsOn(wrongIdentification, [
      at('', '4401000004'),
      at('b', '4401000005'),
      at('c', '4401000004'),
      at('d', '4401000004'),
    ]);
    expect(verdict).toMatchObject({
      about: { 标识: '网站标识码', 问题: '各页不一致' },
      message: { zh: '网站标识码 4401000005：首页或多数页面是 4401000004；见于 1 个页面（25%）' },
      measured: { value: 0.25, unit: 'share', sample: 4 },
      evidence: [{ url: `${HOME}b`, quote: '4401000005', sha256: 'a'.repeat(64) }],
    });
  });
});

describe('provinces', () => {
  test.each([
    [{ siteCode: '4401000004', icp: '粤ICP备05070829号' }, []],
    [{ siteCode: '4401000004', icp: '京ICP备05070829号' }, [`cantTell ${HOME} 标识的省份`]],
    [{ siteCode: '4401000004', police: '京公网安备11010602060068号' }, [`cantTell ${HOME} 标识的省份`]],
    [{ siteCode: '5101000001', icp: '蜀ICP备05070829号', police: '川公网安备51010402000001号' }, []],
    [{ siteCode: '5201000001', icp: '黔ICP备05070829号' }, []],
    [{ siteCode: '5301000001', icp: '滇ICP备05070829号' }, []],
    [{ siteCode: '6201000001', icp: '陇ICP备05070829号' }, []],
    [{ siteCode: '6201000001', icp: '蜀ICP备05070829号' }, [`cantTell ${HOME} 标识的省份`]],
    [{ siteCode: 'bm14000002', icp: '沪ICP备05070829号' }, []],
    [{ icp: '粤ICP备05070829号', police: '京公网安备11010602060068号' }, []],
  ])('%j: %j', (marks, expected) => {
    expect(faulty([seen(marks)])).toEqual(expected);
  });
});

test('pages without marks, refused or built by scripts say nothing', () => {
  const other = { siteCode: '9999999999' };
  expect(
    verdictsOn(wrongIdentification, [page(), seen(other, { scripted: true }), seen(other, { reach: ended(403) })]),
  ).toEqual([]);
});
