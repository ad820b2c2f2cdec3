import type { Paragraph } from '../text/paragraph.ts';
import type { Token } from '../tokens/token.ts';
import { LINK, listPieces, type Piece } from './list-pieces.ts';

const BODY =
  /(?:局|委|办|办公室|厅|处|队|科|室|所|院|校|站|中心|委员会|公司|政府|管委会|街道|镇|乡|县|区|部|署|协会|联合会|旗|州)$/u;
const NOT_A_NAME = /^(?:各|其他|其余|全|有关|相关|等|另|共|以及|和|及|与|上述|包括|这|该|本)/u;
/** What stands in a list of known names, is called like a body and is none of the result's. */
export function unknownNames(paragraph: Paragraph, listed: readonly Token[]): Pick<Piece, 'start' | 'end'>[] {
  const [first, last] = [listed[0], listed.at(-1)];
  if (first === undefined || last === undefined) return [];
  return listPieces(paragraph).flatMap(({ text, start, end }) => {
    const isInside = start > first.start && end < last.end;
    const isBeside =
      LINK.test(paragraph.text.slice(last.end, start)) || LINK.test(paragraph.text.slice(end, first.start));
    const isRead = paragraph.tokens.some((token) => token.start < end && token.end > start);
    const lead = /^(?:以及|和|及|与)/u.exec(text)?.[0].length ?? 0;
    const name = text.slice(lead).replace(/等(?:单位|部门)?$/u, '');
    const isName = name.length >= 3 && name.length <= 25 && BODY.test(name) && !NOT_A_NAME.test(name);
    const from = start + lead;
    return (isInside || isBeside) && !isRead && isName ? [{ start: from, end: from + name.length }] : [];
  });
}
