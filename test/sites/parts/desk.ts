import { type Chance, chanceFrom } from '../../lab/chance.ts';
import { daysBack } from './days.ts';
import { newsText, policyText } from './prose.ts';
import { openTitles, type TitleKind, type Words } from './titles.ts';

/** What is published: a day, a title, and by what kind its text is written. */
export interface Entry<Kind extends string = TitleKind> {
  kind: Kind;
  day: string;
  title: string;
}

/** Writes the articles of a site, the same for the same seed. */
export interface Desk {
  words: Words;
  chance: Chance;
  /** So many articles back from the newest, `step` days apart. */
  entries(kind: TitleKind, newest: string, spread: { step: number; count: number }): Entry[];
  news(title: string, paragraphs: number): string[];
  policy(title: string): string[];
}

export function openDesk(words: Words, seed: number): Desk {
  const chance = chanceFrom(seed);
  const titles = openTitles(words, chance);
  return {
    words,
    chance,
    entries(kind, newest, spread) {
      const days = daysBack(newest, spread, chance);
      const given = titles(kind, spread.count);
      return days.map((day, index) => ({ kind, day, title: given[index] ?? '' }));
    },
    news: (title, paragraphs) => newsText(title, paragraphs, { words, chance }),
    policy: (title) => policyText(title, { words, chance }),
  };
}
