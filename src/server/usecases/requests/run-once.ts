import { AppError } from '../../../core/model/app-error.ts';
import { isDatabaseAway } from '../../runtime/database/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { dropKey, keepReply, type KeyedRequest, takeKey } from '../../store/idempotent-replies.ts';
import type { Service, Who } from '../service.ts';

export interface OnceRequest<Done> {
  /** As its sender named it. */
  key: string;
  /** What makes it this request and no other: method, address, body. */
  parts: readonly (string | Uint8Array)[];
  run(): Promise<Done>;
  /** The reply as it is sent, or null where it holds a secret that nobody keeps. */
  textOf(done: Done): string | null;
}

/** Done now, or the reply of when it was done. */
export type OnceReply<Done> = { done: Done } | { earlier: string };

/** Bytes of a reply that is kept. */
export const LONGEST_KEPT = 2 ** 20;

/**
 * Does something once however often it is asked for under one key. What was refused gives its key back. Where the process or the
 * database went away in between, nobody knows any more whether it was done: the key stays taken, and nothing is done twice.
 *
 * @throws AppError `request-differs`, `request-under-way`, `reply-not-kept`, `keys-too-many`
 */
export async function runOnce<Done>(
  { database }: Pick<Service, 'database'>,
  { user }: Who,
  { key, parts, run, textOf }: OnceRequest<Done>,
): Promise<OnceReply<Done>> {
  const request: KeyedRequest = {
    userId: user.id,
    key,
    requestSha256: sha256(parts.map((part) => sha256(part)).join()),
  };
  const known = await takeKey(database, request);
  if (known !== null) {
    if (known.requestSha256 !== request.requestSha256) throw new AppError('request-differs');
    if (known.status === null) throw new AppError('request-under-way');
    if (known.body === null) throw new AppError('reply-not-kept');
    return { earlier: known.body };
  }
  const done = await run().catch(async (error: unknown) => {
    if (error instanceof AppError) await dropKey(database, request);
    throw error;
  });
  const text = textOf(done);
  const body = text === null || Buffer.byteLength(text) > LONGEST_KEPT ? null : text;
  await keepReply(database, request, { status: 200, body }).catch((error: unknown) => {
    // It was done, and who asked shall hear so; sent again, it is as if it had been cut short.
    if (!isDatabaseAway(error)) throw error;
  });
  return { done };
}
