import { normaliseHeader, normaliseText } from './cell-text.ts';

/** Visible ASCII and the usual Chinese characters: nothing in such a text is cut off or changed. Nearly every name is one. */
const PLAIN = /^[\u0021-\u007e\u4e00-\u9fff]*$/u;

/**
 * What two spellings of one name have in common: blanks at the ends and line ends inside cut off, full-width signs made
 * half-width, composed Unicode. Names with one key are one unit, so 甲局（本级） in one table finds 甲局(本级) in the other. For comparing, never for printing.
 */
export function nameKey(text: string): string {
  return PLAIN.test(text) ? text : normaliseText(normaliseHeader(text)).normalize('NFC');
}

/** The same for the header of a column or the name of a table, where upper and lower case of Latin letters do not count either. */
export function headerKey(text: string): string {
  return nameKey(text).toLowerCase();
}
