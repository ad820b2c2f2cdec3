import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import type { SignedOn } from '../../runtime/oidc/index.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { deleteSubjectsOf, isTied, tieSubject, userOfSubject } from '../../store/sign-ons.ts';
import type { Tables } from '../../store/tables.ts';
import { type User, userById } from '../../store/users.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { checkOwnPassword, refuseOutdated } from './check-password.ts';
import { type Begun, beginSignOn } from './begin-sign-on.ts';

/** Whether one can sign in by an issuer here, and whether one's own account is tied to somebody there. */
export async function showTie(
  { issuer, database }: Service,
  who: Who,
): Promise<{ isOffered: boolean; isTied: boolean }> {
  if (issuer === undefined) return { isOffered: false, isTied: false };
  return { isOffered: true, isTied: await isTied(database, who.user.id, issuer.settings.issuer) };
}

export interface Tying {
  /** Of the account: what was left open on a desk ties nobody. */
  password: string;
  origin: string;
  path: string;
}

/** Sends who is signed in to the issuer, to be tied to whom they are there. */
export async function beginTie(service: Service, who: Who, { password, origin, path }: Tying): Promise<Begun> {
  const known = await checkOwnPassword(service, who, password);
  await service.database.transaction().execute(async (transaction) => refuseOutdated(service, transaction, known));
  return beginSignOn(service, { origin, path, userId: who.user.id });
}

export interface Tied {
  userId: string;
  said: SignedOn;
  address: string;
}

/** Ties an account to who came back. An earlier tie of it ends; somebody who has another account keeps that. */
export async function finishTie(
  service: Service,
  transaction: Transaction<Tables>,
  { userId, said, address }: Tied,
): Promise<void> {
  const user = await userById(transaction, userId);
  if (user === null || user.isDisabled) throw new AppError('sign-on-failed', { reason: 'expired' });
  const other = await userOfSubject(transaction, said);
  if (other === userId) return;
  if (other !== null) throw new AppError('sign-on-taken');
  await deleteSubjectsOf(transaction, userId);
  if (!(await tieSubject(transaction, userId, said))) throw new AppError('sign-on-taken');
  await recordTie(service, transaction, { user, address, issuer: said.issuer });
}

/** Lifts the tie of one's own account. */
export async function deleteTie(service: Service, { user, address }: Who): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    if ((await deleteSubjectsOf(transaction, user.id)) === 0) return;
    await recordTie(service, transaction, { user, address, issuer: null });
  });
}

async function recordTie(
  service: Service,
  transaction: Transaction<Tables>,
  { user, address, issuer }: { user: User; address: string; issuer: string | null },
): Promise<void> {
  await recordEvent(transaction, {
    ...stampOf(service, { user, address }),
    chain: REGISTRY_CHAIN,
    verb: issuer === null ? 'untie' : 'tie',
    object: 'user',
    objectId: user.id,
    before: null,
    after: issuer === null ? null : { issuer },
  });
}
