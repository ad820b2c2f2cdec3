import { catalogueColumn, catalogueEntriesPage } from '../../../core/model/catalogue-address.ts';

/** Parts of addresses that name a visit and not a page: with them every page would have as many addresses as visits. */
const SESSION_IN_PATH = /;jsessionid=[^/?#]*/giu;
/** Names that are nothing else, whatever the value is. */
const SESSION_NAME = /^(?:jsessionid|phpsessid|aspsessionid[a-z]*|asp\.net_sessionid|cftoken)(?:=|$)/iu;
/** Names that columns and articles have as well: there the value is that of a session, long and of digits and letters, but for those by which Java systems tell columns. */
const SESSION_VALUE = /^(?:sid|sessionid)=(?!(?:4028|ff8080)[\da-f]{28}$)(?=[^&]*\d)(?=[^&]*[a-z])[\w+/.~-]{20,}=*$/iu;

/** Longer addresses are a trap or a mistake; browsers and servers refuse them too. */
const MAX_LENGTH = 2000;

/**
 * One spelling for every address of a page: as the URL standard has it, without the fragment and without marks of a visit; with that
 * by which alone a column of a catalogue is told. Null for what is no address of the web, or longer than 2,000 letters.
 */
export function normaliseUrl(href: string, base: string): string | null {
  const path = PLAIN_PATH.exec(href)?.[0];
  if (path === undefined) return normalised(href, base);
  const host = hostOf(base);
  return host === null ? normalised(href, base) : bounded(host + path);
}

/** One that is the same in every spelling. */
const PLAIN_PATH = /^(?:\/[\w-][\w.-]*)+\/?$/u;
/** What stands before the path has all of the host in it. */
const HOST_PART = /^https?:\/\/[^/?#\\]+\//u;

/** Most links of a page have the host of the one before. */
const last: { part: string; host: string | null } = { part: '', host: null };

/** Scheme and host of an absolute address; null where they are not told by its beginning. */
function hostOf(base: string): string | null {
  if (last.part !== '' && base.startsWith(last.part)) return last.host;
  const part = HOST_PART.exec(base)?.[0];
  if (part === undefined) return null;
  last.part = part;
  last.host = normalised('/', part)?.slice(0, -1) ?? null;
  return last.host;
}

function normalised(href: string, base: string): string | null {
  const url = URL.parse(href, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  // To set a part takes as long as to read the whole address.
  if (url.href.includes('#') && catalogueColumn(url.href) === null) url.hash = '';
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  if (url.pathname.includes(';')) url.pathname = url.pathname.replaceAll(SESSION_IN_PATH, '');
  // There `sid` is the number of a site.
  if (url.search !== '' && catalogueEntriesPage(url.href) === null) dropSessions(url);
  // A host name may end with a dot; it is the same host.
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  return bounded(url.href.endsWith('?') ? url.href.slice(0, -1) : url.href);
}

const bounded = (url: string): string | null => (url.length > MAX_LENGTH ? null : url);

/** The other parameters stay as they are written: `searchParams` would write them anew, in UTF-8. */
function dropSessions(url: URL): void {
  const parameters = url.search.slice(1).split('&');
  const kept = parameters.filter((each) => !SESSION_NAME.test(each) && !SESSION_VALUE.test(each));
  if (kept.length < parameters.length) url.search = kept.join('&');
}
