import { daysAfter, daysBefore } from '../site/days.ts';
import { absolute, failed, type Mutation } from './mutation.ts';
import { takeLetters } from './take-letters.ts';

/** Forty days hold more than fifteen working days, whatever holidays lie in them. */
export const slowReply: Mutation = {
  id: 'slow-reply',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const letters = takeLetters(ground, chance.between(1, 2));
    for (const letter of letters) {
      letter.asked = daysBefore(site.at, chance.between(50, 300));
      letter.answered = daysAfter(letter.asked, 40);
    }
    return { faults: letters.map(({ path }) => failed('slow-replies', absolute(site, path))), also: [] };
  },
};
