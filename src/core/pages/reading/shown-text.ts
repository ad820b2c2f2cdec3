import { LETTERS, openQuestion } from '../html/index.ts';
import type { Page } from './page.ts';
import { maskPersonalData } from './personal-data.ts';

const maskedWords = openQuestion((text, { letters }) => ((letters & OF_PERSONS) === 0 ? text : maskPersonalData(text)));
/** Numbers and mailboxes. */
const OF_PERSONS = LETTERS.digit | LETTERS.at;

/** The text of a page masked by `maskPersonalData`. Line by line, because no number and no mailbox goes on in the next one. */
export function maskedText({ text, lines }: Pick<Page, 'text' | 'lines'>): string {
  let isMasked = false;
  for (let index = 0; index < lines.length && !isMasked; index++) {
    const words = lines[index]?.words;
    isMasked = words !== undefined && maskedWords(words) !== words.text;
  }
  return isMasked ? lines.map(({ words }) => maskedWords(words)).join('\n') : text;
}

/** Signs that stand for bytes which are no characters of the charset. */
export function undecodableIn({ text, letters }: Pick<Page, 'text' | 'letters'>): number {
  if ((letters & LETTERS.broken) === 0) return 0;
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}
