import { boundaryDay } from '../site/days.ts';
import { absolute, failed, type Mutation } from './mutation.ts';
import { takeLetters } from './take-letters.ts';

const FIELDS = ['asked', 'answered', 'unit'] as const;

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
    const faults = letters.map(({ path, shows }) => {
      const field = chance.pick(FIELDS);
      shows[field] = false;
      return failed('incomplete-message-fields', `without ${field}`, absolute(site, path));
    });
    return { faults, also: [] };
  },
};
