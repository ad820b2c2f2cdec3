import { columnLetters } from '../../../core/model/table.ts';
import type { Sheet, Validation } from '../../../core/model/workbook.ts';
import { escapeXml } from './xml-text.ts';

/**
 * Rows below the last that is filled for which the rules hold too, because rows are added. Not all rows of the sheet:
 * programs that unroll the range take minutes over it.
 */
const SPARE_ROWS = 2000;
/** Longest list that may stand in the rule itself, and longest message. */
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 225;

/** Values of list rules that do not fit into the rule; they stand in a hidden sheet, one list a column. */
export interface ListSheet {
  /** The range of the list in the hidden sheet, as a formula. */
  rangeOf(values: readonly string[]): string;
}

/** `<dataValidations>` of a sheet whose first row below the header is `firstRow`; empty when no column has a rule. */
export function validationsXml(sheet: Sheet, firstRow: number, lists: ListSheet): string {
  const lastRow = firstRow + sheet.rows.length + SPARE_ROWS - 1;
  const rules = sheet.columns.flatMap(({ validation }, index) => {
    if (validation === undefined) return [];
    const letters = columnLetters(index + 1);
    return [ruleXml(validation, { from: `${letters}${firstRow}`, to: `${letters}${lastRow}` }, lists)];
  });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

interface Cells {
  from: string;
  to: string;
}

function ruleXml(validation: Validation, { from, to }: Cells, lists: ListSheet): string {
  const { type, operator, formulas } = conditionOf(validation, from, lists);
  const message = Array.from(validation.message).slice(0, LONGEST_MESSAGE).join('');
  const attributes =
    `type="${type}"${operator === null ? '' : ` operator="${operator}"`} allowBlank="1" showInputMessage="1" ` +
    `showErrorMessage="1" errorTitle="填写有误" error="${escapeXml(message)}" sqref="${from}:${to}"`;
  const values = formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`);
  return `<dataValidation ${attributes}>${values.join('')}</dataValidation>`;
}

type NumberRule = Extract<Validation, { kind: 'decimal' | 'whole' }>;

interface Condition {
  type: string;
  operator: string | null;
  formulas: string[];
}

function conditionOf(validation: Validation, firstCell: string, lists: ListSheet): Condition {
  switch (validation.kind) {
    case 'list':
      return { type: 'list', operator: null, formulas: [listFormula(validation.values, lists)] };
    case 'length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulas: [String(validation.max)] };
    case 'decimal':
    case 'whole':
      if (validation.words !== undefined && validation.words.length > 0) {
        return { type: 'custom', operator: null, formulas: [numberOrWord(validation, validation.words, firstCell)] };
      }
      return { type: validation.kind, ...bounds(validation.min, validation.max) };
  }
}

/** A formula on the first cell of the range; programs move it along with the cell. */
function numberOrWord({ kind, min, max }: NumberRule, words: readonly string[], cell: string): string {
  const number = [
    ...(min === null ? [] : [`${cell}>=${min}`]),
    ...(max === null ? [] : [`${cell}<=${max}`]),
    ...(kind === 'whole' ? [`${cell}=INT(${cell})`] : []),
  ];
  const word = words.map((text) => `${cell}="${text.replaceAll('"', '""')}"`);
  // IF, because INT of a text would be an error and spoil the whole formula.
  return `IF(ISNUMBER(${cell}),${number.length === 0 ? 'TRUE' : `AND(${number.join(',')})`},OR(${word.join(',')}))`;
}

function bounds(min: string | null, max: string | null): Pick<Condition, 'operator' | 'formulas'> {
  if (min !== null && max === null) return { operator: 'greaterThanOrEqual', formulas: [min] };
  if (min === null && max !== null) return { operator: 'lessThanOrEqual', formulas: [max] };
  // Without bounds the rule still says that it must be a number: any that a spreadsheet keeps exactly.
  return { operator: 'between', formulas: [min ?? '-999999999999999', max ?? '999999999999999'] };
}

function listFormula(values: readonly string[], lists: ListSheet): string {
  const inline = values.join(',');
  // A spreadsheet splits at commas and trims, and a value that begins with = would be taken for a formula.
  const isPlain = values.every((value) => value !== '' && value.trim() === value && !/[,"=]/u.test(value));
  return isPlain && inline.length <= LONGEST_LIST ? `"${inline}"` : lists.rangeOf(values);
}
