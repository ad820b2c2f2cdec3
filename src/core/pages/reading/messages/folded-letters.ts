import type { Message } from '../../../model/page-facts.ts';
import { shownMarkup } from '../items/hidden-panels.ts';
import { hasDigits } from '../items/line-texts.ts';
import { openPageReader, type Page } from '../page.ts';
import { labelledMessages } from './labelled-messages.ts';
import { tellsDay } from './message.ts';

/** Digits of the two days of a letter. */
const FEWEST_DIGITS = 12;
/** Of more hidden elements the others are not looked at. */
const MOST_FOLDED = 200;

/** The letters that a page keeps from view until a visitor opens them: each hidden element labels both days of one. */
export function foldedLetters(page: Page): Message[] {
  const { tree, hidden } = page;
  const letters: Message[] = [];
  let read: ReturnType<typeof openPageReader> | null = null;
  for (const node of hidden.slice(0, MOST_FOLDED)) {
    if (!hasDigits(tree, node, FEWEST_DIGITS)) continue;
    const markup = shownMarkup(page, node);
    if (!tellsDay(markup)) continue;
    read ??= openPageReader();
    const found = labelledMessages(read(new TextEncoder().encode(markup), null));
    letters.push(...found.filter(({ asked, answered }) => asked !== null && answered !== null));
  }
  return letters;
}
