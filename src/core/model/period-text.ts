import type { CalendarPeriod } from './calendar-date.ts';
import type { Text } from './text.ts';

/** Units of a period with their names, the shortest first. */
export const PERIOD_UNITS = {
  days: { zh: '天', en: 'days' },
  weeks: { zh: '周', en: 'weeks' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
} as const satisfies Record<CalendarPeriod['unit'], Text>;

/** `14 天`, `6 个月`. */
export function periodText({ amount, unit }: CalendarPeriod): Text {
  const { zh, en } = PERIOD_UNITS[unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${amount === 1 ? en.slice(0, -1) : en}` };
}
