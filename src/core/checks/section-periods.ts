import { type CalendarPeriod, dateBefore } from '../model/calendar-date.ts';
import type { Section } from '../model/observation/index.ts';
import { periodOf } from './period-param.ts';
import { asks, type CheckRun } from './run-checks.ts';
import { sectionAbout, sectionPeriod } from './section-duty.ts';
import { STALE_PARAMS, staleSections } from './stale-sections/index.ts';

/**
 * Tells the time (更新期限) by which these runs judge a column; null where nothing asks that it be kept up to date. Of several runs that
 * ask for it the shortest time stands, as their worst verdict does.
 */
export function openSectionPeriods(runs: readonly CheckRun[], at: string): (section: Section) => CalendarPeriod | null {
  const own = runs
    .filter(({ check }) => check.id === staleSections.id)
    .map(({ params, only }) => ({
      isAsked: asks(only),
      ofScheme: periodOf(STALE_PARAMS.parse(params)),
    }));
  return (section) => {
    const about = sectionAbout(section);
    const periods = own
      .filter(({ isAsked }) => isAsked(about))
      .flatMap(({ ofScheme }) => sectionPeriod(section, ofScheme) ?? []);
    const [shortest] = periods.toSorted((a, b) => (dateBefore(at, a) > dateBefore(at, b) ? -1 : 1));
    return shortest ?? sectionPeriod(section, null);
  };
}
