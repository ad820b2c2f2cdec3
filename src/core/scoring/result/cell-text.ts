import { exact, mul, toFixedText, toText } from '../../model/exact/index.ts';
import type { Cell } from '../../model/facts.ts';
import type { NumberFormat } from '../../model/scheme/index.ts';
import { isUntested } from '../evaluate/cell.ts';

/** A cell as JSON of `result.json`. Numbers are texts of digits, which need no escaping. */
export function cellJson(cell: Cell): string {
  if (cell === null) return 'null';
  if (typeof cell === 'string') return JSON.stringify(cell);
  return isUntested(cell)
    ? JSON.stringify({ untested: cell.untested.code, of: cell.untested.of })
    : `"${toText(cell)}"`;
}

/** A cell as the scheme prints it. Printing rounds the text, never the value. */
export function printCell(cell: Cell, format: NumberFormat): string {
  if (cell === null) return format.missingText;
  if (isUntested(cell)) return '未检测';
  if (typeof cell === 'string') return cell;
  const { decimals, pad, mode } = format;
  const text = toFixedText(format.percent ? mul(cell, exact(100)) : cell, decimals, { pad, mode });
  return format.percent ? `${text}%` : text;
}
