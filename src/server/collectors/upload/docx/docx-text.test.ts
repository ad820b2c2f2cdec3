import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, row, table, words } from '../testing/make-docx.ts';
import { extractParagraphs } from './index.ts';

function texts(body: string): string[] {
  return extractParagraphs(makeDocx(body), 'a.docx').map((each) => each.text);
}

const mark = (kind: string) => `<w:fldChar w:fldCharType="${kind}"/>`;
const field = (code: string, result: string) =>
  paragraph(mark('begin'), `<w:instrText>${code}</w:instrText>`, mark('separate'), result, mark('end'));

describe('text of a paragraph', () => {
  test.each([
    ['runs split anywhere', paragraph('评为优', '秀', '的2', '个'), '评为优秀的2个'],
    [
      'proofing marks between',
      `<w:p><w:r>${words('优')}</w:r><w:proofErr w:type="spellStart"/><w:r>${words('秀')}</w:r></w:p>`,
      '优秀',
    ],
    ['tab and line break', paragraph('甲<w:x/>', '<w:tab/>', words('乙'), '<w:br/>', words('丙')), '甲\t乙\n丙'],
    ['a page break is no line', paragraph('甲', '<w:br w:type="page"/>', '乙'), '甲乙'],
    [
      'tab stops of a paragraph are none',
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr></w:p>',
      '',
    ],
    ['hyphens', paragraph('A', '<w:noBreakHyphen/>', 'B', '<w:softHyphen/>', 'C'), 'A-BC'],
    ['a symbol', paragraph('<w:sym w:font="Wingdings" w:char="F0FE"/>'), '\uf0fe'],
    ['a symbol that is none', paragraph('<w:sym w:char="zzz"/>'), ''],
    ['spaces kept', '<w:p><w:r><w:t xml:space="preserve"> 甲 </w:t></w:r></w:p>', ' 甲 '],
    ['spaces not kept', '<w:p><w:r><w:t> 甲 </w:t></w:r></w:p>', '甲'],
    ['entities and CDATA', '<w:p><w:r><w:t>&lt;&amp;&#x4e00;&#65;<![CDATA[<b>]]></w:t></w:r></w:p>', '<&一A<b>'],
    ['comments are no text', '<w:p><w:r><w:t>甲<!-- 乙 -->丙</w:t></w:r></w:p>', '甲丙'],
    ['a link', `<w:p><w:hyperlink><w:r>${words('网址')}</w:r></w:hyperlink></w:p>`, '网址'],
    [
      'a content control',
      `<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r>${words('甲')}</w:r></w:sdtContent></w:sdt></w:p>`,
      '甲',
    ],
    [
      'the reading over a character',
      `<w:p><w:r><w:ruby><w:rt><w:r>${words('pin')}</w:r></w:rt><w:rubyBase><w:r>${words('拼')}</w:r></w:rubyBase></w:ruby></w:r></w:p>`,
      '拼',
    ],
    ['a formula', '<w:p><m:oMath xmlns:m="urn:m"><m:r><m:t>4/3</m:t></m:r></m:oMath></w:p>', '4/3'],
    ['hidden text', paragraph(`<w:rPr><w:vanish/></w:rPr>${words('甲')}`, '乙'), '乙'],
    ['text that is not hidden', paragraph(`<w:rPr><w:vanish w:val="0"/></w:rPr>${words('甲')}`), '甲'],
    ['a field: only its result', field('PAGE', '3'), '3'],
    [
      'a field in the code of a field',
      paragraph(
        mark('begin'),
        ...['begin', 'separate'].map(mark),
        words('里'),
        ...['end', 'separate'].map(mark),
        words('外'),
        mark('end'),
      ),
      '外',
    ],
    ['a simple field', `<w:p><w:fldSimple w:instr="DATE"><w:r>${words('今天')}</w:r></w:fldSimple></w:p>`, '今天'],
    ['a field without end hides what follows', paragraph('甲', mark('begin'), '乙'), '甲'],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual([expected]);
  });
});

describe('tracked changes are accepted', () => {
  const ins = (inner: string) => `<w:ins w:id="1" w:author="a">${inner}</w:ins>`;
  const del = (inner: string) => `<w:del w:id="2" w:author="a">${inner}</w:del>`;
  const removed = (text: string) => del(`<w:r><w:delText>${text}</w:delText></w:r>`);
  const endDeleted = '<w:pPr><w:rPr><w:del w:id="3" w:author="a"/></w:rPr></w:pPr>';

  test.each([
    ['inserted counts, deleted does not', `<w:p>${removed('14')}${ins(`<w:r>${words('15')}</w:r>`)}</w:p>`, ['15']],
    ['deleted text in a plain element', `<w:p>${del(`<w:r>${words('甲')}</w:r>`)}</w:p>`, ['']],
    ['inserted, then deleted', `<w:p>${ins(removed('甲'))}乙</w:p>`, ['']],
    [
      'moved: only the new place',
      `<w:p><w:moveFrom><w:r>${words('甲')}</w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r>${words('甲')}</w:r></w:moveTo></w:p>`,
      ['', '甲'],
    ],
    [
      'a deleted end joins two paragraphs',
      `<w:p>${endDeleted}<w:r>${words('甲')}</w:r></w:p>${paragraph('乙')}`,
      ['甲乙'],
    ],
    [
      'a deleted end of the last paragraph of a cell',
      table(row([`<w:p>${endDeleted}<w:r>${words('甲')}</w:r></w:p>`])),
      ['甲'],
    ],
    [
      'a former format says nothing',
      `<w:p><w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr></w:p>${paragraph('乙')}`,
      ['', '乙'],
    ],
    [
      'a format that was hidden before',
      paragraph(`<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>${words('甲')}`),
      ['甲'],
    ],
    ['a deleted row', table(row(['甲'], '<w:del w:id="4"/>'), row(['乙'], '<w:ins w:id="5"/>')), ['乙']],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });
});

test('paragraphs are numbered in the order they begin, and know where they stand', () => {
  const box = `<w:pict><w:txbxContent>${paragraph('框')}</w:txbxContent></w:pict>`;
  const body = `${paragraph('甲', box, '乙')}${table(row(['格']))}${paragraph('丙')}`;
  expect(extractParagraphs(makeDocx(body), 'a.docx')).toEqual([
    { index: 0, text: '甲乙', place: 'body' },
    { index: 1, text: '框', place: 'text-box' },
    { index: 2, text: '格', place: 'table' },
    { index: 3, text: '丙', place: 'body' },
  ]);
});

test('a drawing is read once although the file has it twice', () => {
  const copy = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
  const body = `<w:p><w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>${copy}</mc:Choice><mc:Fallback>${copy}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect(texts(body)).toEqual(['', '框']);
});
