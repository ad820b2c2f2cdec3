import { isFailure, type Outcome } from './exchange.ts';
import type { Answer } from './pace.ts';

/** What an outcome says about the pace. */
export function answerOf(outcome: Outcome): Answer {
  if (isFailure(outcome)) return { status: outcome.status, firstByte: 0, retryAfter: null };
  const { status, firstByte, headers } = outcome;
  return { status, firstByte, retryAfter: secondsOf(headers['retry-after'], headers['date']) };
}

/**
 * Seconds of a `Retry-After` header, which has a number or a date; null for anything else. A date is held against the clock of the
 * server, where it tells it: ours may be another.
 */
export function secondsOf(header: string | undefined, date: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\d+$/u.test(header.trim())) return Number(header);
  const until = /^[a-z]{3}/iu.test(header) ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(until)) return null;
  const server = Date.parse(date ?? '');
  return Math.max(0, (until - (Number.isNaN(server) ? Date.now() : server)) / 1000);
}
