import { type ArticleGround, planArticle, planArticles } from './plan-articles.ts';
import type { ColumnSketch } from './plan-columns.ts';
import type { Article } from './site-plan.ts';
import { serviceTitles } from './words.ts';

interface Ordered {
  /** Articles of a list. */
  count: number;
  ground: ArticleGround;
}

interface Place {
  number: number;
  path: string;
}

/** What stands in a column, newest first: nothing in one that is a text or only leads on. */
export function columnArticles(sketch: ColumnSketch, place: Place, { count, ground }: Ordered): Article[] {
  switch (sketch.shape) {
    case 'list':
      return planArticles(sketch, place, count, ground);
    case 'reports':
      return yearly(sketch, place, ground, (year) => `${ground.place}人民政府${year}年政府信息公开工作年度报告`);
    case 'tables':
      return yearly(sketch, place, ground, (year) => `${ground.place}人民政府网站工作年度报表（${year}年度）`);
    case 'guides':
      return guides(sketch, place, ground);
    default:
      return [];
  }
}

const REPORTS = 4;

/** What is published on the 25th of January about the year before, before both kinds of reports are due. */
function yearly(
  sketch: ColumnSketch,
  place: Place,
  ground: ArticleGround,
  titleOf: (year: number) => string,
): Article[] {
  const thisYear = Number(ground.at.slice(0, 4));
  const last = ground.at.slice(5) >= '01-25' ? thisYear - 1 : thisYear - 2;
  return Array.from({ length: REPORTS }, (_, back) => last - back)
    .toReversed()
    .map((year) => ({ ...planArticle(sketch, place, `${year + 1}-01-25`, ground), title: titleOf(year) }))
    .toReversed();
}

/** Service guides show no day of publishing. */
function guides(sketch: ColumnSketch, place: Place, ground: ArticleGround): Article[] {
  return serviceTitles().map((title) => ({
    ...planArticle(sketch, place, `${Number(ground.at.slice(0, 4)) - 1}-05-06`, ground),
    title,
    showsDate: false,
    isListedWithDay: false,
    source: null,
  }));
}
