import { catalogueColumn, withoutFragment } from '../model/catalogue-address.ts';

/** Pages that a folder answers with by itself. */
const OWN_PAGE = /\/(?:index|default|main)\.(?:s?html?|jspx?|aspx?|php|do)$/iu;

/**
 * One key for addresses that are one page by custom: with http or https, with or without `www.`, a folder or its index page. A
 * query counts, and of fragments the one that tells the column of a catalogue. For comparing, never for printing.
 */
export function aliasKey(url: string): string {
  const column = catalogueColumn(url);
  if (column !== null) return `${aliasKey(column.root)}#${column.column}`;
  const [address = '', query] = (url.split('#', 1)[0] ?? '').split('?', 2);
  const path = address
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(OWN_PAGE, '/')
    .replace(/\/$/u, '');
  return query === undefined || query === '' ? path : `${path}?${query}`;
}

/** Host and port without `www.`; empty for what is no address of the web. */
export function siteOf(url: string): string {
  return (/^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(url)?.[1] ?? '').toLowerCase();
}

/** The address of an entry of a list as crawled pages are addressed: without a fragment that tells nothing, marks of a visit and an empty query. */
export function entryAddress(url: string): string {
  return withoutFragment(url)
    .replace(/;jsessionid=[^/?#]*/iu, '')
    .replace(/\?$/u, '');
}
