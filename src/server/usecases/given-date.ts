import { AppError } from '../../core/model/app-error.ts';
import { isCalendarDate } from '../../core/model/calendar-date.ts';

/**
 * A date that a person gave for an inspection of that moment. Throws `date-malformed`, and `date-later`: what was seen says nothing
 * of days that came after it, and every column would look stale.
 */
export function givenDate(text: string, moment: string): string {
  if (!isCalendarDate(text)) throw new AppError('date-malformed', { value: text });
  const day = moment.slice(0, 10);
  if (text > day) throw new AppError('date-later', { date: text, day });
  return text;
}
