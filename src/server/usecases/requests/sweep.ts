import { sweepReplies } from '../../store/idempotent-replies.ts';
import { deleteExpiredSessions } from '../../store/sessions.ts';
import { sweepSetupLinks } from '../../store/setup-links.ts';
import { sweepAttempts } from '../../store/sign-ons.ts';
import type { Service } from '../service.ts';

/** Removes replies, sign-ins, sessions and links that have had their time. */
export async function sweep({ database, clock }: Pick<Service, 'database' | 'clock'>): Promise<void> {
  await sweepReplies(database);
  await sweepAttempts(database);
  await deleteExpiredSessions(database, clock.moment());
  await sweepSetupLinks(database, clock.moment());
}
