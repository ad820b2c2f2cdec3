import type { Message } from '../../../model/page-facts.ts';
import type { Page } from '../page.ts';
import { labelledMessages } from './labelled-messages.ts';
import { mayHaveMessages } from './message.ts';
import { messagesOfTable } from './message-table.ts';

/** The letters of the public that a page lists or shows, in order. */
export function readMessages(page: Page): Message[] {
  if (!mayHaveMessages(page)) return [];
  const rows = messagesOfTable(page);
  return rows.length > 0 ? rows : labelledMessages(page);
}
