import { levelsBelow } from '../../model/scheme-tables/index.ts';
import type { SchemeColumn, SchemeTable } from '../../model/scheme-tables/index.ts';
import type { Input, Scheme } from '../../model/scheme/index.ts';
import { textWidth } from '../../model/text-width.ts';
import type { Sheet, SheetColumn } from '../../model/workbook.ts';
import type { InputClause } from './input-clauses.ts';
import { inputNote, inputValidation } from './input-column.ts';
import { reservedHelp } from './reserved-column.ts';

/** What the sheets of a template are made from. */
export interface TemplateSource {
  scheme: Scheme;
  clauses: ReadonlyMap<Input, InputClause[]>;
}

/** Of a column, in half-width characters. */
const WIDTH = { least: 10, most: 40, edges: 2 } as const;

/** Keeps what is typed as text: names that look like numbers, codes with zeros in front. */
const TEXT = { numberFormat: '@' } as const;

/** An empty sheet for one table of the scheme; `name` is the name of the sheet. */
export function dataSheet(source: TemplateSource, table: SchemeTable, name: string): Sheet {
  return {
    name,
    columns: table.columns.map((column) => sheetColumn(source, table, column)),
    rows: [],
    freezeHeader: true,
    protectedHeader: true,
  };
}

function sheetColumn(source: TemplateSource, table: SchemeTable, column: SchemeColumn): SheetColumn {
  const [header = ''] = column.headers;
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, 2 * textWidth(header) + WIDTH.edges));
  const shape = { header, width };
  if (column.inputs.length > 0) return { ...shape, ...inputHelp(source, column.inputs, header) };
  const help = table.reserved === null ? undefined : reservedHelp(source.scheme, table.reserved).get(header);
  if (help === undefined) return { ...shape, ...TEXT, note: nameNote(source.scheme, table, column) };
  const { note, validation, isText } = help;
  return { ...shape, ...(isText === true ? TEXT : {}), note, ...(validation === undefined ? {} : { validation }) };
}

/** Classes that share a table may each read the column in their own way; a rule for typing holds only if it is the same for all. */
function inputHelp({ clauses }: TemplateSource, inputs: readonly Input[], header: string): Partial<SheetColumn> {
  const notes = new Set(inputs.map((input) => inputNote(input, header, clauses.get(input) ?? []).join('\n')));
  const [validation, ...others] = inputs.map(inputValidation);
  const isShared = others.every((other) => JSON.stringify(other) === JSON.stringify(validation));
  return {
    ...(inputs.every(({ type }) => type === 'text') ? TEXT : {}),
    note: [...notes].join('\n\n'),
    ...(validation === undefined || !isShared ? {} : { validation }),
  };
}

function nameNote(scheme: Scheme, table: SchemeTable, { role, headers }: SchemeColumn): string {
  if (role === 'only') return `方案按这一列区分结论，用到的有：${textsOf(scheme, headers).join('、')}。`;
  const isOfChildren = table.levels.some(({ parentHeaders }) => parentHeaders.length > 0);
  if (role === 'parent') return '上级的名称，须与上级所在的表一致。';
  if (isOfChildren) return `${table.levels.map(({ name }) => name).join('、')}的名称，同一上级下不得重复。`;
  return '单位全称，每个单位一行，不得重复。';
}

/** The texts that checks ask for in a column of the findings. */
function textsOf(scheme: Scheme, headers: readonly string[]): string[] {
  const inputs = scheme.classes.flatMap(levelsBelow).flatMap((level) => level.inputs);
  const asked = inputs.flatMap(({ source }) => (source.from === 'check' ? Object.entries(source.only) : []));
  return [...new Set(asked.filter(([column]) => headers.includes(column)).map(([, text]) => text))];
}
