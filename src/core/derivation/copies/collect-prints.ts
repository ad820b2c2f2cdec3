import type { SeenPage } from '../../model/observation/index.ts';
import { hashWithoutBlanks, openNumberList } from '../../model/memory/index.ts';
import { isReadArticle, titleOf } from '../page-titles.ts';
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
  /** 0 for equal titles and texts; else an order of no meaning. */
  compare(one: number, other: number): number;
}

export function openPrints(): Prints {
  const pages = openNumberList(32);
  const high = openNumberList(32);
  const low = openNumberList(32);
  return {
    add(page, number) {
      const title = isReadArticle(page) ? titleOf(page) : '';
      if (title === '') return;
      const name = withoutBlanks(title);
      const print = hashWithoutBlanks([name, SEPARATOR, ...proseLines(page.text)]);
      if (print.length - name.length - SEPARATOR.length < SHORTEST_TEXT) return;
      pages.push(number);
      high.push(print.high);
      low.push(print.low);
    },
    get size() {
      return pages.length;
    },
    page: (article) => pages.get(article),
    compare: (one, other) => high.get(one) - high.get(other) || low.get(one) - low.get(other),
  };
}

const withoutBlanks = (text: string) => text.replaceAll(/[\s\u3000\u200b]+/gu, '');
