import { boundaryDay, daysBefore } from '../site/days.ts';
import { absolute, failed, type Mutation } from './mutation.ts';
import { takeLetters } from './take-letters.ts';

/** Letters that are open since three months and a day, or since nearly a year. */
export const unansweredMessage: Mutation = {
  id: 'unanswered-message',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const last = boundaryDay(site.at, { amount: 3, unit: 'months' });
    const letters = takeLetters(ground, chance.between(1, 2));
    for (const letter of letters) {
      letter.asked = daysBefore(last, chance.pick([1, 1, 40, 250]));
      letter.answered = null;
    }
    return {
      faults: letters.map(({ path }) => failed('unanswered-messages', 'no answer', absolute(site, path))),
      also: [],
    };
  },
};
