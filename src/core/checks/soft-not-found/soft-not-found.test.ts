import { describe, expect, test } from 'vitest';
import type { Nowhere } from '../../model/observation/index.ts';
import { ended, HOME, host, link, MOMENT, shortly, verdictsOn } from '../observed.test-support.ts';
import { softNotFound } from './index.ts';

const soft = link({ isSoftNotFound: true, pageCount: 3 });
const other = host({ host: 'www.example.org', nowhere: null });
const open = { url: `${HOME}nowhere`, reach: ended(200), title: null, print: null };

describe('addresses', () => {
  test.each([
    ['answers like one that cannot exist', [host(), soft], [`failed ${soft.url}`]],
    ['is there', [host(), link()], ['passed 其余网址']],
    ['is on another site', [host(), { ...soft, scope: 'external' as const }], []],
    ['is dead', [host(), { ...soft, state: 'dead' as const }], []],
    ['was not asked for', [host(), { ...soft, state: 'unknown' as const, reach: null }], []],
    ['is there, and nothing is known of what is not', [host({ nowhere: null }), link()], ['untested 其余网址']],
    ['is there, and no host was looked at', [link()], ['untested 其余网址']],
    ['is there, beside another host', [other, host(), link()], ['passed 其余网址']],
    ['is there, and everything else too', [host({ nowhere: open }), link()], ['passed 其余网址']],
  ])('one that %s', (_, observations, expected) => {
    expect(shortly(verdictsOn(softNotFound, observations))).toEqual(expected);
  });
});

test('a verdict says how it was answered and where it is linked', () => {
  const reach = { ...ended(200, HOME), redirects: 1 };
  const [verdict] = verdictsOn(softNotFound, [{ ...soft, reach, onHome: true }]);
  expect(verdict).toMatchObject({
    about: { 部位: '首页' },
    message: { zh: `页面不存在，服务器却返回状态码 200，跳转到 ${HOME}；3 个页面引用` },
    evidence: [{ url: `${HOME}zw/1.html`, quote: soft.url, sha256: 'a'.repeat(64) }],
  });
});

test('the rest is one verdict with the share', () => {
  const links = [1, 2, 3].map((number) => link({ url: `${HOME}${number}` }));
  const rest = verdictsOn(softNotFound, [...links, soft, host({ nowhere: open })]).find(
    ({ outcome }) => outcome === 'passed',
  );
  expect(rest?.measured).toEqual({ value: 0.25, unit: 'share', sample: 4 });
  expect(rest?.message.zh).toContain('占 25%；网站对不存在的网址返回状态码 200，建议改为 404');
});

test('an address that is clicked and looked at is one problem', () => {
  const picture = { ...soft, use: 'image' as const, onHome: true };
  expect(verdictsOn(softNotFound, [soft, picture])).toMatchObject([{ problem: soft.url, about: { 部位: '首页' } }]);
});

test.each([
  ['none', [], /返回状态码 404$/u],
  ['one', ['x'], /返回状态码 404，但在 \S+\/x\/ 下返回 200，建议改为 404$/u],
  ['six', ['a', 'b', 'c', 'd', 'e', 'f'], /\/e\/ 等 6 个目录 下返回 200/u],
])('folders that answer for what is not there: %s', (_, names, message) => {
  const folders = names.map((name) => nowhere(name, 200));
  const [rest] = verdictsOn(softNotFound, [host(), link(), nowhere('z', 404), ...folders]);
  expect(rest?.message.zh).toMatch(message);
});

function nowhere(folder: string, status: number): Nowhere {
  const url = `${HOME}${folder}/900000001.html`;
  return {
    kind: 'nowhere',
    at: MOMENT,
    under: `${HOME}${folder}/`,
    url,
    reach: ended(status, url),
    title: null,
    print: null,
  };
}
