import { AppError } from '../../../core/model/app-error.ts';
import { isPassword, newToken, tokenHash } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { deleteExpiredSessions, insertSession } from '../../store/sessions.ts';
import { type Credentials, credentialsOf, noteFailure, noteSuccess, type User } from '../../store/users.ts';
import { type Service, stampOf } from '../service.ts';

export interface SignInRequest {
  login: string;
  password: string;
  address: string;
  agent: string;
}

export interface SignedIn {
  user: User;
  /** For the cookie; nobody keeps it. */
  token: string;
  csrf: string;
}

/** Wrong passwords in a row after which an account is locked, and for how many minutes. */
export const LOCK_OUT = { failures: 5, minutes: 15 };

/** Hours for which a login lasts. */
export const SESSION_HOURS = 12;

/** Opens a session. Tells nobody whether the account or the password was wrong; a locked account is not tried at all. */
export async function signIn(service: Service, request: SignInRequest): Promise<SignedIn> {
  const { database, clock } = service;
  const known = await credentialsOf(database, request.login.trim().toLowerCase());
  if (isLocked(known, clock.moment())) throw new AppError('sign-in-locked');
  const isRight = await isPassword(request.password, known?.passwordHash ?? null);
  if (known === null || known.user.isDisabled) throw new AppError('sign-in-failed');
  if (!isRight) {
    const isLast = known.failures + 1 >= LOCK_OUT.failures;
    await noteFailure(database, known.user.id, isLast ? later(LOCK_OUT.minutes) : null);
    throw new AppError('sign-in-failed');
  }
  const { user } = known;
  const token = newToken();
  const csrf = newToken();
  await database.transaction().execute(async (transaction) => {
    await noteSuccess(transaction, user.id);
    await deleteExpiredSessions(transaction, clock.moment());
    await insertSession(transaction, {
      tokenHash: tokenHash(token),
      userId: user.id,
      csrf,
      expiresAt: later(SESSION_HOURS * 60),
      address: request.address,
      agent: request.agent.slice(0, 300),
    });
    await recordEvent(transaction, {
      ...stampOf(service, { user, address: request.address }),
      chain: REGISTRY_CHAIN,
      verb: 'sign-in',
      object: 'user',
      objectId: user.id,
      before: null,
      after: null,
    });
  });
  return { user, token, csrf };
}

/** Whether an account takes no password at `moment`. */
export function isLocked(known: Credentials | null, moment: string): boolean {
  const until = known?.lockedUntil ?? null;
  return until !== null && Date.parse(until) > Date.parse(moment);
}

const later = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
