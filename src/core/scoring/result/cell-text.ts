import { toText } from '../../model/exact/index.ts';
import type { Cell, UntestedReason } from '../../model/facts.ts';
import type { Gap } from '../../model/result.ts';
import type { NumberFormat } from '../../model/scheme/index.ts';
import { isUntested } from '../evaluate/cell.ts';
import { numberText } from '../evaluate/number-text.ts';

/** A cell as JSON of `result.json`. Numbers are texts of digits, which need no escaping. */
export function cellJson(cell: Cell): string {
  if (cell === null) return 'null';
  if (typeof cell === 'string') return JSON.stringify(cell);
  return isUntested(cell) ? JSON.stringify(gapInfo(cell.untested)) : `"${toText(cell)}"`;
}

/** Why something is not known, as `result.json` has it. */
export function gapInfo({ code, ...where }: UntestedReason): Gap {
  return { untested: code, ...where };
}

/** A cell as the scheme prints it. */
export function printCell(cell: Cell, format: NumberFormat): string {
  if (cell === null) return format.missingText;
  if (isUntested(cell)) return '未检测';
  if (typeof cell === 'string') return cell;
  return numberText(cell, format);
}
