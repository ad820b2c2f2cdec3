import { remembered } from '../model/remembered.ts';

/** Parts of an address that say nothing of the column: dates, numbers, and what systems put in between. */
const NO_COLUMN = /^(?:\d+|t?\d{6,8}|content|art|info|detail|page)$/iu;
const ARTICLE_OF_COLUMN = /^art_(\d+)_\d+\./iu;

/** An address of which the path stands as it is written: nothing in it that parsing would change. */
const PLAIN = /^(https?:\/\/[^/?#\\@\s]+)((?:\/[\w~-][\w.~-]*)*\/?)(?:[?#].*)?$/su;

/**
 * The place in the tree of addresses at which a page stands, without its own name, dates and numbers: `/zwgk/tzgg/202403/t1.html`
 * and `/zwgk/tzgg/` both lie in `host/zwgk/tzgg`. Null where the address tells no column.
 */
export const sectionPath: (address: string) => string | null = remembered((address) => {
  const [, origin, path] = PLAIN.exec(address) ?? [];
  if (origin !== undefined && path !== undefined) {
    const host = hostOfOrigin(origin);
    return host === null ? null : pathOf(host, path);
  }
  if (!URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  return pathOf(host, pathname);
});

const hostOfOrigin = remembered((origin: string) => (URL.canParse(origin) ? new URL(origin).host : null));

function pathOf(host: string, pathname: string): string | null {
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (!pathname.endsWith('/') && last.includes('.')) parts.pop();
  const named = parts.filter((part) => !NO_COLUMN.test(part));
  const column = ARTICLE_OF_COLUMN.exec(last)?.[1];
  if (column !== undefined) named.push(`col_${column}`);
  return named.length === 0 ? null : [host, ...named].join('/');
}
