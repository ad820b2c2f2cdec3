import type { Message } from '../../../model/page-facts.ts';
import type { Page } from '../page.ts';
import { listScriptsOf } from '../script-texts.ts';
import { fieldLetter } from './field-letters.ts';
import { foldedLetters } from './folded-letters.ts';
import { answersIn, guestBook } from './guest-book.ts';
import { headedLetter, withSignature } from './headed-letter.ts';
import { labelledMessages } from './labelled-messages.ts';
import { mayHaveMessages } from './message.ts';
import { messagesOfTable } from './message-table.ts';
import { storedLetters } from './stored-letters.ts';
import { scriptedLetters } from './scripted-letters.ts';
import { spokenLetters } from './spoken-letters.ts';
import { statedRows } from './stated-rows.ts';

/**
 * The letters of the public that a page lists or shows, in order, with those that a visitor opens; else those that a script draws from data in the page. `mayBeDrawn`:
 * the page is no article.
 */
export function readMessages(page: Page, mayBeDrawn: boolean): Message[] {
  const shown = mayHaveMessages(page) ? shownMessages(page) : [];
  if (shown.length > 0 || !mayBeDrawn) return shown;
  const drawn = drawnMessages(page);
  if (drawn.length > 0) return drawn;
  const folded = foldedLetters(page);
  return folded.length >= FEWEST_FOLDED ? folded : [];
}

/** What is folded may be the rest of a letter that is shown. */
function withFolded(shown: readonly Message[], folded: readonly Message[]): Message[] {
  const days = new Set(folded.map(({ asked }) => asked));
  return [...shown.filter(({ asked, answered }) => answered !== null || !days.has(asked)), ...folded];
}

/** One that nothing shows may be a pattern for a script. */
const FEWEST_FOLDED = 2;

function drawnMessages(page: Page): Message[] {
  const scripts = listScriptsOf(page);
  if (scripts.length === 0) return [];
  const stored = storedLetters(page, scripts);
  return stored.length > 0 ? stored : scriptedLetters(scripts);
}

/** Whether letters have more answers than others, or as many where those have no day of asking. */
function tellsMore(letters: readonly Message[], others: readonly Message[]): boolean {
  const more = answersIn(letters) - answersIn(others);
  return more > 0 || (more === 0 && letters.length > 0 && others.every(({ asked }) => asked === null));
}

function shownMessages(page: Page): Message[] {
  const rows = messagesOfTable(page);
  if (rows.length > 0) return rows;
  const labelled = labelledMessages(page);
  const book = guestBook(page);
  if (tellsMore(book, labelled)) return book;
  const [only] = labelled;
  if (only !== undefined) {
    const shown = labelled.length === 1 ? [withSignature(only, page)] : labelled;
    return withFolded(shown, foldedLetters(page));
  }
  const stated = statedRows(page);
  if (stated.length > 0) return stated;
  const headed = headedLetter(page);
  if (headed.length > 0) return headed;
  const spoken = spokenLetters(page);
  return spoken.length > 0 ? spoken : fieldLetter(page);
}
