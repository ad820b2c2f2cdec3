import { z } from 'zod';
import type { CalendarPeriod } from '../model/calendar-date.ts';
import type { Text } from '../model/text.ts';

const UNITS = ['days', 'weeks', 'months', 'years'] as const;
const NAMES = {
  days: { zh: '天', en: 'days' },
  weeks: { zh: '周', en: 'weeks' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
} as const;

export type PeriodParams = { [Unit in (typeof UNITS)[number]]?: number | undefined };

/** Parameters of a period that a scheme writes in one of four units; `usual` is what holds where none is written, for the docs. */
export function periodParams(usual: CalendarPeriod | null, meaning: Text) {
  const param = (unit: (typeof UNITS)[number]) =>
    z
      .string()
      .regex(/^\d{1,4}$/u)
      .transform(Number)
      .optional()
      .meta({
        value: usual?.unit === unit ? String(usual.amount) : '',
        meaning: { zh: `${meaning.zh}（${NAMES[unit].zh}）`, en: `${meaning.en}, in ${NAMES[unit].en}` },
      });
  return { days: param('days'), weeks: param('weeks'), months: param('months'), years: param('years') };
}

/** The period that is written, the first of several; null where none is. */
export function periodOf(params: PeriodParams): CalendarPeriod | null {
  for (const unit of UNITS) {
    const amount = params[unit];
    if (amount !== undefined) return { amount, unit };
  }
  return null;
}

/** For `refine`: `days` together with `months` says nothing. */
export function hasOnePeriod(params: PeriodParams): boolean {
  return UNITS.filter((unit) => params[unit] !== undefined).length <= 1;
}

export const ONE_PERIOD = { error: 'write only one of days, weeks, months and years' };

/** `14 天`, `6 个月`. */
export function periodText({ amount, unit }: CalendarPeriod): Text {
  const { zh, en } = NAMES[unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${amount === 1 ? en.slice(0, -1) : en}` };
}
