import type { Failure } from '../../../core/model/failure.ts';
import type { TargetFacts } from './ask-target.ts';
import { isSilent } from './holding.ts';

/** Keeps what says that another site does not answer until any other site has: until then it may be our own outage. */
export interface OutsideDoubt {
  take(id: number, facts: TargetFacts): void;
  /** Nobody outside has answered: nothing is known about those that were kept. */
  end(): void;
}

/** Failures at which somebody was there. */
const SIGNS_OF_LIFE: ReadonlySet<Failure> = new Set([
  'tls-certificate',
  'tls-chain',
  'tls-expired',
  'tls-name',
  'not-http',
  'refused',
  'reset',
]);

export function openOutsideDoubt(write: (id: number, facts: TargetFacts) => void): OutsideDoubt {
  let held: [id: number, facts: TargetFacts][] = [];
  let isAlive = false;
  return {
    take(id, facts) {
      const { failure, status } = facts.reach;
      isAlive ||= status !== null || (failure !== null && SIGNS_OF_LIFE.has(failure));
      if (!isAlive && isSilent(failure)) {
        held.push([id, facts]);
        return;
      }
      write(id, facts);
      if (!isAlive) return;
      for (const each of held) write(...each);
      held = [];
    },
    end() {
      for (const [id, facts] of held) write(id, { ...facts, reach: { ...facts.reach, failure: null } });
      held = [];
    },
  };
}
