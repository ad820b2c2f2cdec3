import { absolute, failed, type Mutation, NOTHING, takeColumn } from './mutation.ts';
import { dutyOf, mayMakeHomeStale } from './stale-by-rule.ts';

/** A column in which neither the list nor any article shows a day: counts as not updated. */
export const undatedColumn: Mutation = {
  id: 'undated-column',
  isInnocent: false,
  plant(ground) {
    const { site } = ground;
    const column = takeColumn(
      ground,
      (each) => each.shape === 'list' && dutyOf(each).isPlain && each.articles.length >= 4,
    );
    if (column === null) return NOTHING;
    for (const article of column.articles) Object.assign(article, { showsDate: false, isListedWithDay: false });
    const problem = absolute(site, column.path);
    return {
      faults: [failed('undated-pages', 'column', problem), failed('stale-sections', 'without days', problem)],
      also: mayMakeHomeStale(site),
    };
  },
};
