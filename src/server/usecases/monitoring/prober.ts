import { hostname } from 'node:os';
import { statusesInScope } from '../../../core/model/registry/index.ts';
import { PLAN_TERMS, type PlanTerms } from '../../../core/monitoring/index.ts';
import { LONGEST_VISIT } from '../../collectors/probe/index.ts';
import { newId } from '../../runtime/new-id.ts';

/** How a machine visits sites. */
export interface Prober {
  /** Name of this machine and process, in leases and rounds. */
  name: string;
  /** Addresses that are known to be well: while none of them answers no site is blamed. */
  controls: readonly string[];
  /** Private networks that may be visited. */
  allow: readonly string[];
  plan: PlanTerms;
  /** Milliseconds after which a visit has failed. */
  timeout: number;
  /** Sites of one round at most, and at once. */
  most: number;
  width: number;
  /** Seconds after which others take over what this one has not stored. */
  lease: number;
  /** Seconds for which our own network has to be well again before it is trusted. */
  settle: number;
  /** Seconds before the failures of a mass failure are visited again. */
  massPause: number;
  /** Asks for the addresses of a host name instead of the platform. */
  resolve?: (host: string) => Promise<readonly string[]>;
}

/** Sites in these statuses are visited. */
export const VISITED_STATUSES: readonly string[] = statusesInScope('website');

/** The prober of this process, as settings have it. */
export function proberOf({ controls, allow }: Pick<Prober, 'controls' | 'allow'>): Prober {
  return {
    // A process that was started anew must not be taken for the one before.
    name: `${hostname()} ${newId()}`,
    controls,
    allow,
    plan: PLAN_TERMS,
    timeout: LONGEST_VISIT,
    // Even where half of 14,000 sites hang until the end of their time, and are visited twice, a round ends before the next is due.
    most: 400,
    width: 100,
    lease: 300,
    // Routes, name servers and neighbours come back one after the other.
    settle: 30,
    massPause: 10,
  };
}
