import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestFacts } from './endpoint.ts';
import { SIGN_ON } from './sign-on-way.ts';

/**
 * Name of the session's cookie. Where the way is encrypted browsers take one of such a name from this host alone: websites of the same
 * domain are what is assessed here, and one that was broken into could otherwise put somebody else's session under that of its visitor.
 */
export const sessionCookie = ({ protocol }: Pick<FastifyRequest, 'protocol'>): string =>
  protocol === 'https' ? '__Host-kaoping-session' : 'kaoping-session';

/** Puts the session's token into its cookie; null takes it out. */
export function keepToken({ request, reply }: Exchange, token: string | null): void {
  const name = sessionCookie(request);
  const secure = request.protocol === 'https';
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  void (token === null ? reply.clearCookie(name, options) : reply.setCookie(name, token, options));
}

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
  return {
    address: request.ip,
    origin: `${request.protocol}://${request.host}`,
    agent: request.headers['user-agent'] ?? '',
    token: request.cookies[sessionCookie(request)],
    authorization: request.headers.authorization,
    keepTicket: (ticket) => keepTicket({ request, reply }, ticket),
    keepToken: (token) => keepToken({ request, reply }, token),
  };
}
