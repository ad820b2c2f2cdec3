import { boundaryDay } from '../site/days.ts';
import { isNewsLike, type Mutation, NOTHING } from './mutation.ts';
import { moveColumn } from './redate.ts';
import { dutyOf } from './stale-by-rule.ts';

/** Every column but one of news stands exactly on the last day that counts; the newest of that one is of today. */
export const boundaryDays: Mutation = {
  id: 'boundary-days',
  isInnocent: true,
  plant({ site, taken }) {
    for (const column of site.columns) {
      if (column.shape !== 'list' || !isNewsLike(column) || column.slug === 'wznb' || taken.has(column.path)) continue;
      moveColumn(site, column, column.slug === 'zwyw' ? site.at : boundaryDay(site.at, dutyOf(column).period));
    }
    return NOTHING;
  },
};
