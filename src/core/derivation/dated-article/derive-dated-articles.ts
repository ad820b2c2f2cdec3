import type { DatedArticle } from '../../model/observation/index.ts';
import { dayText } from '../day-number.ts';
import type { PageTitles } from '../page-titles.ts';
import type { Site } from '../site.ts';
import type { Articles } from './collect-articles.ts';
import { dateInAddress } from '../date-in-address.ts';
import type { ListedDays } from './listed-days.ts';
import { neighboursOf } from './neighbours.ts';

export interface ArticleSources extends Site {
  articles: Articles;
  titles: PageTitles;
  listed: ListedDays;
  order: Uint32Array;
}

/** Gives every article with everything that its date can be held against, in the order of their addresses. */
export function deriveDatedArticles(sources: ArticleSources, give: (article: DatedArticle) => void): void {
  const { articles, titles, pages, listed, order, book } = sources;
  const byPage = new Uint32Array(pages.size);
  for (let article = 0; article < articles.size; article++) byPage[articles.page(article)] = article + 1;
  const chosen = pages
    .inOrder(order)
    .map((page) => byPage[page] ?? 0)
    .filter((article) => article > 0);
  const inOrder = chosen.map((article) => article - 1);
  const { before, after } = neighboursOf(articles, inOrder);
  for (const number of inOrder) {
    const { page, published, lastModified } = articles.get(number);
    const address = pages.address(page);
    give({
      kind: 'dated-article',
      title: titles.get(page),
      published,
      listed: dayText(listed.get(address, articles.day(number))),
      lastModified,
      inAddress: dateInAddress(book.url(address)),
      neighbours: { before: dayText(before[number] ?? 0), after: dayText(after[number] ?? 0) },
      place: pages.place(page),
    });
  }
}
