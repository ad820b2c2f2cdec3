import { z } from 'zod';
import type { Text } from '../model/text.ts';

/** A threshold as the docs tell it. */
export interface ToldParam {
  name: string;
  /** Default, as a scheme would write it. */
  value: string;
  meaning: Text;
}

const ToldSchema = z.object({ value: z.string(), meaning: z.object({ zh: z.string(), en: z.string() }) });

/** The thresholds of a check by name, with defaults and meanings; a threshold without them is a bug. */
export function paramsOf({ params }: { params: z.ZodType }): ToldParam[] {
  if (!(params instanceof z.ZodObject)) throw new Error('the parameters of a check are an object');
  return Object.entries(params.shape as Record<string, z.ZodType>).map(([name, param]) => ({
    name,
    ...ToldSchema.parse(param.meta() ?? {}),
  }));
}

/** A whole number of at least `min` (inclusive), at most six digits. */
export function wholeParam(value: string, meaning: Text, min = 0) {
  const whole = z
    .string()
    .regex(/^\d{1,6}$/u)
    .transform(Number)
    .pipe(z.number().min(min));
  return whole.prefault(value).meta({ value, meaning });
}

/** A decimal number that is not negative. */
export function decimalParam(value: string, meaning: Text) {
  const decimal = z
    .string()
    .regex(/^\d{1,6}(?:\.\d{1,3})?$/u)
    .transform(Number);
  return decimal.prefault(value).meta({ value, meaning });
}

/** A share from 0 to 1, both inclusive: `5%` or `0.05`. */
export function shareParam(value: string, meaning: Text) {
  const share = z
    .string()
    .regex(/^\d{1,3}(?:\.\d{1,4})?%?$/u)
    .transform((text) => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)))
    .pipe(z.number().min(0).max(1));
  return share.prefault(value).meta({ value, meaning });
}

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of every year, `MM-DD`. */
export function dayParam(value: string, meaning: Text) {
  const day = z.string().refine((text) => {
    const [, month, date] = /^(\d{2})-(\d{2})$/u.exec(text) ?? [];
    return Number(date) >= 1 && Number(date) <= (MONTH_LENGTHS[Number(month) - 1] ?? 0);
  });
  return day.prefault(value).meta({ value, meaning });
}

/** Words of a closed list, parted by `、` or a comma. */
export function wordsParam<Word extends string>(words: readonly Word[], value: string, meaning: Text) {
  const list = z
    .string()
    .transform((text) => text.split(/\s*[、,，]\s*/u))
    .pipe(z.array(z.enum(words as readonly [Word, ...Word[]])).min(1));
  return list.prefault(value).meta({ value, meaning });
}
