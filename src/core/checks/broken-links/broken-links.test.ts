import { describe, expect, test } from 'vitest';
import type { Failure } from '../../model/failure.ts';
import { type Link, type Probe, stateOf } from '../../model/observation/index.ts';
import { ended, HOME, link, MOMENT, REACHED, shortly, verdictsOn } from '../observed.test-support.ts';
import { brokenLinks } from './index.ts';

const url = 'http://www.example.gov.cn/x.html';

/** A link that ended so, as the derivation would give it. */
function linkTo(how: Failure | number | null, parts: Partial<Link> = {}): Link {
  const reach = how === null ? null : ended(how, parts.url ?? url);
  return link({ url, reach, state: reach === null ? 'unknown' : stateOf(reach), ...parts });
}

const probe = (controlled: boolean): Probe => ({ kind: 'probe', at: MOMENT, url: HOME, reach: REACHED, controlled });

const DEAD = [`failed ${url}`];
const OPEN = ['passed 其他页面其余链接'];
const UNSURE_INTERNAL = ['untested 其他页面站内未能检查的链接'];
const UNSURE_EXTERNAL = ['untested 其他页面站外未能检查的链接'];

describe('links of the site itself', () => {
  test.each([
    [200, OPEN],
    [299, OPEN],
    [400, DEAD],
    [404, DEAD],
    [410, DEAD],
    [500, DEAD],
    [503, DEAD],
    ['dns-not-found', DEAD],
    ['refused', DEAD],
    ['connect-timeout', DEAD],
    ['response-timeout', DEAD],
    ['redirect-loop', DEAD],
    [401, UNSURE_INTERNAL],
    [403, UNSURE_INTERNAL],
    [405, UNSURE_INTERNAL],
    [412, UNSURE_INTERNAL],
    [429, UNSURE_INTERNAL],
    [521, UNSURE_INTERNAL],
    ['forbidden-address', UNSURE_INTERNAL],
    ['too-large', UNSURE_INTERNAL],
    ['too-slow', UNSURE_INTERNAL],
    ['tls-certificate', UNSURE_INTERNAL],
    ['tls-failed', UNSURE_INTERNAL],
    ['wrong-length', UNSURE_INTERNAL],
    ['shut-out', ['untested 其他页面未访问的链接']],
    [null, ['untested 其他页面未访问的链接']],
  ] as const)('%s: %j', (how, expected) => {
    expect(shortly(verdictsOn(brokenLinks, [linkTo(how)]))).toEqual(expected);
  });
});

describe('links to other sites', () => {
  test.each([
    [404, DEAD],
    [410, DEAD],
    [500, DEAD],
    [502, DEAD],
    [504, DEAD],
    ['dns-not-found', DEAD],
    ['refused', DEAD],
    [400, UNSURE_EXTERNAL],
    [503, UNSURE_EXTERNAL],
    [999, UNSURE_EXTERNAL],
    [403, UNSURE_EXTERNAL],
    ['tls-expired', UNSURE_EXTERNAL],
  ] as const)('%s: %j', (how, expected) => {
    expect(shortly(verdictsOn(brokenLinks, [linkTo(how, { scope: 'external' })]))).toEqual(expected);
  });

  test.each([
    ['20%', 4, OPEN],
    ['20%', 3, [...OPEN, ...UNSURE_EXTERNAL]],
    ['0', 3, [...OPEN, ...UNSURE_EXTERNAL]],
    ['100%', 0, []],
  ])('of which %s may stay untested, one beside %d that open: %j', (untestedShare, open, expected) => {
    const others = Array.from({ length: open }, (_, number) =>
      linkTo(200, { url: `${url}${number}`, scope: 'external' }),
    );
    const refused = linkTo(403, { scope: 'external' });
    expect(shortly(verdictsOn(brokenLinks, [...others, refused], { params: { untestedShare } }))).toEqual(expected);
  });
});

test.each([
  [true, DEAD],
  [false, UNSURE_INTERNAL],
])('a timeout while the control address answered: %s', (controlled, expected) => {
  expect(shortly(verdictsOn(brokenLinks, [linkTo('connect-timeout'), probe(controlled), probe(true)]))).toEqual(
    expected,
  );
});

test.each([
  ['refused', [linkTo(403, { scope: 'external' })], '1 个站外链接未能检查：对方拒绝程序访问'],
  [
    'without a control',
    [linkTo('dns-not-found', { scope: 'external' })],
    '1 个站外链接未能检查：连接失败，但对照地址也没有应答',
  ],
  [
    'without a control, where no other site answered',
    [link({ url, scope: 'external', state: 'unknown', reach: { ...REACHED, url, status: null } })],
    '1 个站外链接未能检查：连接失败，但对照地址也没有应答',
  ],
  [
    'both',
    [linkTo(403, { scope: 'external' }), linkTo('dns-not-found', { scope: 'external', url: 'http://b.example/' })],
    '；其中 1 个连接失败，但对照地址也没有应答，可能是我们的网络不通；请用 --control 指定',
  ],
])('says why links were not checked: %s', (_what, links, words) => {
  const [verdict] = verdictsOn(brokenLinks, [...links, probe(false)], { params: { untestedShare: '0%' } });
  expect(verdict?.message.zh).toContain(words);
});

test.each([
  ['never', [false, false], 'untested'],
  ['once', [false, true], 'failed'],
  ['always', [true, true], 'failed'],
])('the name of another site does not resolve while the control address answered %s', (_when, rounds, outcome) => {
  const other = linkTo('dns-not-found', { scope: 'external' });
  const verdicts = verdictsOn(brokenLinks, [other, ...rounds.map(probe)]);
  expect(verdicts.some((verdict) => verdict.outcome === 'failed')).toBe(outcome === 'failed');
});

test('a missing page is dead whatever the control address does', () => {
  expect(shortly(verdictsOn(brokenLinks, [linkTo(404), probe(false)]))).toEqual(DEAD);
});

test('a soft 404 is counted elsewhere', () => {
  const soft = linkTo(200, { isSoftNotFound: true });
  expect(shortly(verdictsOn(brokenLinks, [soft, linkTo(200, { url: HOME })]))).toEqual(OPEN);
  expect(shortly(verdictsOn(brokenLinks, [soft]))).toEqual(['untested 其他页面未访问的链接']);
});

test.each([
  ['page', '页面', true],
  ['file', '附件', true],
  ['frame', '框架', true],
  ['image', '图片', true],
  ['script', '脚本', true],
  ['style', '样式', true],
  ['media', '媒体', true],
  ['icon', '图标', false],
  ['form', '表单', false],
] as const)('%s is %s, checked where nothing else is asked for: %s', (use, type, isUsual) => {
  const dead = linkTo(404, { use });
  expect(verdictsOn(brokenLinks, [dead])).toHaveLength(isUsual ? 1 : 0);
  expect(verdictsOn(brokenLinks, [dead], { params: { types: type } })[0]?.about).toMatchObject({ 类型: type });
});

test('a verdict says where, what and why', () => {
  const places = Array.from({ length: 10 }, (_, number) => ({
    url: `${HOME}${number}`,
    sha256: 'b'.repeat(64),
    at: MOMENT,
  }));
  const dead = linkTo('dns-not-found', {
    url: 'http://old.example.gov.cn:8080/a.pdf',
    use: 'file',
    scope: 'external',
    onHome: true,
    pages: places,
    pageCount: 812,
  });
  const [verdict] = verdictsOn(brokenLinks, [dead]);
  expect(verdict).toMatchObject({
    outcome: 'failed',
    problem: dead.url,
    about: { 部位: '首页', 范围: '站外', 类型: '附件', 模板: 'old.example.gov.cn:8080 域名不存在' },
    message: {
      zh: '附件打不开：域名不存在；812 个页面引用',
      en: 'The attachment does not open: the host name does not exist; 812 pages lead to it',
    },
  });
  expect(verdict?.evidence).toHaveLength(10);
  expect(verdict?.evidence[0]).toEqual({ url: `${HOME}0`, quote: dead.url, at: MOMENT, sha256: 'b'.repeat(64) });
});

test('after a redirect the verdict says where it ended', () => {
  const reach = { ...ended(404, `${HOME}gone`), redirects: 1 };
  expect(verdictsOn(brokenLinks, [linkTo(404, { reach })])[0]?.message.zh).toBe(
    '页面打不开：跳转到 http://www.example.gov.cn/gone 后返回状态码 404；1 个页面引用',
  );
});

test('the rest of each part is one verdict with the share that is dead', () => {
  const inner = [404, 200, 200, 200].map((status, number) => linkTo(status, { url: `${HOME}${number}` }));
  const home = [200, 403].map((status, number) => linkTo(status, { url: `${HOME}h${number}`, onHome: true }));
  const summaries = verdictsOn(brokenLinks, [...inner, ...home]).filter(({ about }) => about['汇总'] === '是');
  expect(summaries).toMatchObject([
    { outcome: 'passed', about: { 部位: '其他页面' }, measured: { value: 0.25, unit: 'share', sample: 4 } },
    { outcome: 'passed', about: { 部位: '首页' }, measured: { value: 0, unit: 'share', sample: 1 } },
    { outcome: 'untested', problem: '首页站内未能检查的链接', about: { 部位: '首页', 范围: '站内' } },
  ]);
  expect(summaries[1]?.message.zh).toBe('首页共检查 1 个链接，打不开的占 0%；其余 1 个可以打开；1 个未能检查');
});

test('an address that is used in several ways is one problem, of the home page where one of them is there', () => {
  const place = (name: string) => ({ url: `${HOME}${name}`, sha256: 'b'.repeat(64), at: MOMENT });
  const verdicts = verdictsOn(brokenLinks, [
    linkTo(404, { use: 'image', onHome: true, pages: [place('a')] }),
    linkTo(404, { use: 'page', pages: [place('b')], pageCount: 5 }),
  ]);
  expect(verdicts).toMatchObject([
    { about: { 部位: '首页', 类型: '页面' }, message: { zh: '页面打不开：返回状态码 404；5 个页面引用' } },
  ]);
  expect(verdicts[0]?.evidence.map(({ url: from }) => from)).toEqual([`${HOME}a`, `${HOME}b`]);
});

describe('what style sheets name', () => {
  const dead = { state: 'dead' as const, reach: ended(404), isOfSheet: true };
  test.each([
    ['is there', link({ use: 'image', isOfSheet: true }), []],
    ['does not open', link({ ...dead, use: 'image' }), ['cantTell']],
    ['is a font that does not open', link({ ...dead, use: 'style' }), ['cantTell']],
  ])('%s', (_, seen, expected) => {
    const verdicts = verdictsOn(brokenLinks, [seen]).filter(({ outcome }) => outcome !== 'passed');
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(expected);
  });

  test('and a page shows is a dead link of the page, in any order', () => {
    const links = [link({ ...dead, use: 'image' }), link({ ...dead, use: 'image', isOfSheet: false })];
    for (const seen of [links, links.toReversed()]) {
      expect(verdictsOn(brokenLinks, seen)).toMatchObject([{ outcome: 'failed' }]);
    }
  });
});

test('the page of a catalogue that does not open is one problem, however many columns it has', () => {
  const at = (column: string) => `${HOME}gkmlpt/index${column}`;
  const dead = ['#700', '#701', ''].map((column) => linkTo(502, { url: at(column) }));
  expect(shortly(verdictsOn(brokenLinks, dead))).toEqual([`failed ${at('')}`]);
});
