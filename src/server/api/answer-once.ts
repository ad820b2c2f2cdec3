import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { runOnce } from '../usecases/requests/run-once.ts';
import type { Service, Who } from '../usecases/service.ts';

const HEADER = 'idempotency-key';

/** Of requests that make something: what they may carry beside their body. */
export const OnceHeadersSchema = z.looseObject({
  [HEADER]: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional()
    .describe('sent again under the same key, a request is not done again and has the same reply; kept for 24 hours'),
});

export interface Once {
  request: FastifyRequest;
  reply: FastifyReply;
  who: Who;
  /** The reply holds what is shown only once. */
  hasSecret: boolean;
  run(): Promise<unknown>;
}

/** Answers a request that may carry a key. */
export async function answerOnce(service: Service, { request, reply, who, hasSecret, run }: Once): Promise<unknown> {
  const key = request.headers[HEADER];
  if (request.method !== 'POST' || typeof key !== 'string') return run();
  const { method, url, body } = request;
  const parts = [method, url, Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)];
  const textOf = (done: unknown) => (hasSecret ? null : (reply.serialize(done) as string));
  const once = await runOnce(service, who, { key, parts, run, textOf });
  if ('done' in once) return once.done;
  void reply.header('idempotency-replayed', 'true').type('application/json; charset=utf-8');
  return reply.serializer((text: unknown) => String(text)).send(once.earlier);
}
