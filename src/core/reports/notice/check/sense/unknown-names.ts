import type { Paragraph } from '../text/paragraph.ts';
import type { Token } from '../tokens/token.ts';

/** A piece of a list that looks like the name of a body but is none of the result's. Places in the plain text. */
export interface UnknownName {
  text: string;
  start: number;
  end: number;
}

const BODY =
  /(?:局|委|办|办公室|厅|处|队|科|室|所|院|校|站|中心|委员会|公司|政府|管委会|街道|镇|乡|县|区|部|署|协会|联合会|旗|州)$/u;
const NOT_A_NAME = /^(?:各|其他|其余|全|有关|相关|等|另|共|以及|和|及|与|上述|包括|这|该|本)/u;

/** In lists of at least two known names: what else stands between their separators and is called like a body. */
export function unknownNames(paragraph: Paragraph, listed: readonly Token[]): UnknownName[] {
  const [first, last] = [listed[0], listed.at(-1)];
  if (first === undefined || last === undefined || listed.length < 2) return [];
  return [...paragraph.text.matchAll(/[^、,;。:()“”!?]+/gu)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const isNear = end >= first.start - 1 && start <= last.end + 1;
    const isRead = paragraph.tokens.some((token) => token.start < end && token.end > start);
    const text = match[0].replace(/^(?:和|及|以及|与)/u, '').replace(/等(?:单位|部门)?$/u, '');
    const isName = text.length >= 3 && text.length <= 25 && BODY.test(text) && !NOT_A_NAME.test(text);
    return isNear && !isRead && isName ? [{ text, start, end }] : [];
  });
}
