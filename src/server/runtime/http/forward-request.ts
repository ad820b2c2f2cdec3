import { type IncomingHttpHeaders, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { secondsOf } from './answer-of.ts';
import { HttpTrouble } from './http-trouble.ts';
import type { Answer } from './pace.ts';
import { connectTo, type ProxyWay, spend, wayTo } from './proxy-way.ts';

/** Headers for the next hop only (RFC 9110, 7.6.1). */
const HOP_BY_HOP =
  /^(?:connection|proxy-connection|proxy-authorization|keep-alive|te|trailer|transfer-encoding|upgrade)$/u;

/** Hands a plain HTTP request on to an address that was checked. */
export async function forwardRequest(from: IncomingMessage, to: ServerResponse, way: ProxyWay): Promise<void> {
  try {
    const url = URL.parse(from.url ?? '');
    if (url?.protocol !== 'http:') throw new HttpTrouble('forbidden-scheme', from.url ?? '');
    const port = url.port === '' ? 80 : Number(url.port);
    refuseShut(url.href, from.headers, way);
    const destination = await wayTo(url.hostname, port, way);
    const leave = await way.gate.enter(destination, to);
    const socket = await connectTo(destination.address, port, way);
    // Who asked may have gone while we connected, and may go at any time from here on.
    to.once('close', () => socket.destroy());
    if (to.destroyed) return void socket.destroy();
    const { method } = from;
    const headers = { ...kept(from.headers), host: url.host };
    const options = { path: `${url.pathname}${url.search}`, headers, createConnection: () => socket };
    const onward = ask({ ...options, ...(method === undefined ? {} : { method }) });
    onward.once('response', (response) => {
      response.once('close', () => leave(answerOf(response)));
      response.on('data', (chunk: Buffer) => spend(way, chunk, socket, to.socket ?? socket));
      if (begin(response, to)) pipeline(response, to, () => socket.destroy());
      else for (const end of [to, socket]) end.destroy();
    });
    onward.on('error', () => to.destroy());
    pipeline(from, onward, () => undefined);
  } catch {
    // No answer at all: an answer of ours would be taken for one of the site.
    to.destroy();
  }
}

/** Pictures and styles, by what a browser would take for an answer. */
const NO_CONTENT = /^(?:image|text\/css)\b/u;

/** What robots.txt shuts out is not asked for; a page that misses more by it than its looks is not the page that visitors see. */
function refuseShut(url: string, { accept = '' }: IncomingHttpHeaders, { page }: ProxyWay): void {
  if (!page.isShut(url)) return;
  if (!NO_CONTENT.test(accept)) page.isCut = true;
  throw new HttpTrouble('forbidden-address', url);
}

function answerOf({ statusCode, headers }: IncomingMessage): Answer {
  return { status: statusCode ?? null, firstByte: 0, retryAfter: secondsOf(headers['retry-after'], headers.date) };
}

/** False for a status or a header that cannot be handed on, or where nobody waits for it any more. */
function begin({ statusCode = 502, headers }: IncomingMessage, to: ServerResponse): boolean {
  if (to.destroyed) return false;
  try {
    to.writeHead(statusCode, kept(headers));
    return true;
  } catch {
    return false;
  }
}

function kept(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.test(name)));
}
