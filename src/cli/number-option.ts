import { AppError } from '../core/model/app-error.ts';
import type { Language } from '../core/model/text.ts';

/** A whole number of an option, from `least` on; the standard where the option is not given. Throws `number-option`. */
export function wholeOption(
  name: string,
  text: string | undefined,
  { standard, least, language }: { standard: number; least: number; language: Language },
): number {
  if (text === undefined) return standard;
  const number = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  if (number >= least) return number;
  const expected = { zh: `不小于 ${least} 的整数`, en: `a whole number from ${least} on` }[language];
  throw new AppError('number-option', { option: `--${name}`, value: text, expected });
}

/** Requests a second; `unlimited` is Infinity. Throws `number-option`. */
export function rateOption(
  name: string,
  text: string | undefined,
  { standard, language }: { standard: number; language: Language },
): number {
  if (text === undefined) return standard;
  if (text === 'unlimited') return Infinity;
  const number = /^\d{1,6}(\.\d{1,3})?$/u.test(text) ? Number(text) : Number.NaN;
  if (number > 0) return number;
  const expected = { zh: '大于 0 的数或 unlimited', en: 'a number above 0, or `unlimited`' }[language];
  throw new AppError('number-option', { option: `--${name}`, value: text, expected });
}
