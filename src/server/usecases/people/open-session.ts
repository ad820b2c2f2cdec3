import type { Transaction } from 'kysely';
import { newToken, tokenHash } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { deleteExpiredSessions, insertSession } from '../../store/sessions.ts';
import type { Tables } from '../../store/tables.ts';
import { noteSuccess, type User } from '../../store/users.ts';
import { type Service, stampOf } from '../service.ts';

export interface SignedIn {
  user: User;
  /** For the cookie; nobody keeps it. */
  token: string;
  csrf: string;
}

export interface Entering {
  user: User;
  address: string;
  agent: string;
  /** Who said who it is; null: a password. */
  issuer: string | null;
}

/** Hours for which a login lasts; a clock may be put back by so many without ending it. */
const SESSION_HOURS = 12;
const SLACK_HOURS = 2;
const HOUR = 3_600_000;

/** After this no session lasts that was opened at a moment or before. */
export const farthestEnd = (moment: string): string =>
  new Date(Date.parse(moment) + (SESSION_HOURS + SLACK_HOURS) * HOUR).toISOString();

/** Opens a session for somebody whose identity is beyond doubt. */
export async function openSession(
  service: Service,
  transaction: Transaction<Tables>,
  { user, address, agent, issuer }: Entering,
): Promise<SignedIn> {
  const token = newToken();
  const csrf = newToken();
  await noteSuccess(transaction, user.id);
  await deleteExpiredSessions(transaction, service.clock.moment());
  await insertSession(transaction, {
    tokenHash: tokenHash(token),
    userId: user.id,
    csrf,
    expiresAt: new Date(Date.parse(service.clock.moment()) + SESSION_HOURS * HOUR).toISOString(),
    address,
    agent: agent.slice(0, 300),
    byIssuer: issuer !== null,
  });
  await recordEvent(transaction, {
    ...stampOf(service, { user, address }),
    chain: REGISTRY_CHAIN,
    verb: 'sign-in',
    object: 'user',
    objectId: user.id,
    before: null,
    after: issuer === null ? null : { issuer },
  });
  return { user, token, csrf };
}
