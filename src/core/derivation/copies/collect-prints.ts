import { type SeenPage, stateOf } from '../../model/observation/index.ts';
import { hashWithoutBlanks, openNumberList, openTextList } from '../../model/memory/index.ts';
import { proseLines } from '../prose.ts';

/** Shorter texts are the same by chance, or say nothing: a picture with a caption. */
const SHORTEST_TEXT = 60;
/** Between title and text. */
const SEPARATOR = '\0';

/** Prints of articles, by number: title and text in 64 bits. */
export interface Prints {
  add(page: SeenPage, number: number): void;
  readonly size: number;
  page(article: number): number;
  title(article: number): string;
  /** 0 for equal titles and texts; else an order of no meaning. */
  compare(one: number, other: number): number;
}

export function openPrints(): Prints {
  const pages = openNumberList(32);
  const high = openNumberList(32);
  const low = openNumberList(32);
  const titles = openTextList();
  return {
    add({ reach, scripted, facts, text }, page) {
      if (facts.kind !== 'article' || scripted || stateOf(reach) !== 'open') return;
      const title = facts.title ?? facts.htmlTitle ?? '';
      if (title === '') return;
      const name = withoutBlanks(title);
      const print = hashWithoutBlanks([name, SEPARATOR, ...proseLines(text)]);
      if (print.length - name.length - SEPARATOR.length < SHORTEST_TEXT) return;
      pages.push(page);
      high.push(print.high);
      low.push(print.low);
      titles.add(title);
    },
    get size() {
      return pages.length;
    },
    page: (article) => pages.get(article),
    title: (article) => titles.get(article),
    compare: (one, other) => high.get(one) - high.get(other) || low.get(one) - low.get(other),
  };
}

const withoutBlanks = (text: string) => text.replaceAll(/[\s\u3000\u200b]+/gu, '');
