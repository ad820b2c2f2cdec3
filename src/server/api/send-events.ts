import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { AppError } from '../../core/model/app-error.ts';
import type { WebServer } from '../runtime/web/index.ts';
import type { SentEvent } from './endpoint.ts';

/** Those who listen with their accounts, by the server that they are connected to. */
const listeners = new WeakMap<object, Map<AbortController, string>>();

/** How much one account watches at once, from all of its places together: each is a look into the database every second. */
const MOST_WATCHED = 50;

/** Somebody of an account who listens: aborted when they have gone, or the server closes. @throws AppError `watched-too-much` */
export function listenerOf({ server, raw }: FastifyReply, account: string): AbortController {
  const all = listeners.get(server.server) ?? new Map<AbortController, string>();
  if ([...all.values()].filter((one) => one === account).length >= MOST_WATCHED)
    throw new AppError('watched-too-much', { most: String(MOST_WATCHED) });
  const listener = new AbortController();
  listeners.set(server.server, all);
  all.set(listener, account);
  raw.once('close', () => {
    all.delete(listener);
    listener.abort();
  });
  return listener;
}

/** Ends the listening of all who are connected to a server. */
export function endListening({ server }: WebServer): void {
  for (const listener of listeners.get(server)?.keys() ?? []) listener.abort();
}

/** Milliseconds after which a line without meaning is sent, so that nobody on the way takes the connection for dead. */
const QUIET = 15_000;

/** Sends events as they come. What goes wrong before the first one is thrown, to be answered as everywhere. */
export async function sendEvents(
  reply: FastifyReply,
  events: AsyncGenerator<SentEvent>,
  { signal }: Pick<AbortController, 'signal'>,
): Promise<FastifyReply> {
  const first = await events.next();
  void reply
    .type('text/event-stream; charset=utf-8')
    // A proxy in front must not wait for more.
    .header('x-accel-buffering', 'no');
  return reply.send(Readable.from(texts(first, { events, signal }), { objectMode: false }));
}

async function* texts(
  first: IteratorResult<SentEvent, unknown>,
  { events, signal }: { events: AsyncGenerator<SentEvent>; signal: AbortSignal },
): AsyncGenerator<string> {
  let next: Promise<IteratorResult<SentEvent, unknown>> = Promise.resolve(first);
  while (!signal.aborted) {
    const come = await within(next, QUIET).catch(orEnd);
    if (come === null) {
      yield ': \n\n';
      continue;
    }
    if (come.done === true) return;
    const { event, data } = come.value;
    yield `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    next = events.next();
    // Where nobody listens any more nobody waits for it: what goes wrong then is nobody's, and must not end the process.
    next.catch(() => undefined);
  }
}

/** What may not be told any more ends. */
function orEnd(error: unknown): IteratorReturnResult<undefined> {
  if (error instanceof AppError) return { done: true, value: undefined };
  throw error;
}

async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((settle) => {
    timer = setTimeout(() => settle(null), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
