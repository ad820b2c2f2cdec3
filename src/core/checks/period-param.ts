import { z } from 'zod';
import type { CalendarPeriod } from '../model/calendar-date.ts';
import { PERIOD_UNITS } from '../model/period-text.ts';
import type { Text } from '../model/text.ts';

type Unit = CalendarPeriod['unit'];
const UNITS = Object.keys(PERIOD_UNITS) as Unit[];

export type PeriodParams = { [Each in Unit]?: number | undefined };

/** Parameters of a period that a scheme writes in one of four units; `usual` is what holds where none is written, for the docs. */
export function periodParams(usual: CalendarPeriod | null, meaning: Text) {
  const param = (unit: Unit) =>
    z
      .string()
      .regex(/^\d{1,4}$/u)
      .transform(Number)
      .optional()
      .meta({
        value: usual?.unit === unit ? String(usual.amount) : '',
        meaning: { zh: `${meaning.zh}（${PERIOD_UNITS[unit].zh}）`, en: `${meaning.en}, in ${PERIOD_UNITS[unit].en}` },
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
