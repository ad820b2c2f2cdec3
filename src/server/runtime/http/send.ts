import type { Deadlines } from './deadlines.ts';
import type { HttpRequest, Limits, Outcome } from './exchange.ts';
import { ACCEPT_ENCODING } from './inflate.ts';
import { Reception } from './reception.ts';
import type { Target } from './target.ts';
import type { Wire, WireRequest } from './wire/index.ts';

export interface SendOptions {
  target: Target;
  wire: Wire;
  limits: Limits;
  /** Headers of every request. */
  usual: Readonly<Record<string, string>>;
  deadlines: Deadlines;
  /** Milliseconds; the request began at `begun`. */
  now: () => number;
  begun: number;
}

/** A question, or something that is told. */
export type Sent = Omit<HttpRequest, 'method'> & Pick<WireRequest, 'method' | 'body'>;

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
export async function send(request: Sent, options: SendOptions): Promise<Outcome> {
  const { target, wire, usual } = options;
  const { method, body } = request;
  const headers = request.headers === undefined ? usual : { ...usual, ...request.headers };
  return new Promise((resolve, reject) => {
    wire.ask(
      { origin: target.origin, path: target.path, method, headers, ...(body === undefined ? {} : { body }) },
      new Reception({ ...options, request, resolve, reject }),
    );
  });
}
