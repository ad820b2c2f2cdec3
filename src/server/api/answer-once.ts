import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { takeTurns } from '../runtime/take-turns.ts';
import { LONGEST_KEPT, runOnce } from '../usecases/requests/run-once.ts';
import type { Service, Who } from '../usecases/service.ts';
import { isLongReply, replyInTurns } from './write-reply.ts';

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
  schema: z.ZodType;
  /** The reply holds what is shown only once. */
  hasSecret: boolean;
  run(): Promise<unknown>;
}

/** Answers a request that may carry a key. */
export async function answerOnce(
  service: Service,
  { request, reply, who, schema, hasSecret, run }: Once,
): Promise<unknown> {
  let long: string[] | null = null;
  const act = async (): Promise<unknown> => {
    const done = await run();
    if (isLongReply(done)) long = await takeTurns(replyInTurns(schema, done));
    return done;
  };
  const key = request.headers[HEADER];
  if (request.method !== 'POST' || typeof key !== 'string') {
    const done = await act();
    return long === null ? done : sendPieces(reply, long);
  }
  const { method, url, body } = request;
  const parts = [method, url, Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)];
  const textOf = (done: unknown) => {
    if (hasSecret) return null;
    return long === null ? (reply.serialize(done) as string) : textOfPieces(long);
  };
  const once = await runOnce(service, who, { key, parts, run: act, textOf });
  if ('done' in once) return long === null ? once.done : sendPieces(reply, long);
  void reply.header('idempotency-replayed', 'true').type(JSON_TYPE);
  return reply.serializer((text: unknown) => String(text)).send(once.earlier);
}

const JSON_TYPE = 'application/json; charset=utf-8';

const sendPieces = (reply: FastifyReply, pieces: readonly string[]): FastifyReply =>
  reply.type(JSON_TYPE).send(Readable.from(pieces));

/** Null where it is longer than what is kept. */
function textOfPieces(pieces: readonly string[]): string | null {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return length > LONGEST_KEPT ? null : pieces.join('');
}
