import { type SeenPage, stateOf } from '../model/observation/index.ts';
import { openNumberList, openTextList } from '../model/memory/index.ts';

/** Whether a page is an article that was read. */
export function isReadArticle({ facts, scripted, reach }: SeenPage): boolean {
  return facts.kind === 'article' && !scripted && stateOf(reach) === 'open';
}

/** The title by which an article goes; empty for one that has none. */
export const titleOf = ({ facts }: SeenPage): string => facts.title ?? facts.htmlTitle ?? '';

/** The titles of the articles that were read, by the numbers of their pages: kept once for all who tell them. */
export interface PageTitles {
  add(page: SeenPage, number: number): void;
  get(page: number): string;
}

export function openPageTitles(): PageTitles {
  const titles = openTextList();
  /** Plus one; 0 for a page that is no article. */
  const numbers = openNumberList(32);
  return {
    add(page, number) {
      if (isReadArticle(page)) numbers.set(number, titles.add(titleOf(page)) + 1);
    },
    get(page) {
      const number = numbers.get(page);
      return number === 0 ? '' : titles.get(number - 1);
    },
  };
}
