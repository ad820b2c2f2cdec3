import { boundaryDay, daysBefore } from '../site/days.ts';
import { type Mutation, NOTHING } from './mutation.ts';
import { takeLetters } from './take-letters.ts';

/** Open letters that still have time, to the last day of it; and one that is older than a year. */
export const youngLetters: Mutation = {
  id: 'young-letters',
  isInnocent: true,
  plant(ground) {
    const { at } = ground.site;
    const days = [
      daysBefore(at, 3),
      boundaryDay(at, { amount: 3, unit: 'months' }),
      daysBefore(boundaryDay(at, { amount: 1, unit: 'years' }), 1),
    ];
    for (const [index, letter] of takeLetters(ground, days.length).entries()) {
      letter.asked = days[index] ?? at;
      letter.answered = null;
    }
    return NOTHING;
  },
};
