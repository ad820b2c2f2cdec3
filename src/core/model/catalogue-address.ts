/**
 * Addresses of 广东省政府信息公开目录平台, which hundreds of sites of the province share. A column stands behind a fragment
 * (`…/gkmlpt/index#721`): all columns are one page to a server, whose script asks for their entries.
 */
const ROOT = String.raw`(https?:\/\/[^?#]*\/gkmlpt)`;
const OF_PAGE = String.raw`\/(?:index(?:\.html)?)?(?:\?[^#]*)?`;
const COLUMN = new RegExp(String.raw`^${ROOT}${OF_PAGE}#(\d{1,9})$`, 'iu');
const PAGE = new RegExp(`^${ROOT}${OF_PAGE}$`, 'iu');
const ENTRIES = new RegExp(String.raw`^${ROOT}\/api\/all\/(\d{1,9})\?page=(\d{1,4})&sid=(\d{1,12})$`, 'iu');

/** A column; `root`: what all addresses of its catalogue begin with. */
export interface CatalogueColumn {
  root: string;
  column: string;
}

/** The column that a visitor finds at an address; null for another address. */
export function catalogueColumn(url: string): CatalogueColumn | null {
  // Few addresses have a fragment, and all are asked about.
  if (!url.includes('#')) return null;
  const [, root, column] = COLUMN.exec(url) ?? [];
  return root === undefined || column === undefined ? null : { root, column };
}

/** What a server is asked for where a visitor wants an address. */
export const pageAddress = (url: string): string => url.split('#', 1)[0] ?? url;

/** What the page of a catalogue begins with; null for another address, and for one of its columns. */
export const catalogueRoot = (url: string): string | null =>
  url.includes('/gkmlpt/') ? (PAGE.exec(url)?.[1] ?? null) : null;

/** One page of the entries of a column. */
export interface CatalogueEntriesPage extends CatalogueColumn {
  /** From 1 on. */
  page: number;
  /** Number of the site on the platform. */
  site: string;
}

/** What is asked for at an address where a catalogue tells entries; null for another address. */
export function catalogueEntriesPage(url: string): CatalogueEntriesPage | null {
  if (!url.includes('/gkmlpt/')) return null;
  const [, root, column, page, site] = ENTRIES.exec(url) ?? [];
  if (root === undefined || column === undefined || page === undefined || site === undefined) return null;
  return { root, column, page: Number(page), site };
}

/** Where a catalogue tells a page of the entries of a column. */
export const entriesAddress = ({ root, column, page, site }: CatalogueEntriesPage): string =>
  `${root}/api/all/${column}?page=${page}&sid=${site}`;

/** The address of an entry or a link without its fragment, but for a column of a catalogue, which is told by it. */
export function withoutFragment(url: string): string {
  const mark = url.indexOf('#');
  return mark < 0 || catalogueColumn(url) !== null ? url : url.slice(0, mark);
}

/** Where a visitor finds the column of which an address tells entries; other addresses as they are. */
export function shownAddress(url: string): string {
  const asked = catalogueEntriesPage(url);
  return asked === null ? url : `${asked.root}/index#${asked.column}`;
}
