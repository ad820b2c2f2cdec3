import { boundaryDay } from '../site/days.ts';
import { absolute, failed, type Mutation } from './mutation.ts';
import { takeLetters } from './take-letters.ts';

/** Pages of letters that show an answer without one of its fields. */
export const incompleteMessageFields: Mutation = {
  id: 'incomplete-message-fields',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const from = boundaryDay(site.at, { amount: 1, unit: 'years' });
    const letters = takeLetters(ground, chance.between(1, 2)).filter(
      ({ asked, answered }) => answered !== null && asked >= from,
    );
    for (const { shows } of letters) shows[chance.pick(['asked', 'answered', 'unit'] as const)] = false;
    return { faults: letters.map(({ path }) => failed('incomplete-message-fields', absolute(site, path))), also: [] };
  },
};
