import type { Place } from './change.ts';
import type { Notice } from './notices.ts';

/*
 * Where the facts of a notice stand: found by plain patterns and lists of words, by nothing of the checker.
 */

/** The number of a heading is layout. */
const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u;

/** Arabic numbers, wherever they stand. */
export function numbersIn(notice: Notice): Place[] {
  return placesOf(notice, /\d+(?:,\d{3})*(?:\.\d+)?/gu);
}

/** Chinese numerals that count something. */
export function numeralsIn(notice: Notice): Place[] {
  return placesOf(notice, /[一二三四五六七八九十百]+(?=[个家项])/gu);
}

export function labelsOf({ result }: Notice): string[] {
  return [...new Set(result.classes.flatMap((group) => group.labels))];
}

/** Words of grades. */
export function gradesIn(notice: Notice): Place[] {
  return placesOf(notice, wordsPattern(labelsOf(notice)));
}

/** Names of units as the body writes them. */
export function namesIn(notice: Notice): Place[] {
  return placesOf(notice, wordsPattern(namesOf(notice)));
}

/** Names of units as the body writes them, those in the lists only. */
export function listedNamesIn(notice: Notice): Place[] {
  return namesIn(notice).filter(({ paragraph, from }) => {
    const before = notice.docx.prose[paragraph - 1]?.slice(0, from) ?? '';
    return /[：、]$/u.test(before);
  });
}

export function namesOf({ result }: Notice): string[] {
  return [...new Set(result.classes.flatMap((group) => group.units.map(({ unit, short }) => short ?? unit)))];
}

/** Titles of documents between their marks. */
export function titlesIn(notice: Notice): Place[] {
  return placesOf(notice, /(?<=《)[^》]+/gu);
}

/** The same words wherever they stand. */
export function wordsIn(notice: Notice, words: string): Place[] {
  return placesOf(notice, wordsPattern([words]));
}

function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(words.toSorted((a, b) => b.length - a.length).join('|'), 'gu');
}

function placesOf({ docx }: Notice, pattern: RegExp): Place[] {
  return docx.prose.flatMap((text, index) => {
    const start = HEADING.exec(text)?.[0].length ?? 0;
    return [...text.matchAll(pattern)]
      .filter((match) => match.index >= start)
      .map((match) => ({
        paragraph: index + 1,
        from: match.index,
        to: match.index + match[0].length,
        text: match[0],
      }));
  });
}
