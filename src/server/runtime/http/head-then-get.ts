import type { Failure } from '../../../core/model/failure.ts';
import type { Door } from './door.ts';
import { type HttpRequest, isFailure, type Outcome } from './exchange.ts';
import type { Followed } from './follow.ts';

/** How an address answered, and to which question. */
export interface Looked extends Followed {
  method: 'HEAD' | 'GET';
}

/** Failures that a GET would end with too. */
const SAME_FOR_GET: ReadonlySet<Failure> = new Set([
  'dns-not-found',
  'dns-failed',
  'refused',
  'unreachable',
  'connect-timeout',
  'tls-certificate',
  'tls-chain',
  'tls-expired',
  'tls-name',
  'tls-failed',
  'forbidden-scheme',
  'forbidden-address',
  'shut-out',
]);

/**
 * Whether there is something at an address: asked by HEAD, and by GET where the answer is not a good one, because many servers
 * answer a HEAD wrongly. Of what the GET brings only the first `firstBytes` are read.
 */
export async function headThenGet(
  door: Pick<Door, 'fetch'>,
  request: Omit<HttpRequest, 'method'> & { firstBytes: number },
): Promise<Looked> {
  const head = await door.fetch({ ...request, method: 'HEAD' });
  if (isFinal(head.outcome)) return { ...head, method: 'HEAD' };
  return { ...(await door.fetch({ ...request, method: 'GET' })), method: 'GET' };
}

function isFinal(outcome: Outcome): boolean {
  return isFailure(outcome) ? SAME_FOR_GET.has(outcome.failure) : outcome.status < 400;
}
