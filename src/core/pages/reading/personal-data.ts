import { isCalendarDate } from '../../model/calendar-date.ts';

/**
 * Any run that may be personal data; what it is, is told by its digits. The name of a mailbox has 64 letters at most (RFC 5321), and
 * without that bound a run of letters without end would be tried from each of them to its end.
 */
const SUSPICIOUS = /(?<![\d.])\d{11,19}[Xx]?(?!\.?\d)|[\w.+-]{1,64}@(?:[a-z\d-]+\.)+[a-z]+/giu;
/** Most texts have none; finding that out must be cheap. */
const HAS_NUMBER = /\d{11}/u;
const PRIVATE_MAIL =
  /@(?:(?:vip\.)?(?:qq|163|126|sina|188)\.com|(?:139|189|wo|263|yeah|21cn|gmail|hotmail|outlook|live|msn|yahoo|foxmail|sohu|tom|aliyun|icloud|me|sina)\.(?:com|cn|net|com\.cn))$/iu;

/**
 * A text in which numbers of identity cards (with a valid check digit), of bank cards (with a valid check digit) and of mobile
 * phones, and addresses of private mailboxes are overwritten with `*`. Nothing changes its length, and places stay what they are.
 */
export function maskPersonalData(text: string): string {
  if (!HAS_NUMBER.test(text) && !text.includes('@')) return text;
  return text.replaceAll(SUSPICIOUS, masked);
}

function masked(found: string): string {
  if (found.includes('@'))
    return PRIVATE_MAIL.test(found) ? starred(found, 1, found.length - found.indexOf('@')) : found;
  if (found.length === 11) return /^1[3-9]/u.test(found) ? starred(found, 3, 4) : found;
  if (found.length === 18 && isIdentityNumber(found)) return starred(found, 6, 1);
  return found.length >= 16 && isBankCard(found) ? starred(found, 4, 4) : found;
}

/** All but the first and the last letters. */
function starred(text: string, first: number, last: number): string {
  const hidden = text.length - first - last;
  return hidden <= 0 ? text : text.slice(0, first) + '*'.repeat(hidden) + text.slice(text.length - last);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: region, day of birth, order, check digit of ISO 7064 MOD 11-2. */
function isIdentityNumber(number: string): boolean {
  if (!isCalendarDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

/** 16 to 19 digits of a bank's range, with the check digit of ISO/IEC 7812. */
function isBankCard(number: string): boolean {
  if (!/^(?:62|4|5[1-5]|9[0-9]5)\d+$/u.test(number)) return false;
  let sum = 0;
  for (let at = 0; at < number.length; at++) {
    const digit = Number(number[number.length - 1 - at]);
    const twice = digit * 2;
    sum += at % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}
