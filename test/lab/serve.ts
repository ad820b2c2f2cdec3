import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { LabSite } from './site/render-site.ts';
import type { LabAnswer } from './site/site-plan.ts';

/** Answers for all hosts of a lab: the site on 127.0.0.1, others on further addresses of loopback, all on one port. */
export interface LabServer {
  port: number;
  /** From now on answers are those of this site. */
  show(site: LabSite): void;
  /** The address of a host of the lab; rejects for a name that nobody has. */
  resolve(host: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

const OWN = '127.0.0.1';
const OTHERS = ['127.0.1.1', '127.0.1.2'] as const;
/** Names that end so have no address. */
export const NOWHERE = '.nowhere.kaoping-lab.example';

const ATTEMPTS = 20;

/** Throws where no port is free on all addresses. */
export async function openLabServer(): Promise<LabServer> {
  let site: LabSite | null = null;
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    const answer = site?.answer(request.headers.host ?? '', request.url ?? '/') ?? NOT_FOUND;
    if (answer.isSilent === true) return;
    if ((answer.delay ?? 0) > 0) setTimeout(send, answer.delay, request, response, answer);
    else send(request, response, answer);
  };
  const { servers, port } = await listenOnAll(handler);
  return {
    port,
    show(shown) {
      site = shown;
    },
    async resolve(host) {
      if (host.endsWith(NOWHERE)) throw Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
      return host.endsWith('kaoping-lab.gov.cn') ? [OWN] : [OTHERS[host.length % OTHERS.length] ?? OWN];
    },
    async close() {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map(async (server) => closed(server)));
    },
  };
}

async function listenOnAll(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const own = createServer(handler);
    await listening(own, 0, OWN);
    const { port } = own.address() as { port: number };
    const others = OTHERS.map(() => createServer(handler));
    const all = await Promise.allSettled(
      others.map(async (server, index) => listening(server, port, OTHERS[index] ?? OWN)),
    );
    const servers = [own, ...others];
    if (all.every(({ status }) => status === 'fulfilled')) return { servers, port };
    await Promise.all(servers.filter((server) => server.listening).map(async (server) => closed(server)));
  }
  throw new Error('no port is free on all addresses of the lab');
}

async function listening(server: Server, port: number, address: string): Promise<void> {
  server.listen(port, address);
  await once(server, 'listening');
}

async function closed(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

const NOT_FOUND: LabAnswer = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from('<!DOCTYPE html><title>404</title><h1>404 页面不存在</h1>'),
};

/** Tells the version of everything that is there, and sends nothing of what is asked for by the version that it has. */
function send(request: IncomingMessage, response: ServerResponse, answer: LabAnswer): void {
  const { status, body, head } = answer;
  const isHead = request.method === 'HEAD';
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const headers = status === 200 ? { etag, ...answer.headers } : answer.headers;
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag });
    response.end();
    return;
  }
  response.writeHead(isHead ? (head ?? status) : status, { ...headers, 'content-length': body.length });
  response.end(isHead ? undefined : body);
}
