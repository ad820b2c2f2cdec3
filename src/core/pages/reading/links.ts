import type { PageLink } from '../../model/page-facts.ts';
import { resolveInAttribute } from '../html/index.ts';
import { baseAddress, isFileAddress, readLinks as scanLinks } from '../links/index.ts';
import type { Page } from './page.ts';

/** The addresses of a page that lead somewhere on the network, each once, in order. */
export function readLinks({ tree, raw }: Page, base: string | null): PageLink[] {
  const links = new Map<string, PageLink>();
  scanLinks(tree, ({ kind: place, from, to }) => {
    const url = resolveAddress(resolveInAttribute(raw(from, to)), base);
    if (url === null) return;
    const kind = place === 'page' && isFileAddress(url) ? 'file' : place;
    const key = `${kind} ${url}`;
    if (!links.has(key)) links.set(key, { url, kind });
  });
  return [...links.values()];
}

const NO_ADDRESS = /^(?:#|$|[a-z][a-z\d+.-]*:(?<!https?:|ftp:))/iu;

/**
 * The address that is written in an attribute: resolved against the base if there is one, else as it stands. Null for what
 * leads nowhere on the network: places of the page itself, scripts, mail, data. An address that cannot be resolved stays as it
 * is written.
 */
export function resolveAddress(written: string, base: string | null): string | null {
  const address = written.trim();
  if (base !== null && PLAIN_PATH.test(address)) {
    const host = hostOf(base);
    if (host !== null) return host + address;
  }
  if (NO_ADDRESS.test(address)) return null;
  return base === null ? address : (URL.parse(address, base)?.href ?? address);
}

/** A path that is the same in every spelling, under a base that is an address of the web. */
const PLAIN_PATH = /^(?:\/[\w-][\w.-]*)+\/?$/u;

/** Kept for the next link of the page, and of other pages of its host. */
const last: { base: string; host: string | null; hostPart: string } = { base: '', host: null, hostPart: '' };
/** What stands before the path has all of the host in it. */
const HOST_PART = /^https?:\/\/[^/?#\\]+\//u;

/** Scheme and host of an absolute address of the web, null of anything else. */
function hostOf(base: string): string | null {
  if (base === last.base) return last.host;
  if (last.hostPart !== '' && base.startsWith(last.hostPart)) return last.host;
  const url = URL.parse(base);
  last.base = base;
  last.host = url?.protocol === 'http:' || url?.protocol === 'https:' ? url.origin : null;
  last.hostPart = last.host === null ? '' : (HOST_PART.exec(base)?.[0] ?? '');
  return last.host;
}

/** The base of the links of a page: its `<base href>`, itself against the address of the page; null where neither is known. */
export function baseOf({ tree, raw }: Page, address: string | null): string | null {
  const place = baseAddress(tree);
  return place === null ? address : baseFrom(raw(...place), address);
}

/** The same from what a `<base href>` has written in it. */
export function baseFrom(written: string, address: string | null): string | null {
  return URL.parse(resolveInAttribute(written).trim(), address ?? undefined)?.href ?? address;
}
