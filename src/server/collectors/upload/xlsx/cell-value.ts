import { decimalOfDouble, shiftPoint } from '../../../../core/model/decimal-text.ts';
import { quotable, type TableFaultCode } from '../table-fault.ts';
import { dateText, timeText } from './date-text.ts';
import type { NumberKind } from './number-format.ts';

/** A cell as it stands in the sheet's XML. */
export interface StoredCell {
  /** Attribute `t`: n, s, str, inlineStr, b, e, d. */
  type: string;
  /** Index into the workbook's cell formats. */
  style: number;
  /** Text of `<v>`; null when there is no such element. */
  value: string | null;
  /** Text of `<is>`. */
  inline: string;
  isFormula: boolean;
}

/** What the cells of all sheets refer to. */
export interface WorkbookParts {
  sharedStrings: readonly string[];
  /** Per cell format, what it makes of a number. */
  kinds: readonly NumberKind[];
  isSystem1904: boolean;
}

export type CellReading = { text: string } | { fault: TableFaultCode; details: Record<string, string> };

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu;
/** From here on a double no longer holds every digit of a whole number that was typed. */
const DIGITS_LOST_FROM = 1e15;

/**
 * The text of a cell as a person reads its value: numbers as plain decimals of at most 15 digits whatever the number
 * format shows, percentages with their sign (`85%`), dates in ISO form, TRUE and FALSE; formulas by the result that was
 * saved.
 */
export function cellText(cell: StoredCell, parts: WorkbookParts): CellReading {
  if (cell.value === null) return withoutValue(cell);
  switch (cell.type) {
    case 'n':
      return numberText(cell.value.trim(), parts.kinds[cell.style] ?? 'number', parts.isSystem1904);
    case 's':
      return sharedText(cell.value.trim(), parts.sharedStrings);
    case 'b':
      return { text: cell.value.trim() === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { fault: 'error-value', details: { text: quotable(cell.value) } };
    case 'str':
      return { text: unescapeText(cell.value) };
    case 'd':
      return { text: cell.value.trim() };
    default:
      return corrupt(`t="${quotable(cell.type)}"`);
  }
}

/**
 * Spreadsheets write characters that XML cannot hold as `_x000D_`, and an underscore that would look so as `_x005F_`.
 */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

function withoutValue({ type, inline, isFormula }: StoredCell): CellReading {
  if (type === 'inlineStr') return { text: inline };
  return isFormula ? { fault: 'formula-without-value', details: {} } : { text: '' };
}

function sharedText(value: string, sharedStrings: readonly string[]): CellReading {
  const text = /^\d+$/u.test(value) ? sharedStrings[Number(value)] : undefined;
  return text === undefined ? corrupt(`shared string ${quotable(value)}`) : { text };
}

function numberText(value: string, kind: NumberKind, isSystem1904: boolean): CellReading {
  // Most cells: a short plain number is its own shortest decimal.
  if (kind === 'number' && /^-?(?:0|[1-9]\d{0,6})(?:\.\d{0,6}[1-9])?$/u.test(value) && value !== '-0')
    return { text: value };
  if (value === '') return { text: '' };
  const stored = NUMBER.test(value) ? Number(value) : Number.NaN;
  const decimal = decimalOfDouble(stored);
  if (decimal === null) return corrupt(`number ${quotable(value)}`);
  if (kind === 'date' || kind === 'time') {
    const text = kind === 'date' ? dateText(stored, isSystem1904) : timeText(stored);
    return text === null ? { fault: 'no-such-date', details: { text: decimal } } : { text };
  }
  if (Math.abs(stored) >= DIGITS_LOST_FROM) return { fault: 'digits-lost', details: {} };
  return { text: kind === 'percent' ? `${shiftPoint(decimal, 2)}%` : decimal };
}

function corrupt(part: string): CellReading {
  return { fault: 'workbook-corrupt', details: { part } };
}
