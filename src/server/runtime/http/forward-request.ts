import { type IncomingHttpHeaders, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { HttpTrouble } from './http-trouble.ts';
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
    const socket = await connectTo(await wayTo(url.hostname, port, way), port, way);
    // Who asked may have gone while we connected, and may go at any time from here on.
    to.once('close', () => socket.destroy());
    if (to.destroyed) return void socket.destroy();
    const { method } = from;
    const headers = { ...kept(from.headers), host: url.host };
    const options = { path: `${url.pathname}${url.search}`, headers, createConnection: () => socket };
    const onward = ask({ ...options, ...(method === undefined ? {} : { method }) });
    onward.once('response', (response) => {
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
