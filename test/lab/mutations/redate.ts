import { daysBetween } from '../../../src/core/model/calendar-date.ts';
import { daysBefore } from '../site/days.ts';
import type { Article, Column, SitePlan } from '../site/site-plan.ts';
import { TEMPLATES } from '../site/templates/index.ts';

/** The article as if it had been published on another day: with another number, address and day of its file. */
export function redated(site: SitePlan, column: Column, article: Article, day: string): Article {
  return {
    ...article,
    day,
    path: TEMPLATES[site.template].articlePath(column, { day, id: site.idOf(day) }),
    lastModified: article.lastModified === null ? null : `${day}${article.lastModified.slice(10)}`,
  };
}

/** All articles of a column move back, so that the newest one is of the day. */
export function moveColumn(site: SitePlan, column: Column, newest: string): void {
  const first = column.articles[0];
  if (first === undefined) return;
  const back = daysBetween(newest, first.day);
  column.articles = column.articles.map((article) => redated(site, column, article, daysBefore(article.day, back)));
}
