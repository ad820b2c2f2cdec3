import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from '../../../core/model/failure.ts';
import { PASSING_FAILURES } from '../../../core/model/failure.ts';
import { isFailure, type Outcome } from './exchange.ts';

export interface PatienceOptions {
  /** Pauses before the attempts after the first one, in milliseconds. */
  retries: readonly number[];
  /** Ends all pauses. */
  signal: AbortSignal;
  /** Milliseconds. */
  now: () => number;
}

/** Asks again where the trouble may be gone at the next attempt; `origin` tells whom. */
export type Patience = (origin: string, ask: () => Promise<Outcome>) => Promise<Outcome>;

/** Answers of servers that are busy or being started. */
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** No connection at all: whatever else is asked of that origin will end the same way. */
const AWAY: ReadonlySet<Failure> = new Set(['dns-failed', 'refused', 'unreachable', 'connect-timeout', 'tls-failed']);

/** How long nobody waits again for an origin that was away at every attempt, in milliseconds. */
const KEEP = 300_000;
const MOST_ORIGINS = 4096;

export function openPatience({ retries, signal, now }: PatienceOptions): Patience {
  const away = new Map<string, number>();
  const remember = (origin: string): void => {
    if (away.size >= MOST_ORIGINS) away.clear();
    away.set(origin, now() + KEEP);
  };
  return async (origin, ask) => {
    let outcome = await ask();
    if (!isPassing(outcome) || retries.length === 0) return outcome;
    const isKnown = (away.get(origin) ?? 0) > now();
    for (const pause of isKnown && isAway(outcome) ? [] : retries) {
      await sleep(pause, undefined, { signal });
      outcome = await ask();
      if (!isPassing(outcome)) break;
    }
    if (isAway(outcome)) remember(origin);
    else away.delete(origin);
    return outcome;
  };
}

function isPassing(outcome: Outcome): boolean {
  return isFailure(outcome) ? PASSING_FAILURES.has(outcome.failure) : BUSY.has(outcome.status);
}

function isAway(outcome: Outcome): boolean {
  return isFailure(outcome) && AWAY.has(outcome.failure);
}
