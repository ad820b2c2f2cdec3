import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { newId } from '../../runtime/new-id.ts';
import type { Issuer, SignedOn } from '../../runtime/oidc/index.ts';
import { tokenHash } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { isTied, takeAttempt, tieSubject, userOfSubject } from '../../store/sign-ons.ts';
import type { Tables } from '../../store/tables.ts';
import { credentialsOf, insertUser, type User, userById } from '../../store/users.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';
import { issuerOf } from './begin-sign-on.ts';
import { isLocked } from './check-password.ts';
import { openSession, type SignedIn } from './open-session.ts';
import { finishTie } from './tie-sign-on.ts';

export interface ComingBack {
  ticket: string | undefined;
  /** What the issuer gave the browser to bring along. */
  query: string;
  address: string;
  agent: string;
}

/** Opens a session for who comes back from the issuer and has an account; null where they tied the one they are in. */
export async function finishSignOn(
  service: Service,
  { ticket, query, address, agent }: ComingBack,
): Promise<SignedIn | null> {
  const { database } = service;
  const issuer = issuerOf(service);
  const attempt = ticket === undefined ? null : await takeAttempt(database, tokenHash(ticket));
  if (attempt === null) throw new AppError('sign-on-failed', { reason: 'expired' });
  const said = await issuer.finish(attempt, query);
  const { userId } = attempt;
  return database.transaction().execute(async (transaction) => {
    if (userId !== null) {
      await finishTie(service, transaction, { userId, said, address });
      return null;
    }
    const user = await accountOf(service, transaction, { said, issuer });
    return openSession(service, transaction, { user, address, agent, issuer: said.issuer });
  });
}

const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

interface Arrived {
  said: SignedOn;
  issuer: Issuer;
}

/** The account of who arrived: the one tied to them, whatever they are called by now; else by its name, where that may be. */
async function accountOf(service: Service, transaction: Transaction<Tables>, arrived: Arrived): Promise<User> {
  const { said } = arrived;
  const login = (said.login ?? '').trim().toLowerCase();
  const tied = await userOfSubject(transaction, said);
  const user = tied === null ? null : await userById(transaction, tied);
  const known = await credentialsOf(transaction, user?.login ?? login);
  if (known === null) return createdFor(service, transaction, { ...arrived, login });
  if (known.user.isDisabled) throw new AppError('sign-on-unknown', { login: known.user.login });
  if (isLocked(known, service.clock.moment())) throw new AppError('sign-in-locked');
  if (user === null) await tieByLogin(transaction, known.user, arrived);
  return known.user;
}

/** A name alone opens no account, unless the office trusts the issuer with names; and that of an administrator never. */
async function tieByLogin(
  transaction: Transaction<Tables>,
  { id, login, roles }: User,
  { said, issuer }: Arrived,
): Promise<void> {
  if (await isTied(transaction, id, said.issuer)) throw new AppError('sign-on-other', { login });
  if (issuer.settings.link !== 'by-login' || roles.includes('administrator'))
    throw new AppError('sign-on-untied', { login });
  if (!(await tieSubject(transaction, id, said))) throw new AppError('sign-on-other', { login });
}

/** An account that may do nothing until somebody gives it roles. */
async function createdFor(
  service: Service,
  transaction: Transaction<Tables>,
  { said, issuer, login }: Arrived & { login: string },
): Promise<User> {
  if (!issuer.settings.createUsers || !LOGIN.test(login)) throw new AppError('sign-on-unknown', { login });
  const account = { login, name: (said.name ?? login).slice(0, 100), roles: [], organizationId: null };
  const user: User = { ...account, id: newId(), mustChange: false, isDisabled: false };
  await insertUser(transaction, user, null);
  await tieSubject(transaction, user.id, said);
  await recordEvent(transaction, {
    ...stampOf(service, SYSTEM),
    chain: REGISTRY_CHAIN,
    verb: 'create',
    object: 'user',
    objectId: user.id,
    before: null,
    after: account,
  });
  return user;
}
