import { trimCell } from '../../../core/model/cell-text.ts';
import type { Fault } from '../../../core/model/fault.ts';
import { placeOfCell } from '../../../core/model/table.ts';
import type { RawTable } from '../../../core/model/table.ts';
import { tableFault } from './table-fault.ts';
import { TABLE_LIMITS } from './table-file.ts';

/**
 * Characters that nobody sees and that have no business inside a cell: controls (but for tabs and line ends), marks that turn
 * the direction of what follows, blanks without a width, halves of characters. Two names that differ only in them are two units
 * that look like one. Joiners and variation selectors stay: names in some scripts need them.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Cs}/u;

/** One fault for every cell with such a character; those at its ends are cut off like blanks and do no harm. */
export function invisibleCharacters(table: RawTable): Fault[] {
  const faults: Fault[] = [];
  for (const { text, column } of table.header) examine({ table, line: table.headerLine, column }, text, faults);
  for (const { line, cells } of table.rows) {
    for (const [index, text] of cells.entries()) {
      if (INVISIBLE.test(text)) examine({ table, line, column: table.header[index]?.column ?? 1 }, text, faults);
      if (faults.length > TABLE_LIMITS.faults) return faults;
    }
  }
  return faults;
}

function examine(
  { table, line, column }: { table: RawTable; line: number; column: number },
  text: string,
  faults: Fault[],
): void {
  const found = INVISIBLE.exec(trimCell(text))?.[0];
  if (found === undefined) return;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  faults.push(tableFault('invisible-character', placeOfCell(table, line, column), { code: `U+${code}` }));
}
