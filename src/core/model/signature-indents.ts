import type { Signature } from './document.ts';
import { textWidth } from './text-width.ts';

/** How far the two lines of a signature stand from the right edge, in full-width characters; never below 0. */
export interface SignatureIndents {
  issuer: number;
  date: number;
}

/**
 * Where 发文机关署名 and 成文日期 stand (GB/T 9704-2012 7.3.5). With a seal (7.3.5.1) the date is four characters from the
 * right and the issuer centred on it. Without (7.3.5.2) the issuer is two characters from the right and the date begins two
 * characters right of the issuer; a date that would not fit so is itself two from the right and the issuer moves left.
 */
export function signatureIndents({ issuer, date, sealed }: Omit<Signature, 'kind'>): SignatureIndents {
  const issuerWidth = textWidth(issuer);
  const dateWidth = textWidth(date);
  if (sealed) return { date: 4, issuer: Math.max(0, 4 + (dateWidth - issuerWidth) / 2) };
  const dateIndent = issuerWidth - dateWidth;
  return dateIndent >= 2 ? { issuer: 2, date: dateIndent } : { issuer: 2 + 2 - dateIndent, date: 2 };
}
