import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../core/model/app-error.ts';

export interface ServerQuestion {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string | Blob | null;
}

export interface ServerAnswer {
  status: number;
  /** `Content-Type`, in small letters. */
  type: string;
  bytes: Uint8Array;
}

/** Milliseconds: how long an answer may take, and after how long what did not come through is sent once more. */
const PATIENCE = 120_000;
const PAUSE = 1000;

/**
 * Asks another service of ours. It is never followed elsewhere: what we send has a token. What was cut short, or met a service that
 * is not ready, is sent once more; a request that changes something must therefore carry its key.
 *
 * @throws AppError `server-unreachable`
 */
export async function askServer(question: ServerQuestion, pause = PAUSE): Promise<ServerAnswer> {
  try {
    const first = await askOnce(question);
    if (first.status !== 503) return first;
  } catch (error) {
    if (HOPELESS.test(reasonOf(error))) throw unreachable(question, error);
  }
  await sleep(pause);
  try {
    return await askOnce(question);
  } catch (error) {
    throw unreachable(question, error);
  }
}

async function askOnce({ method, url, headers, body }: ServerQuestion): Promise<ServerAnswer> {
  const response = await fetch(url, {
    method,
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const type = (response.headers.get('content-type') ?? '').toLowerCase();
  return { status: response.status, type, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Where nobody is, or where somebody else is, nobody will be a second later. */
const HOPELESS = /ECONNREFUSED|ENOTFOUND|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_SSL|ERR_TLS/;

/** What the network said: its code where there is one. */
function reasonOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as NodeJS.ErrnoException;
  return typeof code === 'string' && code !== '' ? code : cause.message;
}

const unreachable = ({ url: { origin } }: ServerQuestion, error: unknown): AppError =>
  new AppError('server-unreachable', { server: origin, reason: reasonOf(error) });
