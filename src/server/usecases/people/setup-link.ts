import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { hashPassword, newToken, tokenHash } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { keepSetupLink, setupLinkOwner, takeSetupLink } from '../../store/setup-links.ts';
import type { Tables } from '../../store/tables.ts';
import { replacePassword, userById } from '../../store/users.ts';
import { type Service, stampOf, type User } from '../service.ts';
import { refuseWeak } from './refuse-weak.ts';

/** A link by which somebody sets their first password, or a new one. */
export interface SetupLink {
  /** What stands behind the address of the service. The token is in the fragment, which browsers send to nobody. */
  path: string;
  expiresAt: string;
}

const DAYS = 7;

/** Makes a link for an account; nobody keeps it, and the one before is good for nothing any more. */
export async function makeSetupLink(
  { clock }: Pick<Service, 'clock'>,
  transaction: Transaction<Tables>,
  userId: string,
): Promise<SetupLink> {
  const token = newToken();
  const expiresAt = new Date(Date.parse(clock.moment()) + DAYS * 86_400_000).toISOString();
  await keepSetupLink(transaction, { userId, tokenHash: tokenHash(token), expiresAt });
  return { path: `/setup#${token}`, expiresAt };
}

/** Whose link it is. @throws AppError `setup-link-unusable` */
export async function showSetup({ database, clock }: Service, token: string): Promise<Pick<User, 'login' | 'name'>> {
  const id = await setupLinkOwner(database, tokenHash(token), clock.moment());
  const { login, name } = await openAccount(database, id);
  return { login, name };
}

/**
 * Sets the password of a link's account. The link is good for nothing after that, nor is a one-time password; other logins end. A
 * password that is refused leaves the link as it was.
 */
export async function setUp(
  service: Service,
  { token, password, address }: { token: string; password: string; address: string },
): Promise<{ login: string }> {
  const { login } = await showSetup(service, token);
  refuseWeak(password, { login, old: null });
  const passwordHash = await hashPassword(password);
  return service.database.transaction().execute(async (transaction) => {
    const id = await takeSetupLink(transaction, tokenHash(token), service.clock.moment());
    const user = await openAccount(transaction, id);
    await replacePassword(transaction, user.id, { passwordHash, mustChange: false });
    await deleteSessionsOf(transaction, user.id, null);
    await recordEvent(transaction, {
      ...stampOf(service, { user, address }),
      chain: REGISTRY_CHAIN,
      verb: 'set-password',
      object: 'user',
      objectId: user.id,
      before: null,
      after: { by: 'setup-link' },
    });
    return { login: user.login };
  });
}

async function openAccount(database: Service['database'], id: string | null): Promise<User> {
  const user = id === null ? null : await userById(database, id);
  if (user === null || user.isDisabled) throw new AppError('setup-link-unusable');
  return user;
}
