import type { Dispatcher } from 'undici';
import type { HttpFailure, HttpRequest, HttpResponse, Limits } from './exchange.ts';
import { failureOf } from './failure-of.ts';
import { HttpTrouble } from './http-trouble.ts';
import { inflateBody } from './inflate.ts';

export interface Reception {
  request: HttpRequest;
  limits: Limits;
  now: () => number;
  resolve: (outcome: HttpResponse | HttpFailure) => void;
  reject: (error: unknown) => void;
}

type Controller = Dispatcher.DispatchController;

/** Takes a response in as it comes, within the limits. */
export function openReception({ request, limits, now, resolve, reject }: Reception): Dispatcher.DispatchHandler {
  const begun = now();
  const chunks: Buffer[] = [];
  let bytes = 0;
  let status: number | null = null;
  let headers: Record<string, string> = {};
  let firstByte = 0;
  let timer: NodeJS.Timeout | undefined;
  const fail = (failure: HttpFailure['failure']) =>
    resolve({ url: request.url, failure, status, total: now() - begun });
  return {
    onRequestStart(controller) {
      // The time in which nothing comes begins anew with every byte; this is the time for all of it.
      timer = setTimeout(() => giveUp(controller, new HttpTrouble('too-slow', request.url)), limits.total);
    },
    onResponseStart(_controller, statusCode, received) {
      status = statusCode;
      firstByte = now() - begun;
      headers = joined(received);
    },
    onResponseData(controller, chunk) {
      bytes += chunk.length;
      if (bytes > limits.body) giveUp(controller, new HttpTrouble('too-large', request.url));
      else chunks.push(chunk);
    },
    onResponseEnd() {
      clearTimeout(timer);
      const packed = chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
      const body = inflateBody(packed, headers['content-encoding'] ?? '', limits.body);
      if (typeof body === 'string') fail(body);
      else resolve({ url: request.url, status: status ?? 0, headers, body, bytes, firstByte, total: now() - begun });
    },
    onResponseError(_controller, error) {
      clearTimeout(timer);
      const failure = failureOf(error);
      if (failure === null) reject(error);
      else fail(failure);
    },
  };
}

function giveUp(controller: Controller, trouble: HttpTrouble): void {
  controller.abort(trouble);
}

function joined(received: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(received)) {
    if (value !== undefined) headers[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
  }
  return headers;
}
