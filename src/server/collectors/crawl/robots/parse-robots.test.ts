import { describe, expect, test } from 'vitest';
import { parseRobots, shutOut } from './index.ts';

const shut = (text: string, path: string, agent = 'kaoping') =>
  parseRobots(text, agent).shutBy(`http://a.gov.cn${path}`);

describe('robots.txt (RFC 9309)', () => {
  test.each<[what: string, text: string, path: string, rule: string | null]>([
    ['no rules', '', '/a', null],
    ['an empty rule shuts nothing out', 'User-agent: *\nDisallow:', '/a', null],
    ['everything', 'User-agent: *\nDisallow: /', '/', '/'],
    ['but robots.txt itself', 'User-agent: *\nDisallow: /', '/robots.txt', null],
    ['a folder', 'User-agent: *\nDisallow: /a/', '/a/b', '/a/'],
    ['not its name', 'User-agent: *\nDisallow: /a/', '/a', null],
    ['a beginning', 'User-agent: *\nDisallow: /a', '/abc', '/a'],
    ['letters of the other case are others', 'User-agent: *\nDisallow: /A', '/a', null],
    ['the longest rule decides', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', null],
    ['whatever the order', 'User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/b/c', null],
    ['of equal ones the one that allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', null],
    [
      'our own group before that for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: Kaoping\nDisallow: /x',
      '/a',
      null,
    ],
    ['our own group with a version', 'User-agent: KAOPING/1.0\nDisallow: /x', '/x', '/x'],
    [
      'groups of one name are one',
      'User-agent: kaoping\nDisallow: /x\n\nUser-agent: kaoping\nDisallow: /y',
      '/y',
      '/y',
    ],
    ['several names of one group', 'User-agent: other\nUser-agent: kaoping\nDisallow: /x', '/x', '/x'],
    ['a group of somebody else', 'User-agent: other\nDisallow: /', '/x', null],
    ['a name that only begins like ours', 'User-agent: kaopingbot\nDisallow: /', '/x', null],
    ['rules before any name are nobody\u2019s', 'Disallow: /\nUser-agent: *\nDisallow: /x', '/a', null],
    ['remarks', 'User-agent: * # all\nDisallow: /a # not this', '/a', '/a'],
    ['blanks and capitals', '  USER-AGENT :  *\r\n  disallow :/a', '/a', '/a'],
    ['lines of other kinds', 'User-agent: *\nCrawl-delay: 5\nDisallow: /a', '/a', '/a'],
    ['a star', 'User-agent: *\nDisallow: /*.asp', '/x/y.asp?z', '/*.asp'],
    ['a star in between', 'User-agent: *\nDisallow: /a*/c', '/ab/b/c/d', '/a*/c'],
    ['an end', 'User-agent: *\nDisallow: /*.asp$', '/x.asp?z', null],
    ['an end that is reached', 'User-agent: *\nDisallow: /*.asp$', '/x.asp', '/*.asp$'],
    ['an end without a star', 'User-agent: *\nDisallow: /a$', '/ab', null],
    ['a query', 'User-agent: *\nDisallow: /*?', '/a?b', '/*?'],
    ['Chinese as it stands', 'User-agent: *\nDisallow: /通知', '/%E9%80%9A%E7%9F%A5/', '/通知'],
    ['Chinese in percents', 'User-agent: *\nDisallow: /%e9%80%9a', '/%E9%80%9A%E7%9F%A5/', '/%e9%80%9a'],
    ['percents that are not needed', 'User-agent: *\nDisallow: /%61', '/abc', '/%61'],
    ['a rule without its slash', 'User-agent: *\nDisallow: a', '/abc', 'a'],
    ['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /a', '/a', '/a'],
    ['a page that is no robots.txt', '<html><title>404</title></html>', '/a', null],
  ])('%s', (_what, text, path, rule) => {
    expect(shut(text, path)).toBe(rule);
  });

  test('stars without end take no time', () => {
    const rule = `/${'a*'.repeat(2000)}b`;
    expect(shut(`User-agent: *\nDisallow: ${rule}`, `/${'a'.repeat(1990)}`)).toBeNull();
  });

  test('what is shut out and where the sitemaps are', () => {
    const { disallowed, sitemaps } = parseRobots(
      'Sitemap: http://a.gov.cn/s.xml\nUser-agent: *\nDisallow: /b\nAllow: /c\nDisallow: /a\nSitemap: /t.xml',
      'kaoping',
    );
    expect(disallowed).toEqual(['/b', '/a']);
    expect(sitemaps).toEqual(['http://a.gov.cn/s.xml', '/t.xml']);
  });

  test('a file that cannot be had because of trouble shuts everything out', () => {
    expect(shutOut().shutBy('http://a.gov.cn/')).toBe('/');
  });
});
