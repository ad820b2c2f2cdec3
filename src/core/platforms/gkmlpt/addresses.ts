/** Addresses of 广东省政府信息公开平台, which hundreds of sites of the province share; all have this step in their path. */
const INDEX = /^(https?:\/\/[^?#]*\/gkmlpt)\/(?:index(?:\.html)?)?(?:\?[^#]*)?#(\d+)$/iu;
const ARTICLE = /\/gkmlpt\/content\/\d+\/\d+\/post_(\d+)\.html?(?:[?#]|$)/iu;
const SITE = /\bSID\s*:\s*['"](\d+)['"]/u;

/** The number of an article of the platform by its address; null for another address. */
export const articleNumber = (url: string): string | null => ARTICLE.exec(url)?.[1] ?? null;

/**
 * Where the entries of a column are asked for, by the address of the column (`…/gkmlpt/index#COLUMN`) and the page that stands
 * there, which names the site. Null for another page.
 */
export function listAddress(url: string, page: string, number = 1): string | null {
  const [, root, column] = INDEX.exec(url) ?? [];
  const site = SITE.exec(page)?.[1];
  if (root === undefined || column === undefined || site === undefined) return null;
  return `${root}/api/all/${column}?page=${number}&sid=${site}`;
}
