import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** How a made-up site answers for a path: a page, or whatever else. */
export type MadeAnswer = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

/** A site on loopback that is made by a test; what it does not have is 404. */
export interface MadeSite {
  origin: string;
  port: number;
  /** Method and path of every request, in order of arrival. */
  requests: string[];
  /** Waits until nobody is connected: whatever was asked has arrived then. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export interface MadeSiteOptions {
  /** Milliseconds before the answer. */
  delay?: (path: string) => number;
  /** Where it listens; a free port if it is not given. */
  port?: number;
  /** For paths that are not among the answers. */
  otherwise?: (path: string) => MadeAnswer | null;
}

export async function openMadeSite(
  answers: Readonly<Record<string, MadeAnswer>>,
  { delay, otherwise, port: wanted = 0 }: MadeSiteOptions = {},
): Promise<MadeSite> {
  const requests: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '';
    const made = answers[path] ?? otherwise?.(path) ?? null;
    if (typeof made === 'function') {
      made(request, response);
      return;
    }
    response.statusCode = made === null ? 404 : 200;
    response.setHeader('content-type', typeof made === 'string' ? 'text/html' : typeOf(path));
    const body = Buffer.from(made ?? '<title>404</title>找不到页面');
    response.setHeader('content-length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const wait = delay?.(request.url ?? '') ?? 0;
    if (wait > 0) setTimeout(answer, wait, request, response);
    else answer(request, response);
  });
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    async quiet() {
      while ((await promisify(server.getConnections.bind(server))()) > 0) await sleep(1);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  css: 'text/css',
  js: 'text/javascript',
  xml: 'text/xml',
  txt: 'text/plain',
};

function typeOf(path: string): string {
  return TYPES[/\.(\w+)$/u.exec(path)?.[1] ?? ''] ?? 'text/html';
}

/** Sends an answer with a status and headers of its own. */
export function madeAnswer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = '',
): MadeAnswer {
  return (request, response) => {
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}
