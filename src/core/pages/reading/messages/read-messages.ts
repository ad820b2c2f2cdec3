import type { Message } from '../../../model/page-facts.ts';
import type { Page } from '../page.ts';
import { listScriptsOf } from '../script-texts.ts';
import { fieldLetter } from './field-letters.ts';
import { foldedLetters } from './folded-letters.ts';
import { answersIn, guestBook } from './guest-book.ts';
import { headedLetter, markedLetter, withSignature } from './headed-letter.ts';
import { labelledMessages } from './labelled-messages.ts';
import { mayHaveMessages } from './message.ts';
import { messagesOfTable } from './message-table.ts';
import { storedLetters } from './stored-letters.ts';
import { scriptedLetters } from './scripted-letters.ts';
import { spokenLetters } from './spoken-letters.ts';
import { statedRows } from './stated-rows.ts';

/**
 * The letters of the public that a page lists or shows, in order, with those that a visitor opens; else those that a script draws from
 * data in the page. `published`: the day of an article, which has none of the latter.
 */
export function readMessages(page: Page, published: string | null): Message[] {
  const shown = mayHaveMessages(page) ? shownMessages(page, published) : [];
  if (shown.length > 0 || published !== null) return shown;
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

/**
 * The letters of a guest book among those that labels tell, by the day of asking: of others the labels do not tell whether they have an
 * answer. Null where the book has days that no label tells.
 */
function joined(book: readonly Message[], labelled: readonly Message[]): Message[] | null {
  const left = Map.groupBy(book, ({ asked }) => asked);
  const letters = labelled.map((letter): Message => {
    const found = left.get(letter.asked)?.shift();
    return found ?? (letter.answered === null ? { ...letter, state: 'doubtful' } : letter);
  });
  return [...left.values()].some(({ length }) => length > 0) ? null : letters;
}

/** A book never stands for more labelled letters than it has itself. */
function withLabelled(book: Message[], labelled: readonly Message[]): Message[] {
  const letters = joined(book, labelled);
  if (letters !== null || book.length >= labelled.length) return letters ?? book;
  return labelled.map((letter) => (letter.answered === null ? { ...letter, state: 'doubtful' } : letter));
}

function shownMessages(page: Page, published: string | null): Message[] {
  const rows = messagesOfTable(page);
  if (rows.length > 0) return rows;
  const labelled = labelledMessages(page, published);
  const book = guestBook(page, published);
  if (tellsMore(book, labelled)) return withLabelled(book, labelled);
  const [only] = labelled;
  if (only !== undefined) {
    const shown = labelled.length === 1 ? [withSignature(only, page)] : labelled;
    return withFolded(shown, foldedLetters(page));
  }
  const stated = statedRows(page);
  if (stated.length > 0) return stated;
  const headed = headedLetter(page);
  if (headed.length > 0) return headed;
  const marked = markedLetter(page);
  if (marked.length > 0) return marked;
  const spoken = spokenLetters(page);
  return spoken.length > 0 ? spoken : fieldLetter(page);
}
