import type { Message } from '../../../model/page-facts.ts';
import { recordsOf } from '../../../platforms/index.ts';
import { openPageReader, type Page } from '../page.ts';
import { certainMessages, letterColumns } from './message-table.ts';

const ROW = /<tr\b/iu;
const TABLE = /<table\b/iu;

/** The letters of a list whose rows lie as markup in a script, under a head that stands in the page or among the rows. */
export function storedLetters(page: Page, scripts: readonly string[]): Message[] {
  const stored = scripts.map(recordsOf).filter((rows) => rows !== null && rows !== '');
  if (stored.length === 0) return [];
  const columns = letterColumns(page);
  const messages: Message[] = [];
  for (const rows of stored) {
    // Rows alone are none to a parser.
    const markup = ROW.test(rows ?? '') && !TABLE.test(rows ?? '') ? `<table>${rows}</table>` : (rows ?? '');
    messages.push(...certainMessages(openPageReader()(new TextEncoder().encode(markup)), columns));
  }
  return messages;
}
