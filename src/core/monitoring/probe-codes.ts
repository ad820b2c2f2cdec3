import { FAILURES, type Failure } from '../model/failure.ts';
import type { VisitState } from '../model/availability.ts';

/** Numbers under which states are stored; never changed. */
export const STATE_CODES = { open: 0, failed: 1, void: 2 } as const satisfies Record<VisitState, number>;

/** Numbers under which failures are stored; 0 is none. Never changed: a new failure gets the next number. */
export const FAILURE_CODES = {
  'dns-not-found': 1,
  'dns-failed': 2,
  refused: 3,
  unreachable: 4,
  'connect-timeout': 5,
  'tls-certificate': 6,
  'tls-chain': 7,
  'tls-expired': 8,
  'tls-name': 9,
  'tls-failed': 10,
  reset: 11,
  'response-timeout': 12,
  'too-slow': 13,
  'headers-too-large': 14,
  'too-large': 15,
  'bad-encoding': 16,
  'wrong-length': 17,
  'not-http': 18,
  'bad-redirect': 19,
  'too-many-redirects': 20,
  'redirect-loop': 21,
  'forbidden-scheme': 22,
  'forbidden-address': 23,
  empty: 24,
  'shut-out': 25,
} as const satisfies Record<Failure, number>;

const CODES: readonly Failure[] = Object.keys(FAILURES) as Failure[];

/** The failure that a stored number stands for; null for none. */
export function failureOfCode(code: number): Failure | null {
  return CODES.find((failure) => FAILURE_CODES[failure] === code) ?? null;
}
