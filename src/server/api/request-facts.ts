import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestFacts } from './endpoint.ts';
import { SIGN_ON } from './sign-on-way.ts';

/** Cookie of the session. */
export const COOKIE = 'kaoping-session';

const TEN_MINUTES = 600;

export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Only the browser that goes to the issuer comes back. The way back begins at another site: a stricter cookie would not come along. */
export function keepTicket({ request, reply }: Exchange, ticket: string): void {
  const secure = request.protocol === 'https';
  const cookie = { path: SIGN_ON.path, httpOnly: true, sameSite: 'lax', secure, maxAge: TEN_MINUTES } as const;
  void reply.setCookie(SIGN_ON.ticket, ticket, cookie);
}

/** Of the request itself, for the few endpoints that are about the login. */
export function requestFacts({ request, reply }: Exchange): RequestFacts {
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
  return {
    address: request.ip,
    origin: `${request.protocol}://${request.host}`,
    agent: request.headers['user-agent'] ?? '',
    token: request.cookies[COOKIE],
    authorization: request.headers.authorization,
    keepTicket: (ticket) => keepTicket({ request, reply }, ticket),
    keepToken(token) {
      void (token === null ? reply.clearCookie(COOKIE, options) : reply.setCookie(COOKIE, token, options));
    },
  };
}
