import type { Host, Nowhere, SeenPage } from '../../model/observation/index.ts';
import { stateOf } from '../../model/observation/index.ts';
import { aliasKey } from '../address-alias.ts';
import type { AddressBook } from '../memory/address-book.ts';
import { openNumberList } from '../../model/memory/index.ts';
import type { Outcomes } from '../outcomes.ts';
import { textPrint } from '../../pages/index.ts';
import type { PageTable } from '../page-table.ts';
import { openFolderAnswers } from './folder-answers.ts';

/** Tells which addresses answer as if they were there, and say that they are not (软404). */
export interface SoftNotFound {
  seeHost(host: Host): void;
  seeNowhere(nowhere: Nowhere): void;
  seePage(page: SeenPage, number: number): void;
  /** To be asked after everything was seen. */
  isSoft(address: number): boolean;
}

interface Known {
  book: AddressBook;
  pages: PageTable;
  outcomes: Outcomes;
  home: string;
}

const OPEN = 1;
const SAYS_SO = 2;

/** Words by which a page says that there is nothing. */
const NOTHING = /404|不存在|找不到|未找到|无法找到|没有找到|已被?删除|已下线|not found/iu;
/** Error pages are short; in a longer text such words are about something else. */
const LONGEST_ERROR = 600;

/**
 * An address is soft when it is read as a page like the answer to an address that cannot exist, or led to where that one was led,
 * or when its page is an error page by itself. Where the home page looks like that answer too, likeness says nothing, and only
 * being led there does. The same holds below a folder that answers in its own way.
 */
export function openSoftNotFound({ book, pages, outcomes, home }: Known): SoftNotFound {
  const prints = { high: openNumberList(32), low: openNumberList(32) };
  const flags = openNumberList(8);
  const homePrints = new Set<string>();
  let nowhere: Host | null = null;
  const printAt = (url: string): string | null => {
    const address = book.find(url);
    const page = address < 0 ? -1 : pages.at(address);
    return page < 0 ? null : hexadecimal(prints.high.get(page)) + hexadecimal(prints.low.get(page));
  };
  const folders = openFolderAnswers({ home, printAt });
  const isLike = (page: number): boolean => {
    const high = prints.high.get(page);
    const isAsOfFolder = folders.mayBe(high);
    const print = nowherePrint(nowhere);
    const isAsOfSite = print !== null && high === highOf(print);
    if (!isAsOfFolder && !isAsOfSite) return false;
    const own = hexadecimal(high) + hexadecimal(prints.low.get(page));
    if (own === NO_PRINT || homePrints.has(own)) return false;
    return own === print || (isAsOfFolder && folders.isLike(book.url(pages.address(page)), own));
  };
  const isLedThere = (address: number): boolean => {
    const to = outcomes.redirectedTo(address);
    if (to === null || outcomes.state(address) !== 'open') return false;
    if (folders.isLedTo(book.url(address), book.url(to))) return true;
    if (!nowhere?.nowhere) return false;
    const { reach } = nowhere.nowhere;
    if (reach.redirects === 0 || stateOf(reach) !== 'open') return false;
    return book.url(to) === reach.url && aliasKey(book.url(address)) !== aliasKey(reach.url);
  };
  return {
    seeHost(host) {
      if (host.nowhere !== null && (nowhere === null || host.at > nowhere.at)) nowhere = host;
    },
    seeNowhere: folders.see,
    seePage(page, number) {
      const print = textPrint(page.text);
      const isHome = pages.isHome(number);
      if (isHome && print !== null) homePrints.add(print);
      prints.high.set(number, print === null ? 0 : highOf(print));
      prints.low.set(number, print === null ? 0 : lowOf(print));
      const isOpen = stateOf(page.reach) === 'open' && !page.scripted && !isHome;
      flags.set(number, (isOpen ? OPEN : 0) | (saysSo(page) ? SAYS_SO : 0));
    },
    isSoft(address) {
      if (isLedThere(address)) return true;
      const page = pages.at(outcomes.redirectedTo(address) ?? address);
      const flag = page < 0 ? 0 : flags.get(page);
      return (flag & OPEN) > 0 && ((flag & SAYS_SO) > 0 || isLike(page));
    },
  };
}

const highOf = (print: string) => Number.parseInt(print.slice(0, 8), 16);
const lowOf = (print: string) => Number.parseInt(print.slice(8), 16);
const hexadecimal = (half: number) => half.toString(16).padStart(8, '0');
/** Of a page that shows nothing. */
const NO_PRINT = '0'.repeat(16);

function nowherePrint(host: Host | null): string | null {
  const nowhere = host?.nowhere ?? null;
  return nowhere === null || stateOf(nowhere.reach) !== 'open' ? null : nowhere.print;
}

function saysSo({ facts, text }: SeenPage): boolean {
  if (facts.kind !== 'error') return false;
  return (
    NOTHING.test(facts.title ?? '') ||
    NOTHING.test(facts.htmlTitle ?? '') ||
    (text.length <= LONGEST_ERROR && NOTHING.test(text))
  );
}
