import { expect, test } from 'vitest';
import { readTables } from './index.ts';
import { makeWorkbook, sheetData } from './testing/make-workbook.ts';

/** A file of some kilobytes that names so many sheets, and so many relations of which the last is that of all sheets. */
function read(sheets: number, relations: number): string[] {
  const relation = (id: string, type: string) => `<Relationship Id="${id}" Type="${type}" Target="a"/>`;
  const bytes = makeWorkbook({
    sheets: { 网站: sheetData([['单位'], ['甲']]) },
    extra: {
      'xl/workbook.xml': `<workbook><sheets>${'<sheet name="s" r:id="zz"/>'.repeat(sheets)}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${relation('zy', 'x').repeat(relations)}${relation('zz', 'chartsheet')}</Relationships>`,
    },
  });
  return readTables([{ name: '年度.xlsx', bytes }]).faults.map(({ code }) => code);
}

test('sheets times relations are more than a processor can do in its time: they are not multiplied', () => {
  expect(read(10_000, 300_000)).toEqual(['no-sheet']);
});

test('of more sheets than an archive may have parts none is read', () => {
  expect(read(10_001, 1)).toEqual(['workbook-oversized']);
});
