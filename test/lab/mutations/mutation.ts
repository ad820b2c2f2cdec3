import type { Chance } from '../chance.ts';
import type { Article, Column, SitePlan } from '../site/site-plan.ts';

/** A change of a sound portal, with what the checks have to say about it. */
export interface Mutation {
  id: string;
  /** Nothing may fail, and nothing may be asked of a person, but what `also` names. */
  isInnocent: boolean;
  plant(ground: Ground): Planted;
}

export interface Planted {
  faults: PlantedFault[];
  /** What may be said besides, because it follows: of one problem, or of any where none is named; `*` for any check. */
  also: Consequence[];
}

export interface PlantedFault {
  check: string;
  /** One of those of the check in `kinds.ts`. */
  kind: string;
  outcome: 'failed' | 'cantTell' | 'untested';
  /** As the check names it. */
  problem: string;
  /** Words that the Chinese message must have, where one address may be blamed for several things. */
  says?: string;
}

export interface Consequence {
  check: string;
  outcome: 'failed' | 'cantTell' | 'untested';
  problem: string | null;
}

/** A site with the places that other mutations have taken, so that no two faults lie over each other. */
export interface Ground {
  site: SitePlan;
  chance: Chance;
  taken: Set<string>;
}

export const NOTHING: Planted = { faults: [], also: [] };

export const absolute = ({ host }: SitePlan, path: string): string => `http://${host}${path}`;

export const failed = (check: string, kind: string, problem: string): PlantedFault => ({
  check,
  kind,
  outcome: 'failed',
  problem,
});

/** A person has to judge. */
export const doubtful = (check: string, kind: string, problem: string): PlantedFault => ({
  ...failed(check, kind, problem),
  outcome: 'cantTell',
});

export interface Chosen {
  column: Column;
  article: Article;
}

/** So many articles that nobody has taken, of those that both filters let through; from now on they are taken. */
export function takeArticles(
  { site, chance, taken }: Ground,
  count: number,
  [mayColumn, mayArticle]: [((column: Column) => boolean)?, ((article: Article) => boolean)?] = [],
): Chosen[] {
  const free = site.columns
    .filter((column) => column.shape === 'list' && !taken.has(column.path) && (mayColumn?.(column) ?? true))
    .flatMap((column) => column.articles.map((article) => ({ column, article })))
    .filter(({ article }) => !taken.has(article.path) && (mayArticle?.(article) ?? true));
  const chosen = chance.sample(free, count);
  for (const { article } of chosen) taken.add(article.path);
  return chosen;
}

/** A column that nobody has taken, nor any of its articles; from now on it is taken. Null where there is none. */
export function takeColumn({ site, chance, taken }: Ground, filter: (column: Column) => boolean): Column | null {
  const free = site.columns.filter(
    (column) => !taken.has(column.path) && filter(column) && column.articles.every(({ path }) => !taken.has(path)),
  );
  if (free.length === 0) return null;
  const column = chance.pick(free);
  taken.add(column.path);
  return column;
}

/** Columns that are kept up to date: not those of one text, of yearly reports and of letters. */
export const isNewsLike = ({ type }: Column): boolean =>
  ['动态要闻', '通知公告', '政策文件', '政策解读', '其他'].includes(type);

/** Changes a page before it is laid out. */
export function editPage(
  { edits }: SitePlan,
  path: string,
  edit: NonNullable<ReturnType<SitePlan['edits']['get']>>[number],
): void {
  edits.set(path, [...(edits.get(path) ?? []), edit]);
}
