/** Parts of addresses that name a visit and not a page: with them every page would have as many addresses as visits. */
const SESSION_IN_PATH = /;jsessionid=[^/?#]*/giu;
const SESSION_PARAMETERS = new Set(['jsessionid', 'phpsessid', 'aspsessionid', 'sessionid', 'sid']);

/** Longer addresses are a trap or a mistake; browsers and servers refuse them too. */
const MAX_LENGTH = 2000;

/**
 * One spelling for every address of a page: as the URL standard has it, without the fragment and without marks of a visit. Null for
 * what is no address of the web, or longer than 2,000 letters.
 */
export function normaliseUrl(href: string, base: string): string | null {
  const url = URL.parse(href, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.pathname.includes(';')) url.pathname = url.pathname.replaceAll(SESSION_IN_PATH, '');
  if (url.search !== '') dropSessions(url);
  // A host name may end with a dot; it is the same host.
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  const normal = url.href.endsWith('?') ? url.href.slice(0, -1) : url.href;
  return normal.length > MAX_LENGTH ? null : normal;
}

/** The other parameters stay as they are written: `searchParams` would write them anew, in UTF-8. */
function dropSessions(url: URL): void {
  const parameters = url.search.slice(1).split('&');
  const kept = parameters.filter((each) => !SESSION_PARAMETERS.has((each.split('=')[0] ?? '').toLowerCase()));
  if (kept.length < parameters.length) url.search = kept.join('&');
}
