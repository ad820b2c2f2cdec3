import type { Dispatcher } from 'undici';
import type { Deadlines } from './deadlines.ts';
import type { HttpRequest, Limits, Outcome } from './exchange.ts';
import { ACCEPT_ENCODING } from './inflate.ts';
import { Reception } from './reception.ts';
import type { Target } from './target.ts';

export interface SendOptions {
  target: Target;
  dispatcher: Dispatcher;
  limits: Limits;
  /** Headers of every request. */
  usual: Readonly<Record<string, string>>;
  deadlines: Deadlines;
  /** Milliseconds; the request began at `begun`. */
  now: () => number;
  begun: number;
}

/** Headers that every request has. */
export function usualHeaders(userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: '*/*',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
    'accept-encoding': ACCEPT_ENCODING,
  };
}

/** Asks for one address, without following redirects. Trouble of the site is a result; rejects only with an error of ours. */
export async function send(request: HttpRequest, options: SendOptions): Promise<Outcome> {
  const { target, dispatcher, limits, usual } = options;
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(
      {
        origin: target.origin,
        path: target.path,
        method: request.method,
        headers: request.headers === undefined ? usual : { ...usual, ...request.headers },
        headersTimeout: limits.response,
        bodyTimeout: limits.response,
        // Without this undici gives up the connection after every HEAD.
        reset: false,
      },
      new Reception({ ...options, request, resolve, reject }),
    );
  });
}
