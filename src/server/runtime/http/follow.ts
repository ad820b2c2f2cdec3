import type { HttpFailure, HttpRequest, HttpResponse } from './exchange.ts';
import { isFailure } from './exchange.ts';

/** The outcome of an address with the redirects on the way to it. */
export interface Followed {
  /** Addresses that redirected, in order; empty without redirects. */
  redirects: { url: string; status: number }[];
  outcome: HttpResponse | HttpFailure;
}

type Send = (request: HttpRequest) => Promise<HttpResponse | HttpFailure>;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Asks for an address and follows at most `most` redirects; every step is asked of `send`, and so guarded anew. */
export async function follow(request: HttpRequest, send: Send, most: number): Promise<Followed> {
  const redirects: Followed['redirects'] = [];
  const seen = new Set([request.url]);
  let url = request.url;
  for (;;) {
    const outcome = await send({ ...request, url });
    if (isFailure(outcome) || !REDIRECTS.has(outcome.status)) return { redirects, outcome };
    const next = nextUrl(outcome);
    redirects.push({ url, status: outcome.status });
    const failure = next === null ? 'bad-redirect' : problemOf(next, seen, redirects.length > most);
    if (next === null || failure !== null) {
      const { status, total } = outcome;
      return { redirects, outcome: { url, failure: failure ?? 'bad-redirect', status, total } };
    }
    seen.add(next);
    url = next;
  }
}

function nextUrl({ url, headers }: HttpResponse): string | null {
  const location = headers['location'];
  if (location === undefined || !URL.canParse(location, url)) return null;
  const next = new URL(location, url);
  next.hash = '';
  return next.href;
}

function problemOf(next: string, seen: ReadonlySet<string>, isTooMany: boolean): HttpFailure['failure'] | null {
  if (!/^https?:/u.test(next)) return 'forbidden-scheme';
  if (seen.has(next)) return 'redirect-loop';
  return isTooMany ? 'too-many-redirects' : null;
}
