import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHARED_FOLDER, testNeeding } from '../../../../test/needs.ts';
import { charsetOf, decodeBytes, misdeclared } from './index.ts';
import { readUtf8 } from './utf8.ts';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const join2 = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
/** 中国 in GBK. */
const GBK = Uint8Array.of(0xd6, 0xd0, 0xb9, 0xfa);

/** A full stop and 中国中国中国中国 in GBK: as few characters as tell. */
const NEWS = join2(Uint8Array.of(0xa1, 0xa3), GBK, GBK, GBK, GBK);
const latin = (text: string) => ascii(text.replaceAll('’', "'"));
const LATIN = 'text/html; charset=iso-8859-1';
const OX = Uint8Array.of(0xff);

const utf16 = (text: string) =>
  Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

describe('the charset of a page', () => {
  test.each<[what: string, page: Uint8Array, header: string | null, charset: string]>([
    ['ASCII alone is UTF-8', ascii('<p>'), null, 'utf-8'],
    ['nothing at all', ascii(''), null, 'utf-8'],
    ['UTF-8 whatever the page declares', utf8('<meta charset="gb2312">中国'), null, 'utf-8'],
    ['UTF-8 whatever the header declares', utf8('中国'), 'text/html; charset=GBK', 'utf-8'],
    ['GBK without a word about it', GBK, null, 'gb18030'],
    ['GBK as declared', join2(ascii('<meta charset="gbk">'), GBK), null, 'gb18030'],
    ['GBK declared in a commented line', join2(ascii('<!--<meta charset="big5">-->'), GBK), null, 'gb18030'],
    ['GBK declared behind much', join2(ascii(`<!--${'-'.repeat(1500)}--><meta charset="gbk">`), GBK), null, 'gb18030'],
    [
      'what a long comment declares',
      join2(ascii(`<!--<meta charset=big5>${' '.repeat(1500)}-->`), GBK),
      null,
      'gb18030',
    ],
    [
      'a name over the end of what is looked at first',
      join2(ascii(`${' '.repeat(1005)}<meta charset=gb>`), GBK),
      null,
      'gb18030',
    ],
    [
      'another one there',
      join2(ascii(`${' '.repeat(1024 - '<meta charset=big5'.length)}<meta charset=big5-hkscs>`), GBK),
      null,
      'big5',
    ],
    ['as the header declares', GBK, 'text/html;charset=big5', 'big5'],
    [
      'an unknown name in the header, then the page',
      join2(ascii('<META charset=big5 />'), GBK),
      'a; charset=zz',
      'big5',
    ],
    [
      'an old meta declaration',
      join2(ascii('<meta http-equiv="Content-Type" content="text/html; charset=BIG5">'), GBK),
      null,
      'big5',
    ],
    ['one broken byte in a long page of UTF-8', join2(utf8('中'.repeat(200)), Uint8Array.of(0xff)), null, 'utf-8'],
    ['a page cut off within a character', utf8('中国').subarray(0, 5), null, 'utf-8'],
    ['a byte order mark', join2(Uint8Array.of(0xff, 0xfe), utf16('<p>中')), 'text/html; charset=utf-8', 'utf-16le'],
    ['UTF-16 without a mark', utf16('<html><head><title>'), null, 'utf-16le'],
    ['GBK whose server names UTF-8', NEWS, 'text/html; charset=UTF-8', 'gb18030'],
    ['GBK whose server names a western charset', NEWS, 'text/html; charset=ISO-8859-1', 'gb18030'],
    ['GBK whose server and page name UTF-8', join2(ascii('<meta charset=utf-8>'), NEWS), 'a; charset=utf8', 'gb18030'],
    [
      'what the page declares, where the server names another',
      join2(ascii('<meta charset=euc-kr>'), NEWS),
      'text/html; charset=utf-8',
      'euc-kr',
    ],
    ['GBK that calls itself UTF-8, and browsers believe it', join2(ascii('<meta charset=utf-8>'), NEWS), null, 'utf-8'],
    ['one character less', NEWS.subarray(0, -2), 'text/html; charset=ISO-8859-1', 'windows-1252'],
    ['French', latin('<p>Le préfet a été reçu à Besançon où l’été déjà là s’achève, d’où là.'), LATIN, 'windows-1252'],
    ['letters with accents alone', latin('éèàçùéèàçùéèàçù ÀÉÈÇÙÀÉÈÇÙ'), LATIN, 'windows-1252'],
    [
      'broken UTF-8',
      join2(...Array.from('政府网站公开', (each) => join2(utf8(each), OX))),
      'a; charset=utf-8',
      'utf-8',
    ],
    ['UTF-16 cannot be declared', join2(ascii('<meta charset="utf-16">'), GBK), null, 'utf-8'],
  ])('%s', (_what, page, header, charset) => {
    expect(charsetOf(page, header)).toBe(charset);
  });

  test('GB18030 has the rare characters of names', () => {
    expect(decodeBytes(Uint8Array.of(0x95, 0x32, 0x82, 0x36, 0xd6, 0xd0), 'gb18030')).toBe('𠀀中');
  });

  test('a share that is asked for changes nothing but how far a page is read', () => {
    const bytes = fc.array(fc.constantFrom(0x41, 0x80, 0xc3, 0xe4, 0xb8, 0xad, 0xff), { maxLength: 60 });
    fc.assert(
      fc.property(bytes, fc.constantFrom(0.2, 0.5, 0.98), (page, share) => {
        const isReached = ({ sound, broken }: { sound: number; broken: number }) => sound / (sound + broken) >= share;
        const all = readUtf8(Uint8Array.from(page));
        const some = readUtf8(Uint8Array.from(page), share);
        expect(some.broken > 0).toBe(all.broken > 0);
        if (all.broken > 0) expect(isReached(some)).toBe(isReached(all));
      }),
    );
  });

  test('bytes are UTF-8 exactly when the decoder of the platform says so', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0x41, 0x80, 0xa0, 0xbf, 0xc0, 0xc3, 0xe0, 0xe4, 0xed, 0xf0, 0xf4, 0xf5)),
        (bytes) => {
          // A text behind shows whether a character was broken off.
          const page = Uint8Array.from([...bytes, 0x41]);
          const isSound = !new TextDecoder().decode(page).includes('\uFFFD');
          expect(readUtf8(page).broken === 0).toBe(isSound);
        },
      ),
      { numRuns: 5000, seed: 1 },
    );
  });

  testNeeding(['shared'], 'every real page is read in its charset', () => {
    const folder = join(SHARED_FOLDER, 'pages');
    const pages = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      file: string;
      charset: { actual: string };
    }[];
    expect(pages.length).toBeGreaterThan(80);
    const wrong = pages.filter(({ file, charset }) => charsetOf(readFileSync(join(folder, file))) !== charset.actual);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe('what a page in UTF-8 calls itself', () => {
  const META = '<meta charset="GB2312">';
  test.each([
    ['another charset', META, 'gb2312'],
    ['another charset, the old way', '<meta http-equiv=Content-Type content="text/html; charset=gbk">', 'gbk'],
    ['what it is', '<meta charset="utf-8">', null],
    ['what no browser knows', '<meta charset="unheard-of">', null],
    ['UTF-16, which nobody believes', '<meta charset="unicode">', null],
    ['nothing', '<p>中</p>', null],
    ['in a comment', `<!-- ${META} -->`, null],
    ['within 1,024 bytes', `${' '.repeat(1024 - META.length)}${META}`, 'gb2312'],
    ['further down', `${' '.repeat(1025)}${META}`, null],
    ['under a byte order mark', `\uFEFF${META}`, null],
  ])('%s', (_, html, expected) => {
    const bytes = new TextEncoder().encode(html);
    expect(misdeclared(bytes, charsetOf(bytes))).toBe(expected);
  });

  test('of a page in another charset is what it is', () => {
    expect(misdeclared(Uint8Array.from([...new TextEncoder().encode(META), 0xd6, 0xd0]), 'gb18030')).toBeNull();
  });
});
