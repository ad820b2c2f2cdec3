import { daysBetween } from '../../../src/core/model/calendar-date.ts';
import { boundaryDay, daysBefore } from '../site/days.ts';
import { failed, type Mutation } from './mutation.ts';

/** The newest day of all letters lies one day before the last one that counts. */
export const staleMessageList: Mutation = {
  id: 'stale-message-list',
  isInnocent: false,
  plant({ site }) {
    const letters = site.mailboxes.flatMap((box) => box.letters);
    const newest =
      letters
        .flatMap(({ asked, answered }) => [asked, answered ?? asked])
        .toSorted()
        .at(-1) ?? site.at;
    const back = daysBetween(daysBefore(boundaryDay(site.at, { amount: 2, unit: 'months' }), 1), newest);
    for (const letter of letters) {
      letter.asked = daysBefore(letter.asked, back);
      if (letter.answered !== null) letter.answered = daysBefore(letter.answered, back);
    }
    return { faults: [failed('stale-message-list', 'two months and a day', site.target.home)], also: [] };
  },
};
