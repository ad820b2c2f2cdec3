import { loadWorkingDays } from '../../../src/server/usecases/load-working-days.ts';
import { boundaryDay, daysAfter, daysBefore } from '../site/days.ts';
import { absolute, doubtful, failed, type Mutation, NOTHING, type PlantedFault } from './mutation.ts';
import { takeLetters } from './take-letters.ts';

const CALENDAR = loadWorkingDays();
const THREE_MONTHS = { amount: 3, unit: 'months' } as const;

/** Letters that were answered after more than seven working days, to the first day that is late, or after more than fifteen. */
export const slowReply: Mutation = {
  id: 'slow-reply',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const faults = takeLetters(ground, chance.between(1, 3)).map((letter) => {
      letter.asked = daysBefore(site.at, chance.between(120, 300));
      const days = chance.pick([8, 11, 15, 16, 30, 'three months'] as const);
      letter.answered = days === 'three months' ? lastDay(letter.asked) : workingDaysAfter(letter.asked, days);
      const problem = absolute(site, letter.path);
      return days === 'three months' || days > 15 ? overFifteen(problem) : ofSeven(problem, days);
    });
    return { faults, also: [] };
  },
};

/** Answers in the last moment, after seven working days. */
export const timelyReply: Mutation = {
  id: 'timely-reply',
  isInnocent: true,
  plant(ground) {
    for (const letter of takeLetters(ground, 2)) {
      letter.asked = daysBefore(ground.site.at, ground.chance.between(60, 300));
      letter.answered = workingDaysAfter(letter.asked, 7);
    }
    return NOTHING;
  },
};

/** Letters that were answered a day after three months, or much later: a person says whether that is none. */
export const lateReply: Mutation = {
  id: 'late-reply',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const faults = takeLetters(ground, chance.between(1, 2)).flatMap((letter) => {
      letter.asked = daysBefore(site.at, chance.between(200, 300));
      letter.answered = daysAfter(lastDay(letter.asked), chance.pick([1, 1, 40]));
      const problem = absolute(site, letter.path);
      return [
        { ...doubtful('unanswered-messages', 'answered too late', problem), says: '才答复' },
        overFifteen(problem),
      ];
    });
    return { faults, also: [] };
  },
};

const overFifteen = (problem: string): PlantedFault =>
  failed('slow-replies', 'more than fifteen working days', problem);

const ofSeven = (problem: string, days: number): PlantedFault => ({
  ...doubtful('slow-replies', 'more than seven working days', problem),
  says: `用了 ${days} 个工作日`,
});

/** The last day of the three months in which a letter has to be answered. */
function lastDay(asked: string): string {
  let day = daysAfter(asked, 80);
  for (let next = daysAfter(day, 1); boundaryDay(next, THREE_MONTHS) <= asked; next = daysAfter(next, 1)) day = next;
  return day;
}

/** The day that is so many working days later, a working day itself. */
function workingDaysAfter(day: string, count: number): string {
  let after = day;
  for (let left = count; left > 0;) {
    after = daysAfter(after, 1);
    if (CALENDAR.isWorkingDay(after) === true) left--;
  }
  return after;
}
