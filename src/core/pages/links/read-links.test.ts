import { describe, expect, test } from 'vitest';
import { buildTree, openTree } from '../html/index.ts';
import { baseAddress, type LinkKind, readLinks } from './index.ts';

const tree = openTree();

function linksOf(html: string): [kind: LinkKind, address: string][] {
  const bytes = new TextEncoder().encode(html);
  const links: [LinkKind, string][] = [];
  readLinks(buildTree(bytes, tree), ({ kind, from, to }) =>
    links.push([kind, new TextDecoder().decode(bytes.subarray(from, to))]),
  );
  return links;
}

describe('the addresses of a page', () => {
  test.each<[what: string, html: string, links: [LinkKind, string][]]>([
    [
      'links and areas',
      '<a href=" /a\n"></a><area href=b>',
      [
        ['page', '/a'],
        ['page', 'b'],
      ],
    ],
    ['the first of two', '<a href=1 href=2></a>', [['page', '1']]],
    ['an empty one is none', '<a href=""></a><a href></a><a name=x></a>', []],
    [
      'frames',
      '<iframe src=a></iframe><frameset><frame src=b></frameset>',
      [
        ['frame', 'a'],
        ['frame', 'b'],
      ],
    ],
    [
      'images',
      '<img src=a><input type=image src=b><body background=c>',
      [
        ['image', 'a'],
        ['image', 'b'],
        ['image', 'c'],
      ],
    ],
    [
      'image sets',
      '<img srcset="a.png 1x, b,c.png 2x,d.png,, e.png">',
      ['a.png', 'b,c.png', 'd.png', 'e.png'].map((each) => ['image', each]),
    ],
    [
      'scripts and media',
      '<script src=a></script><video src=b poster=c></video>',
      [
        ['script', 'a'],
        ['media', 'b'],
        ['image', 'c'],
      ],
    ],
    [
      'style sheets and icons',
      '<link rel="Stylesheet" href=a><link rel="shortcut icon" href=b>',
      [
        ['style', 'a'],
        ['icon', 'b'],
      ],
    ],
    ['other forms of the page are not fetched', '<link rel=alternate href=a><link rel=canonical href=b>', []],
    ['forms', '<form action="/search"></form>', [['form', '/search']]],
    [
      'styles',
      `<p style="background:URL( 'a.png' )"><style>b{background:url(b.png)}/*url(c)*/@import url("d.css")</style>`,
      [
        ['image', 'a.png'],
        ['image', 'b.png'],
        ['style', 'd.css'],
      ],
    ],
    [
      'further sheets that a style imports',
      `<style>@import "a.css";@IMPORT 'b.css' print;@import url( c.css );@import 3;@media x{y{background:url(d.png)}}/*@import "e.css"*/@import "f.css</style>`,
      [
        ['style', 'a.css'],
        ['style', 'b.css'],
        ['style', 'c.css'],
        ['image', 'd.png'],
      ],
    ],
    ['a style that is not closed', '<p style="background:url(a.png">', []],
    ['refresh', `<meta http-equiv=Refresh content="0; URL='/index.html'">`, [['page', '/index.html']]],
    ['refresh without the word', '<meta http-equiv="refresh" content="3;a.html">', [['page', 'a.html']]],
    ['refresh of the page itself', '<meta http-equiv="refresh" content="30">', []],
    [
      'not in comments, scripts or texts',
      '<!--<a href=a>--><script>"<a href=b>"</script><textarea><a href=c></textarea>',
      [],
    ],
  ])('%s', (_what, html, links) => {
    expect(linksOf(html)).toEqual(links);
  });

  test('two hundred thousand links', () => {
    expect(linksOf('<a href=x>'.repeat(200_000)).length).toBe(200_000);
  });
});

test('the first base with an address counts', () => {
  const base = (html: string) => baseAddress(buildTree(new TextEncoder().encode(html), tree));
  expect(base('<base target=_blank><base href=/a/><base href=/b/>')).toEqual([31, 34]);
  expect(base('<a href=/>')).toBeNull();
});
