import { AppError } from '../../core/model/app-error.ts';
import type { WebServer } from '../runtime/web/index.ts';
import { beginSignOn, isForTie } from '../usecases/people/begin-sign-on.ts';
import { finishSignOn } from '../usecases/people/single-sign-on.ts';
import type { Service } from '../usecases/service.ts';
import { keepTicket, keepToken } from './request-facts.ts';
import { SIGN_ON } from './sign-on-way.ts';

/** Requests a minute from one address: each is kept until the browser comes back. */
const MOST = 60;

/** The way of a browser to the issuer of single sign-on and back: both are visited, not called, and so answer with another address. */
export function serveSingleSignOn(server: WebServer, service: Service): void {
  if (service.issuer === undefined) return;
  const options = { schema: { hide: true }, config: { rateLimit: { max: MOST, timeWindow: 60_000 } } };
  server.get(SIGN_ON.path, options, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      const { url, ticket } = await beginSignOn(service, {
        origin: `${request.protocol}://${request.host}`,
        path: SIGN_ON.back,
        userId: null,
      });
      keepTicket({ request, reply }, ticket);
      return await reply.redirect(url);
    } catch (error) {
      return reply.redirect(refusedAt('/', error));
    }
  });
  server.get(SIGN_ON.back, options, async (request, reply) => {
    void reply.header('cache-control', 'no-store').clearCookie(SIGN_ON.ticket, { path: SIGN_ON.path });
    const ticket = request.cookies[SIGN_ON.ticket];
    const place = isForTie(ticket) ? '/account' : '/';
    try {
      const entered = await finishSignOn(service, {
        ticket,
        query: new URL(request.url, 'http://localhost').searchParams.toString(),
        address: request.ip,
        agent: request.headers['user-agent'] ?? '',
      });
      if (entered === null) return await reply.redirect(`${place}?tied=1`);
      keepToken({ request, reply }, entered.token);
      return await reply.redirect(place);
    } catch (error) {
      return reply.redirect(refusedAt(place, error));
    }
  });
}

/** Somebody looks at a page, and not at an answer of the API: the desk says what happened. */
function refusedAt(place: string, error: unknown): string {
  if (!(error instanceof AppError)) throw error;
  const details = new URLSearchParams({ refused: error.code, ...error.details });
  return `${place}?${details.toString()}`;
}
