import type { SeenPage } from '../../model/observation/index.ts';
import { isOwnPage } from '../letter-page.ts';
import { tagOf } from './column-name.ts';

const MAILBOX =
  /(?:信箱|留言板?|来信|互动|互动交流|咨询|投诉|建言|问政|选登|反馈|(?:信件|来信|留言)(?:公开|选登|选编|展示|公示|列表|查询|回复))$/u;
/** A folder or its index page, with the name of the folder. */
const OF_FOLDER = /^[a-z]+:\/\/[^/]+\/(?:[^?#]*\/)?([^/?#]+)\/(?:(?:index|default|main)\.\w{2,5})?(?:#|$)/iu;
/** Folders that are numbered as letters are; those of columns are too, where their name says so: `col1229123456`. */
const NUMBERED = /^(?!(?:col|node|channel|list|class|lm)_?\d)(?:\d+|.*\d{5}.*|(?=.*\d)[\da-f-]{16,64})$/iu;

/**
 * Whether a page is that of one letter of the public: its tags name the mailbox to which it belongs (`name`), which is no name of its own. A mailbox with
 * one letter goes by its name, or leads to the letter, or stands where columns stand.
 */
export function isLetter(page: SeenPage, name: string): boolean {
  const { title, items } = page.facts;
  if (!isOwnPage(page) || items.length > 0 || isCalledColumn(page) || isInFolder(page)) return false;
  return !MAILBOX.test(title ?? name);
}

/** Whether a page with one letter is the list of a mailbox for certain, which has no other letter. */
export const isMailbox = (page: SeenPage) =>
  page.facts.messages.length === 1 && isCalledColumn(page) && isInFolder(page);

/** What a page shows as its title is the column to which its tags say that it belongs. */
const isCalledColumn = ({ facts: { title, tags } }: SeenPage) => title !== null && tagOf(tags, 'ColumnName') === title;

function isInFolder({ url }: SeenPage): boolean {
  const folder = OF_FOLDER.exec(url)?.[1];
  return folder !== undefined && !NUMBERED.test(folder);
}
