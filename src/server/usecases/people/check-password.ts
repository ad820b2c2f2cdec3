import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { isPassword } from '../../runtime/secrets.ts';
import type { Tables } from '../../store/tables.ts';
import { type Credentials, credentialsForChange, noteFailure } from '../../store/users.ts';
import type { Service } from '../service.ts';

/** Wrong passwords in a row after which an account is locked, and for how many minutes. */
const LOCK_OUT = { failures: 5, minutes: 15 };
const LOCKED = LOCK_OUT.minutes * 60_000;

/**
 * Holds a password against an account, at the door and wherever else one is asked for: a stolen session must not be a place to guess
 * from. A wrong one counts; a locked account is not tried at all. Tells nobody whether account or password was wrong.
 */
export async function checkPassword(
  { database, clock }: Service,
  known: Credentials | null,
  password: string,
): Promise<Credentials> {
  if (known !== null && isLocked(known, clock.moment())) throw new AppError('sign-in-locked');
  const isRight = await isPassword(password, known?.passwordHash ?? null);
  if (known === null || known.user.isDisabled) throw new AppError('sign-in-failed');
  if (isRight) return known;
  const lockedUntil = new Date(Date.parse(clock.moment()) + LOCKED).toISOString();
  await noteFailure(database, known.user.id, { most: LOCK_OUT.failures, lockedUntil });
  throw new AppError('sign-in-failed');
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
  if (now === null || now.user.isDisabled || now.passwordHash !== passwordHash) throw new AppError('sign-in-failed');
  if (isLocked(now, clock.moment())) throw new AppError('sign-in-locked');
}

/** Whether an account is locked. A lock that lasts longer than any was set by a clock that went wrong, and holds nobody up. */
export function isLocked({ lockedUntil }: Pick<Credentials, 'lockedUntil'>, moment: string): boolean {
  if (lockedUntil === null) return false;
  const left = Date.parse(lockedUntil) - Date.parse(moment);
  return left > 0 && left <= 2 * LOCKED;
}
