import { type HttpFailure, type HttpRequest, type HttpResponse, isFailure, type Outcome } from './exchange.ts';

/** The outcome of an address with the redirects on the way to it. */
export interface Followed {
  /** Addresses that redirected, in order; empty without redirects. `total` in milliseconds. */
  redirects: { url: string; status: number; total: number }[];
  outcome: Outcome;
}

type Send = (request: HttpRequest) => Promise<Outcome>;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Asks for an address and follows at most `most` redirects; every step is asked of `send`, and so guarded anew. */
export async function follow(request: HttpRequest, send: Send, most: number): Promise<Followed> {
  const redirects: Followed['redirects'] = [];
  const first = await send(request);
  if (isFailure(first) || !REDIRECTS.has(first.status)) return { redirects, outcome: first };
  const cookies = new Map<string, string>();
  const seen = new Set([keyOf(request.url, cookies)]);
  const kept = keptHeaders(request.headers ?? {});
  for (let outcome: Outcome = first; ;) {
    if (isFailure(outcome) || !REDIRECTS.has(outcome.status)) return { redirects, outcome };
    const { url, status, total } = outcome;
    redirects.push({ url, status, total });
    const next = nextUrl(outcome);
    if (next === null) return { redirects, outcome: { url, failure: 'bad-redirect', status, total: 0 } };
    takeCookies(cookies, outcome, next);
    const failure = problemOf(keyOf(next, cookies), seen, redirects.length > most);
    if (failure !== null) return { redirects, outcome: { url, failure, status, total: 0 } };
    if ((await request.mayFollow?.(next)) === false) return { redirects, outcome: shutOutAt(next) };
    seen.add(keyOf(next, cookies));
    const headers = cookies.size === 0 ? kept : { ...kept, cookie: headerOf(cookies) };
    outcome = await send({ ...request, headers, url: next });
  }
}

/** What is said of an address that may not be asked for. */
export function shutOutAt(url: string): HttpFailure {
  return { url, failure: 'shut-out', status: null, total: 0 };
}

/** Conditions and rights are about the address they were given for. */
function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(?:if-|cookie$|authorization$)/u.test(name)));
}

function nextUrl({ url, headers }: HttpResponse): string | null {
  const location = headers['location'];
  if (location === undefined) return null;
  // Bytes were read as Latin 1; whether they are UTF-8 or GBK, the server knows them again when they are written like this.
  const next = URL.parse(location.replaceAll(/[\u0080-\u00ff]/gu, percentOf), url);
  if (next === null) return null;
  next.hash = '';
  return next.href;
}

function percentOf(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}

function problemOf(next: string, seen: ReadonlySet<string>, isTooMany: boolean) {
  if (!/^https?:/u.test(next)) return 'forbidden-scheme';
  if (seen.has(next)) return 'redirect-loop';
  return isTooMany ? 'too-many-redirects' : null;
}

/** The same address with another cookie is not the same request: firewalls hand one out and send the visitor back. */
function keyOf(url: string, cookies: ReadonlyMap<string, string>): string {
  return `${url} ${headerOf(cookies)}`;
}

const MOST_COOKIES = 20;

/** Cookies live for one request and its redirects, and only at the host that gave them. */
function takeCookies(cookies: Map<string, string>, { url, headers }: HttpResponse, next: string): void {
  if (URL.parse(url)?.host !== URL.parse(next)?.host) {
    cookies.clear();
    return;
  }
  // Several were joined by commas, and dates in them have commas too.
  for (const cookie of (headers['set-cookie'] ?? '').split(/, *(?=[^\s;,=]+=)/u)) {
    const [, name, value] = /^([^\s;,=]+)=([^;]*)/u.exec(cookie) ?? [];
    if (name !== undefined && value !== undefined && cookies.size < MOST_COOKIES) cookies.set(name, value.trim());
  }
}

function headerOf(cookies: ReadonlyMap<string, string>): string {
  return Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ');
}
