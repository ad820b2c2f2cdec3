import type { Chance } from './chance.ts';
import type { Wording } from './wording.ts';

export interface Column {
  folder: string;
  name: string;
  parts: Part[];
}

/** A column below a column: a list of articles, newest first. */
export interface Part {
  folder: string;
  name: string;
  column: Column;
  articles: Article[];
}

export interface Article {
  number: number;
  /** YYYY-MM-DD */
  date: string;
  folder: string;
  path: string;
  title: string;
  isGbk: boolean;
  part: Part;
}

export interface SitePlan {
  columns: Column[];
  parts: Part[];
  articles: Article[];
}

const COLUMNS: readonly (readonly [folder: string, name: string])[] = [
  ['/zwgk', '政务公开'],
  ['/zwdt', '政务动态'],
  ['/bsfw', '办事服务'],
  ['/zmhd', '政民互动'],
  ['/sjkf', '数据开放'],
  ['/csgk', '城市概况'],
  ['/zcwj', '政策文件'],
  ['/gsgg', '公示公告'],
  ['/rsxx', '人事信息'],
  ['/czzj', '财政资金'],
  ['/zdxm', '重点项目'],
  ['/ztzl', '专题专栏'],
];
const PARTS = ['aq', 'bm', 'cs', 'dt', 'ej'];
const PER_LIST = 20;
const GBK_SHARE = 0.1;

/** Columns and articles of a site that has about so many pages. Few columns hold most articles, as on real sites. */
export function planSite(pages: number, chance: Chance, wording: Wording): SitePlan {
  const columns = COLUMNS.map(([folder, name]) => columnOf(folder, name, wording));
  const parts = columns.flatMap((column) => column.parts);
  // Every list page shows twenty articles, and every column and part has two addresses.
  const count = Math.max(60, Math.round((pages - 2 * (columns.length + parts.length)) / (1 + 1 / PER_LIST)));
  const articles = Array.from({ length: count }, (_, index) => {
    const spread = chance.below(1000) / 1000;
    const part = parts[Math.floor(parts.length * spread * spread)] ?? chance.pick(parts);
    return articleOf(index, part, { chance, wording });
  });
  for (const part of parts) part.articles.sort((a, b) => (a.date < b.date ? 1 : -1));
  return { columns, parts, articles };
}

function columnOf(folder: string, name: string, wording: Wording): Column {
  const column: Column = { folder, name, parts: [] };
  column.parts = PARTS.map((part) => ({
    folder: `${folder}/${part}`,
    name: wording.words(4).slice(0, 6),
    column,
    articles: [],
  }));
  return column;
}

function articleOf(index: number, part: Part, { chance, wording }: { chance: Chance; wording: Wording }): Article {
  const number = 100_000 + index;
  const year = 2016 + chance.below(9);
  const month = String(1 + chance.below(12)).padStart(2, '0');
  const day = String(1 + chance.below(28)).padStart(2, '0');
  const folder = `${part.folder}/${year}${month}`;
  const article: Article = {
    number,
    date: `${year}-${month}-${day}`,
    folder,
    path: `${folder}/t${year}${month}${day}_${number}.html`,
    title: wording.title(),
    isGbk: chance.happens(GBK_SHARE),
    part,
  };
  part.articles.push(article);
  return article;
}

/** Articles of a part, list page by list page; one empty page where there are none. */
export function listPages({ articles }: Part): Article[][] {
  const pages: Article[][] = [];
  for (let at = 0; at === 0 || at < articles.length; at += PER_LIST) pages.push(articles.slice(at, at + PER_LIST));
  return pages;
}
