import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { AppError } from '../../../core/model/app-error.ts';
import type { WebServer } from './open-web-server.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Sends the files of the desk. Every address that is no file and not of the API is a page of it, and opens its first one. */
export async function serveDesk(server: WebServer, folder: string): Promise<void> {
  await server.register(files, { root: join(folder, 'assets'), prefix: '/assets/', cacheControl: false, setHeaders });
  server.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (/^\/(api|assets)(\/|$)/.test(request.url)) throw new AppError('not-found');
    return reply.sendFile('index.html', folder);
  });
}

/** The names of assets carry a hash of what is in them; the page that names them has to be asked for each time. */
const setHeaders = (reply: FastifyReply, path: string) =>
  void reply.header('cache-control', path.endsWith('.html') ? 'no-cache' : `public, max-age=${YEAR}, immutable`);
