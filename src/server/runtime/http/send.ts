import type { Dispatcher } from 'undici';
import type { HttpFailure, HttpRequest, HttpResponse, Limits } from './exchange.ts';
import { ACCEPT_ENCODING } from './inflate.ts';
import { openReception } from './reception.ts';

export interface SendOptions {
  dispatcher: Dispatcher;
  limits: Limits;
  userAgent: string;
  /** Milliseconds. */
  now: () => number;
}

/** Asks for one address, without following redirects. Trouble of the site is a result; rejects only with an error of ours. */
export async function send(request: HttpRequest, options: SendOptions): Promise<HttpResponse | HttpFailure> {
  const { dispatcher, limits, userAgent, now } = options;
  const target = new URL(request.url);
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(
      {
        origin: target.origin,
        path: `${target.pathname}${target.search}`,
        method: request.method,
        headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': ACCEPT_ENCODING, ...request.headers },
        headersTimeout: limits.response,
        bodyTimeout: limits.response,
        // Without this undici gives up the connection after every HEAD.
        reset: false,
      },
      openReception({ request, limits, now, resolve, reject }),
    );
  });
}
