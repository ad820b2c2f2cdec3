import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  url(path: string): string;
  received: Received[];
  /** What is answered from now on; null: nothing at all. */
  answer(next: { status: number; body: string } | null): void;
  close(): void;
}

/** Answers as robots do when all is well. */
export const WELL = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };

/** A real server that keeps what it is sent: a webhook, or a robot of a group. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let next: { status: number; body: string } | null = WELL;
  const server = createServer((request, response) => {
    const keep = async () => {
      const body = await text(request);
      received.push({ path: request.url ?? '', headers: request.headers, body });
      if (next === null) request.socket.destroy();
      else response.writeHead(next.status, { 'content-type': 'application/json' }).end(next.body);
    };
    void keep();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    received,
    answer(given) {
      next = given;
    },
    close: () => server.close().closeAllConnections(),
  };
}

export interface MailServer {
  port: number;
  mails: { from: string; to: string[]; user: string; source: string }[];
  close(): Promise<void>;
}

/** A real mail server that lets one account in. */
export async function openMailServer(user: string, password: string): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  const server = new SMTPServer({
    authOptional: false,
    // Its certificate is made by itself, which nobody trusts: the test speaks without TLS.
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password: given }, _session, done) {
      if (username === user && given === password) done(null, { user });
      else done(new Error('wrong password'));
    },
    onData(stream, session, done) {
      const keep = async () => {
        const source = await text(stream);
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          user: session.user ?? '',
          source,
        });
        done();
      };
      void keep();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { port, mails, close: async () => new Promise((settle) => server.close(() => settle())) };
}
