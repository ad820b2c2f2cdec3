/** Parts of an address that say nothing of the column: dates, numbers, and what systems put in between. */
const NO_COLUMN = /^(?:\d+|t?\d{6,8}|content|art|info|detail|page)$/iu;
const ARTICLE_OF_COLUMN = /^art_(\d+)_\d+\./iu;

/**
 * The place in the tree of addresses at which a page stands, without its own name, dates and numbers: `/zwgk/tzgg/202403/t1.html`
 * and `/zwgk/tzgg/` both lie in `host/zwgk/tzgg`. Null where the address tells no column.
 */
export function sectionPath(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (!pathname.endsWith('/') && last.includes('.')) parts.pop();
  const named = parts.filter((part) => !NO_COLUMN.test(part));
  const column = ARTICLE_OF_COLUMN.exec(last)?.[1];
  if (column !== undefined) named.push(`col_${column}`);
  return named.length === 0 ? null : [host, ...named].join('/');
}
