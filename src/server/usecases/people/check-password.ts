import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { isPassword } from '../../runtime/secrets.ts';
import { noteShadow } from '../../store/sign-in-shadows.ts';
import type { Tables } from '../../store/tables.ts';
import { type Credentials, credentialsForChange, credentialsOf, noteFailure } from '../../store/users.ts';
import type { Service, Who } from '../service.ts';

/** Wrong passwords in a row after which an account is locked, and for how many minutes. */
const LOCK_OUT = { failures: 5, minutes: 15 };
const LOCKED = LOCK_OUT.minutes * 60_000;

/**
 * Holds a password against an account, at the door and wherever else one is asked for: a stolen session must not be a place to guess
 * from. A wrong one counts. Nobody is told whether the account is there, is locked, or the password was wrong: the answer is the same,
 * and so is the work of hash and database before it.
 */
export async function checkPassword(
  { database, clock }: Service,
  { known, login, password }: { known: Credentials | null; login: string; password: string },
): Promise<Credentials> {
  const isOpen = known !== null && !known.user.isDisabled && !isLocked(known, clock.moment());
  const isRight = await isPassword(password, known?.passwordHash ?? null);
  if (isOpen && isRight) return known;
  if (isOpen) {
    const lockedUntil = new Date(Date.parse(clock.moment()) + LOCKED).toISOString();
    await noteFailure(database, known.user.id, { most: LOCK_OUT.failures, lockedUntil });
  } else await noteShadow(database, login);
  throw new AppError('sign-in-failed');
}

/** As `checkPassword`, of who is signed in and gives their password once more: they may be told that it is locked. */
export async function checkOwnPassword(
  service: Service,
  { user: { login } }: Pick<Who, 'user'>,
  password: string,
): Promise<Credentials> {
  const known = await credentialsOf(service.database, login);
  if (known !== null && isLocked(known, service.clock.moment())) throw new AppError('sign-in-locked');
  return checkPassword(service, { known, login, password });
}

/**
 * What was found right counts only if it still is when something comes of it: of many guesses that come at once each was begun before any
 * was counted, and a password may have been replaced meanwhile. Holds the account until the end of the transaction.
 */
export async function refuseOutdated(
  { clock }: Pick<Service, 'clock'>,
  transaction: Transaction<Tables>,
  { user, passwordHash }: Credentials,
): Promise<void> {
  const now = await credentialsForChange(transaction, user.login);
  const isSame = now !== null && !now.user.isDisabled && now.passwordHash === passwordHash;
  // Were a lock told here, whoever sends many guesses at once would know by it which of them was right.
  if (!isSame || isLocked(now, clock.moment())) throw new AppError('sign-in-failed');
}

/** Whether an account is locked. A lock that lasts longer than any was set by a clock that went wrong, and holds nobody up. */
export function isLocked({ lockedUntil }: Pick<Credentials, 'lockedUntil'>, moment: string): boolean {
  if (lockedUntil === null) return false;
  const left = Date.parse(lockedUntil) - Date.parse(moment);
  return left > 0 && left <= 2 * LOCKED;
}
