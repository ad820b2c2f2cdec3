import { AppError } from '../../core/model/app-error.ts';
import type { WebServer } from '../runtime/web/index.ts';
import { beginSignOn, finishSignOn } from '../usecases/people/single-sign-on.ts';
import type { Service } from '../usecases/service.ts';
import { COOKIE } from './register-endpoints.ts';

const PATH = '/api/session/oidc';
const BACK = `${PATH}/callback`;
const TICKET = 'kaoping-sign-on';
const TEN_MINUTES = 600;
/** Requests a minute from one address: each is kept until the browser comes back. */
const MOST = 60;

/** The way of a browser to the issuer of single sign-on and back: both are visited, not called, and so answer with another address. */
export function serveSingleSignOn(server: WebServer, service: Service): void {
  if (service.issuer === undefined) return;
  const options = { schema: { hide: true }, config: { rateLimit: { max: MOST, timeWindow: 60_000 } } };
  server.get(PATH, options, async (request, reply) => {
    const isSecure = request.protocol === 'https';
    void reply.header('cache-control', 'no-store');
    try {
      const { url, ticket } = await beginSignOn(service, {
        origin: `${request.protocol}://${request.host}`,
        path: BACK,
      });
      // The way back begins at another site: a stricter cookie would not come along.
      const cookie = { path: PATH, httpOnly: true, sameSite: 'lax', secure: isSecure, maxAge: TEN_MINUTES } as const;
      return await reply.setCookie(TICKET, ticket, cookie).redirect(url);
    } catch (error) {
      return reply.redirect(refusedAt(error));
    }
  });
  server.get(BACK, options, async (request, reply) => {
    void reply.header('cache-control', 'no-store').clearCookie(TICKET, { path: PATH });
    try {
      const { token } = await finishSignOn(service, {
        ticket: request.cookies[TICKET],
        query: new URL(request.url, 'http://localhost').searchParams.toString(),
        address: request.ip,
        agent: request.headers['user-agent'] ?? '',
      });
      const secure = request.protocol === 'https';
      return await reply
        .setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure })
        .redirect('/');
    } catch (error) {
      return reply.redirect(refusedAt(error));
    }
  });
}

/** Somebody looks at a page, and not at an answer of the API: the desk says what happened. */
function refusedAt(error: unknown): string {
  if (!(error instanceof AppError)) throw error;
  const details = new URLSearchParams({ refused: error.code, ...error.details });
  return `/?${details.toString()}`;
}
