import type { LetterState } from '../../model/letter-state.ts';
import type { Message } from '../../model/page-facts.ts';
import { statesOf } from './letter-state.ts';

const LONGEST_QUOTE = 120;
/** With fewer letters beside its day a line is a cell of a row or a label, and says little without the one above. */
const FEWEST_WORDS = 6;
const NO_WORDS = /[\d\s\-/.:：年月日[\]()（）]/gu;

/** What a page shows of one letter. */
export interface LetterText {
  /** At most 120 characters; personal data are masked in the text already. */
  quote: string;
  /** What a displayed state says; null where none is displayed. */
  state: LetterState | null;
}

/** What a page shows of each of its letters, in order; `title` is that of a page with one letter, else null. */
export function letterTexts(text: string, messages: readonly Message[], title: string | null): LetterText[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const places = placesOf(lines, messages);
  const states = statesOf(lines, places);
  return messages.map((message, index) => ({
    quote: quoteOf(lines, places[index] ?? -1, title) || daysIn(message),
    state: states[index] ?? null,
  }));
}

/** The line with the day of asking of each letter, else of its answer; -1 where none has it. */
function placesOf(lines: readonly string[], messages: readonly Message[]): number[] {
  let from = 0;
  return messages.map(({ asked, answered }) => {
    const day = dayPattern(asked ?? answered);
    const place = day === null ? -1 : lines.findIndex((line, index) => index >= from && day.test(line));
    if (place >= 0) from = place + 1;
    return place;
  });
}

/** A day as pages write it. */
function dayPattern(date: string | null): RegExp | null {
  const [year, month, day] = date?.split('-') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const number = (digits: string) => `0?${Number(digits)}`;
  return new RegExp(`${year}\\D{1,3}${number(month)}\\D{1,3}${number(day)}(?!\\d)`, 'u');
}

function quoteOf(lines: readonly string[], place: number, title: string | null): string {
  const line = lines[place] ?? '';
  const isBare = line.replaceAll(NO_WORDS, '').length < FEWEST_WORDS;
  const above = title ?? (isBare ? (lines[place - 1] ?? '') : '');
  const whole = above === '' || line.includes(above) ? line : `${above} ${line}`.trim();
  const letters = Array.from(whole);
  return letters.length <= LONGEST_QUOTE ? whole : `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}

/** Where the page shows the days in a way that is not found again. */
const daysIn = ({ asked, answered }: Message) => [asked, answered].filter((day) => day !== null).join(' ');
