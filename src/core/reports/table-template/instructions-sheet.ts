import type { SchemeTable } from '../../model/scheme-tables/index.ts';
import type { Scheme } from '../../model/scheme/index.ts';
import { textWidth } from '../../model/text-width.ts';
import type { Sheet, SheetCell } from '../../model/workbook.ts';

/** Begins with the mark of sheets that are not read as tables. */
export const INSTRUCTIONS_SHEET = '_说明';

/** Of the instructions, in Chinese characters. */
const LINE_WIDTH = 48;

const RULES = [
  '每张工作表第一行是列名，请勿改动；从第二行起填写，不要合并单元格，不要留空行。',
  '鼠标移到列名上可以看到填写要求。',
  '名称在各表中要写得一致。',
  '数字只写数字，不写单位；百分数可写 85% 或 0.85。',
  '凡未注明“不能空”的，不适用填“不适用”；尚未检测的一律填“未检测”，不要填 0。',
  '填好后整个文件直接提交；有误的单元格会逐一指出工作表和位置。',
];

const PURPOSES = {
  units: '单位登记：简称、排序、区划代码。可以不填。',
  findings: '检查结论，一行一条。',
  marks: '评分，一人一项一行。',
  overrides: '对结果的调整，逐条写明理由。可以不填。',
} as const;

/** How to fill in the workbook: the rules for all sheets, then every sheet with its columns. */
export function instructionsSheet(scheme: Scheme, sheets: readonly { table: SchemeTable; sheet: Sheet }[]): Sheet {
  const rules = RULES.flatMap((rule) => lines('', '', rule));
  const columns = sheets.flatMap(({ table, sheet }) => [
    ...lines(sheet.name, '', purposeOf(table)),
    ...sheet.columns.flatMap(({ header, note = '' }) => lines('', header, note)),
  ]);
  return {
    name: INSTRUCTIONS_SHEET,
    title: `${scheme.title}（${scheme.id}，第 ${scheme.version} 版）数据填报表`,
    columns: [
      { header: '工作表', width: 20, numberFormat: '@' },
      { header: '列', width: 28, numberFormat: '@' },
      { header: '填写要求', width: 2 * LINE_WIDTH + 4, numberFormat: '@' },
    ],
    rows: [...rules, ...columns],
    freezeHeader: true,
  };
}

/** A row for each line of the text: spreadsheet programs do not agree on how high a row with several lines is. */
function lines(sheet: string, column: string, text: string): SheetCell[][] {
  const [first = '', ...others] = text.split('\n').flatMap(foldLine);
  return [[sheet, column, first], ...others.map((line): SheetCell[] => ['', '', line])];
}

function foldLine(text: string): string[] {
  const folded: string[] = [];
  let line = '';
  for (const character of text) {
    if (textWidth(line + character) > LINE_WIDTH) {
      folded.push(line);
      line = '';
    }
    line += character;
  }
  return [...folded, line];
}

function purposeOf({ reserved, levels, required }: SchemeTable): string {
  if (reserved !== null) return PURPOSES[reserved];
  const names = [...new Set(levels.map(({ name }) => name))].join('、');
  if (names === '') return required ? '各单位的其他数据，一个单位一行。' : '各单位的其他数据，可以不填。';
  const isOfChildren = levels.some(({ parentHeaders }) => parentHeaders.length > 0);
  return isOfChildren ? `${names}，一个一行。` : `${names}，一个单位一行。`;
}
