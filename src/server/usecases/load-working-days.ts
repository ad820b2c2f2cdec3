import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openWorkingDays, type WorkingDays, WorkingCalendarSchema } from '../../core/model/working-days.ts';

/** The working days of China that come with the product (`calendars/cn.yaml`). */
export function loadWorkingDays(): WorkingDays {
  const text = readFileSync(new URL('../../../calendars/cn.yaml', import.meta.url), 'utf8');
  return openWorkingDays(WorkingCalendarSchema.parse(parse(text)));
}
