import { normaliseText } from '../../../../model/cell-text.ts';
import { squeezed } from '../text/plain-text.ts';
import { plainNumber } from '../tokens/plain-number.ts';

/** Whether a cell still says what was printed: the same letters, or the same number otherwise written (78.10 for 78.1). */
export function sameCell(found: string, expected: string): boolean {
  const [a, b] = [squeezed(found), squeezed(expected)];
  if (a === b || (DASH.test(a) && DASH.test(b))) return true;
  const [left, right] = [numberIn(a), numberIn(b)];
  return left !== null && left === right;
}

/** Nothing to print: a dash, whichever. */
const DASH = /^[—–―\-/]*$/u;

function numberIn(text: string): string | null {
  const plain = normaliseText(text);
  return plain.endsWith('%') ? percent(plain.slice(0, -1)) : plainDecimal(plain);
}

function percent(text: string): string | null {
  const number = plainDecimal(text);
  return number === null ? null : `${number}%`;
}

function plainDecimal(text: string): string | null {
  return /^[-+]?[\d.,]+$/u.test(text) ? plainNumber(text.replaceAll(',', '')) : null;
}

const SYNONYMS: readonly (readonly string[])[] = [
  ['排名', '名次', '序号', '位次'],
  ['单位名称', '单位', '名称', '考评对象', '被考评单位'],
  ['总计', '总分', '合计', '得分', '总得分', '总成绩', '综合得分'],
  ['等次', '等级', '评定等次', '考评等次', '档次'],
];

/** Whether a header means the same column; common words of offices for rank, name, total and grade count as one. */
export function sameHeader(found: string, expected: string): boolean {
  const [a, b] = [squeezed(found), squeezed(expected)];
  return a === b || SYNONYMS.some((words) => words.includes(a) && words.includes(b));
}
