import { describe, expect, test } from 'vitest';
import { HOME, page, shortly, verdictsOn } from '../observed.test-support.ts';
import { encodingErrors } from './index.ts';

const url = `${HOME}zw/1.html`;
const FAILED = [`failed ${url}`];
const SOUND = ['passed 其余页面'];

/** What a reader of the wrong charset makes of a text in UTF-8. */
const read = (text: string, charset: string) => new TextDecoder(charset).decode(new TextEncoder().encode(text));
const SENTENCE = '市政府召开常务会议，研究部署安全生产工作，听取有关情况汇报，审议通过若干文件。会议强调，要抓好落实。';

/** 市政府召开常务会议 in GBK. */
const GBK = [
  0xca, 0xd0, 0xd5, 0xfe, 0xb8, 0xae, 0xd5, 0xd9, 0xbf, 0xaa, 0xb3, 0xa3, 0xce, 0xf1, 0xbb, 0xe1, 0xd2, 0xe9,
];

describe('text that a visitor sees', () => {
  test.each([
    ['sound', SENTENCE, SOUND],
    ['empty', '', SOUND],
    ['a sign that stands for broken bytes', '市政府召开\uFFFD会议', FAILED],
    ['known garbage', '单位：锟斤拷锟斤拷', FAILED],
    ['UTF-8 read as GBK', read(SENTENCE, 'gbk').replaceAll('\uFFFD', ''), FAILED],
    ['UTF-8 read as windows-1252', read(SENTENCE, 'windows-1252'), FAILED],
    ['GBK read as Latin-1', String.fromCodePoint(...GBK), FAILED],
    ['four characters of UTF-8 read as GBK', read('市政府召', 'gbk'), FAILED],
    ['four of them with a sign among what came of it', read('校园安全', 'gbk'), FAILED],
    ['a degree between traditional names', '鍾℃錢、鎮′鋒', SOUND],
    ['three of them', read('市政府', 'gbk').replaceAll('\uFFFD', ''), SOUND],
    ['such signs alone, as traditional names have them', '鍾鎮鋒、錢鐘書、鋼鐵廠、閱覽閣、濮陽、楊浦、璇璣', SOUND],
    ['what is withheld', '身份证号：××××××××××××××××××', SOUND],
    ['accents in a run of eight with four different letters', 'ÊÐÕþÊÐÕþ', SOUND],
    ['accents in a run of eight with five different letters', 'ÊÐÕþ¸ÐÕþ', FAILED],
    ['two garbled letters in western text', 'ä¸­å›½', SOUND],
    ['a chemical in a text', '含锑、锛、锰等重金属', SOUND],
    ['words of other languages', 'Café, Größe, naïve, señor, être, São Tomé, Malmö, œuvre, “quoted” – dash…', SOUND],
    ['temperature and currency', '≤ 25℃ ±2° ￥100 §3 ×2 ÷5 ·', SOUND],
    ['rare characters of names', '㙍㛃䶮𫖯𠅤龘犇骉羴猋', SOUND],
  ])('%s', (_, text, expected) => {
    expect(shortly(verdictsOn(encodingErrors, [page({ text })]))).toEqual(expected);
  });
});

test('a verdict shows the place; the same place of a template belongs together', () => {
  const text = `首页 要闻\n版权所有：示例市\uFFFD人民政府办公室主办\n另一处\uFFFD`;
  const verdicts = verdictsOn(encodingErrors, [page({ text }), page({ text: `x\n${text}`, url: `${HOME}2.html` })]);
  expect(verdicts.slice(0, 2).map(({ about }) => about['模板'])).toEqual(
    Array(2).fill('要闻 版权所有：示例市\uFFFD人民政府办公室主办 另一'),
  );
  expect(verdicts[0]).toMatchObject({
    measured: { value: 2 },
    message: { zh: expect.stringContaining('2 处“\uFFFD”') as string },
  });
});

test('pages that scripts build are untested', () => {
  expect(shortly(verdictsOn(encodingErrors, [page({ scripted: true, text: '\uFFFD' })]))).toEqual([
    'untested 未能读取的页面',
  ]);
});

describe('what the server says', () => {
  test.each([
    ['text/html; charset=gb2312', 'utf-8', SENTENCE, true],
    ['text/html;charset="GBK"', 'utf-8', SENTENCE, true],
    ['text/html; charset=iso-8859-1', 'gb18030', SENTENCE, true],
    ['text/html; charset=utf-8', 'gb18030', SENTENCE, true],
    ['text/html; charset=gb2312', 'gb18030', SENTENCE, false],
    ['text/html; charset=UTF8', 'utf-8', SENTENCE, false],
    ['text/html; charset=gb2312', 'utf-8', 'only ASCII', false],
    ['text/html; charset=unknown', 'utf-8', SENTENCE, false],
    ['text/html', 'utf-8', SENTENCE, false],
    [null, 'utf-8', SENTENCE, false],
  ])('%s on a page in %s: %#', (contentType, charset, text, isAsked) => {
    const expected = isAsked ? [`cantTell ${HOME} 声明的编码`, ...SOUND] : SOUND;
    expect(shortly(verdictsOn(encodingErrors, [page({ contentType, text, facts: { charset } })]))).toEqual(expected);
  });

  test('is not looked at on pages that a browser drew', () => {
    const drawn = page({ contentType: 'text/html; charset=gbk', text: SENTENCE, rendered: true });
    expect(shortly(verdictsOn(encodingErrors, [drawn]))).toEqual(SOUND);
  });
});

describe('what a page says of itself', () => {
  const declared = 'gb2312';
  const WRONG = `failed ${HOME} 网页声明的编码`;
  test.each([
    ['the server says nothing', { contentType: 'text/html', text: SENTENCE, facts: { declared } }, [WRONG, ...SOUND]],
    ['there is no header', { contentType: null, text: SENTENCE, facts: { declared } }, [WRONG, ...SOUND]],
    ['the server is right', { contentType: 'text/html; charset=utf-8', text: SENTENCE, facts: { declared } }, SOUND],
    ['it shows ASCII only', { contentType: 'text/html', text: 'only ASCII', facts: { declared } }, SOUND],
    ['a browser drew it', { contentType: 'text/html', text: SENTENCE, rendered: true, facts: { declared } }, SOUND],
    ['it is true', { contentType: 'text/html', text: SENTENCE }, SOUND],
  ])('while %s', (_, parts, expected) => {
    expect(shortly(verdictsOn(encodingErrors, [page(parts)]))).toEqual(expected);
  });
});
