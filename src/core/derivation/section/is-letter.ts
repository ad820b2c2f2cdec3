import type { SeenPage } from '../../model/observation/index.ts';
import { isOwnPage } from '../letter-page.ts';

const MAILBOX = /(?:信箱|留言板?|来信|互动|互动交流|咨询|投诉|建言|问政|选登|反馈)$/u;

/**
 * Whether a page is that of one letter of the public: its tags name the mailbox to which it belongs (`name`), which is no name of its own. A mailbox with
 * one letter goes by its name, or leads to the letter.
 */
export function isLetter(page: SeenPage, name: string): boolean {
  const { title, items } = page.facts;
  if (!isOwnPage(page) || items.length > 0) return false;
  return title === null ? !MAILBOX.test(name) : !MAILBOX.test(title);
}
