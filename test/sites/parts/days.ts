import { daysBetween } from '../../../src/core/model/calendar-date.ts';
import type { Chance } from '../../lab/chance.ts';
import { daysBefore } from '../../lab/site/days.ts';

/** `count` days from the newest back, about `step` days apart, newest first. */
export function daysBack(newest: string, { step, count }: { step: number; count: number }, chance: Chance): string[] {
  const days = [newest];
  let last = newest;
  while (days.length < count) {
    last = daysBefore(last, Math.max(1, Math.round(step * (0.5 + chance.share()))));
    days.push(last);
  }
  return days;
}

/** 2026年3月5日. */
export const inWords = (day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

export const monthAndDay = (day: string): string => day.slice(5);

export const timeOfDay = (chance: Chance): string =>
  `${String(chance.between(8, 17)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}`;

/** Numbers of articles that grow with their days, as those of a database: `aDay` of them a day, none twice. */
export function numbersByDay(first: number, aDay: number): (day: string) => number {
  const used = new Set<number>();
  return (day) => {
    let number = first + Math.round(daysBetween('2019-01-01', day) * aDay);
    while (used.has(number)) number++;
    used.add(number);
    return number;
  };
}
