import { createServer } from 'node:net';

/** Null where a port can be listened on; otherwise what the system says (`EADDRINUSE`). */
export async function refusalOfPort(host: string, port: number): Promise<string | null> {
  const server = createServer();
  return new Promise((settle) => {
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    server.listen({ host, port }, () => server.close(() => settle(null)));
  });
}
