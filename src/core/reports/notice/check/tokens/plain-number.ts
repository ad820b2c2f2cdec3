import { parseDecimal, toText } from '../../../../model/exact/index.ts';
import { readChineseNumber } from '../text/chinese-number.ts';

/** One spelling for every number: no zeros in front or at the end behind the point, Chinese numerals as digits. Null for no number. */
export function plainNumber(text: string): string | null {
  const decimal = parseDecimal(text);
  if (decimal !== null) return toText(decimal);
  const chinese = readChineseNumber(text);
  return chinese === null ? null : String(chinese);
}
