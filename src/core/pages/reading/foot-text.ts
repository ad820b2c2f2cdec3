import { narrowLetters } from '../../model/narrow-letters.ts';
import { openQuestion } from '../html/index.ts';
import type { Page } from './page.ts';

/** The end of a page, where its marks stand. */
export interface FootText {
  /** Without blanks, and without letters and digits of full width. */
  text: string;
  /** The kinds of letters in it, and in what stands above up to where a mark that is not in the foot as a whole may reach. */
  letters: number;
  lettersAbove: number;
  /** Letters of the text of the page, blanks included, up to the same place. */
  above: number;
}

/** Letters at the end of the text in which the marks of nearly all pages stand. */
const FOOT_LETTERS = 1000;
/** Letters of what the marks are told by, and of what may stand before it. */
const LONGEST_HINT = 10;

/** Those without width are left behind by editors. */
export const withoutBlanks = (text: string) => text.replaceAll(/[\s\u200b]+/gu, '');
const shorten = (text: string) => narrowLetters(withoutBlanks(text));
const shortened = openQuestion(shorten);

export function footOf({ text, lines }: Pick<Page, 'text' | 'lines'>): FootText {
  const start = Math.max(0, text.length - FOOT_LETTERS);
  const above = start === 0 ? 0 : behindHint(text, start);
  const foot: FootText = { text: '', letters: 0, lettersAbove: 0, above };
  const pieces: string[] = [];
  let from = 0;
  for (let index = 0; index < lines.length; index++) {
    const words = lines[index]?.words;
    if (words === undefined) continue;
    const to = from + words.text.length;
    if (from < above) foot.lettersAbove |= words.letters;
    if (to > start) {
      foot.letters |= words.letters;
      pieces.push(from >= start ? shortened(words) : shorten(words.text.slice(start - from)));
    }
    from = to + 1;
  }
  foot.text = pieces.join('');
  return foot;
}

/** Behind so many letters from `start` on, blanks not counted. */
function behindHint(text: string, start: number): number {
  let at = start;
  for (let letters = 0; letters < LONGEST_HINT && at < text.length; at++) if (text.charAt(at).trim() !== '') letters++;
  return at;
}
