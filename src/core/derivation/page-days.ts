import type { SeenPage } from '../model/observation/index.ts';
import { dayNumber } from './day-number.ts';
import { openNumberList } from '../model/memory/index.ts';

/** On which day each page says that it was published, by the number of the page. */
export interface PageDays {
  add(page: SeenPage, number: number): void;
  /** 0 for none. */
  get(page: number): number;
}

export function openPageDays(): PageDays {
  const days = openNumberList(32);
  return {
    add: ({ facts }, number) => days.set(number, dayNumber(facts.published?.date ?? null)),
    get: (page) => days.get(page),
  };
}
