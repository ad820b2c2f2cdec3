import { expect, test } from 'vitest';
import { makeDocx, paragraph, row, table, words } from '../testing/make-docx.ts';
import { extractTables } from './index.ts';

const cell = (text: string, properties: string) => `<w:tcPr>${properties}</w:tcPr>${paragraph(text)}`;

test.each([
  [
    'rows and header',
    table(row(['排名', '单位'], '<w:tblHeader/>'), row(['1', '甲'])),
    [
      ['排名', '单位'],
      ['1', '甲'],
    ],
    1,
  ],
  ['a header that is switched off', table(row(['排名'], '<w:tblHeader w:val="false"/>')), [['排名']], 0],
  ['only leading rows are a header', table(row(['a']), row(['b'], '<w:tblHeader/>')), [['a'], ['b']], 0],
  [
    'two header rows',
    table(row(['a'], '<w:tblHeader/>'), row(['b'], '<w:tblHeader/>'), row(['c'])),
    [['a'], ['b'], ['c']],
    2,
  ],
  ['paragraphs of a cell', table(row([`${paragraph('甲')}${paragraph('乙')}${paragraph('')}`])), [['甲\n乙']], 0],
  ['a cell over three columns', table(row([cell('甲', '<w:gridSpan w:val="3"/>'), '乙'])), [['甲', '', '', '乙']], 0],
  ['a span of nonsense', table(row([cell('甲', '<w:gridSpan w:val="-7"/>'), '乙'])), [['甲', '乙']], 0],
  ['columns left out before', table(row(['乙'], '<w:gridBefore w:val="1"/>')), [['', '乙']], 0],
  [
    'a cell over two rows',
    table(row([cell('甲', '<w:vMerge w:val="restart"/>')]), row([cell('', '<w:vMerge/>')])),
    [['甲'], ['']],
    0,
  ],
  ['a deleted row', table(row(['甲'], '<w:del w:id="1"/>'), row(['乙'])), [['乙']], 0],
  [
    'rows in a content control',
    `<w:tbl><w:sdt><w:sdtContent>${row(['甲'])}</w:sdtContent></w:sdt></w:tbl>`,
    [['甲']],
    0,
  ],
  ['an empty table', table(), [], 0],
])('%s', (_, body, rows, headerRows) => {
  expect(extractTables(makeDocx(body), 'a.docx')).toEqual([{ rows, headerRows, depth: 0 }]);
});

test('a table in a cell comes after the one around it, and is not part of the text of the cell', () => {
  const inner = table(row(['内一', '内二']));
  const body = table(row([`${paragraph('外')}${inner}${paragraph('')}`, '右']));
  expect(extractTables(makeDocx(body), 'a.docx')).toEqual([
    { rows: [['外', '右']], headerRows: 0, depth: 0 },
    { rows: [['内一', '内二']], headerRows: 0, depth: 1 },
  ]);
});

test('a text box in a cell is not part of its text', () => {
  const box = `<w:p><w:r>${words('格')}<w:txbxContent>${paragraph('框')}</w:txbxContent></w:r></w:p>`;
  expect(extractTables(makeDocx(table(row([box]))), 'a.docx')[0]?.rows).toEqual([['格']]);
});
