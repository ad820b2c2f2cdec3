import { boundaryDay, daysBefore } from '../site/days.ts';
import { isNewsLike, type Mutation, NOTHING, takeColumn } from './mutation.ts';
import { moveColumn } from './redate.ts';
import { dutyOf, mayMakeHomeStale, staleSections } from './stale-by-rule.ts';

/** The newest entry of a column lies one day before the last one that counts, or long before. */
export const staleSection: Mutation = {
  id: 'stale-section',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const column = takeColumn(ground, (each) => each.shape === 'list' && isNewsLike(each));
    if (column === null) return NOTHING;
    const last = boundaryDay(site.at, dutyOf(column).period);
    moveColumn(site, column, daysBefore(last, chance.pick([1, 1, 30, 400])));
    return { faults: staleSections(site), also: mayMakeHomeStale(site) };
  },
};
