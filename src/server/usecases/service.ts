import type { Kysely } from 'kysely';
import type { Asker } from '../../core/process/index.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Issuer } from '../runtime/oidc/index.ts';
import type { JobQueue } from '../runtime/queue/index.ts';
import type { Blobs } from '../store/blobs/index.ts';
import type { Tables } from '../store/tables.ts';
import type { User } from '../store/users.ts';

export type { User };

/** What use cases of the service stand on; opened once in `main.ts` and handed down. */
export interface Service {
  database: Kysely<Tables>;
  blobs: Blobs;
  clock: Clock;
  /** By which sites are inspected: the name of one that comes with the product, or a file. */
  scheme: string;
  /** Who else says who somebody is; left out where only passwords count. */
  issuer?: Issuer;
  /** Inspections that wait; null beside a service, which sends them within a minute. */
  queue: JobQueue | null;
}

/** Who makes a change: an account, or the system itself. */
export interface Maker {
  user: { id: string } | null;
  address: string;
}

/** The system itself, on the machine that it runs on. */
export const SYSTEM: Maker = { user: null, address: 'local' };

/** When, by whom and from where, for an event. */
export function stampOf({ clock }: Pick<Service, 'clock'>, { user, address }: Maker) {
  return { moment: clock.moment(), actor: user?.id ?? null, address };
}

/** Who asks, and from where. */
export interface Who extends Asker {
  user: User;
  /** Address of the network; `local` for the command line. */
  address: string;
  /** The session's token against forged requests; null where a token of the API was sent. */
  csrf: string | null;
}
