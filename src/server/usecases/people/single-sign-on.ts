import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { newId } from '../../runtime/new-id.ts';
import type { Issuer, SignedOn } from '../../runtime/oidc/index.ts';
import { newToken, tokenHash } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { isSubjectOf, keepAttempt, takeAttempt } from '../../store/sign-ons.ts';
import type { Tables } from '../../store/tables.ts';
import { credentialsOf, insertUser, type User } from '../../store/users.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';
import { openSession, type SignedIn } from './open-session.ts';

/** Whether one can sign in by an issuer here. */
export const hasSignOn = ({ issuer }: Pick<Service, 'issuer'>): boolean => issuer !== undefined;

/** Sends a browser to the issuer. `ticket` is for its cookie: only the browser that began can finish. */
export async function beginSignOn(
  service: Service,
  { origin, path }: { origin: string; path: string },
): Promise<{ url: string; ticket: string }> {
  const issuer = issuerOf(service);
  const { url, attempt } = await issuer.begin((issuer.settings.address ?? origin) + path);
  const ticket = newToken();
  await keepAttempt(service.database, tokenHash(ticket), attempt);
  return { url, ticket };
}

export interface ComingBack {
  ticket: string | undefined;
  /** What the issuer gave the browser to bring along. */
  query: string;
  address: string;
  agent: string;
}

/** Opens a session for who comes back from the issuer and has an account. */
export async function finishSignOn(service: Service, { ticket, query, address, agent }: ComingBack): Promise<SignedIn> {
  const { database } = service;
  const issuer = issuerOf(service);
  const attempt = ticket === undefined ? null : await takeAttempt(database, tokenHash(ticket));
  if (attempt === null) throw new AppError('sign-on-failed', { reason: 'expired' });
  const said = await issuer.finish(attempt, query);
  return database.transaction().execute(async (transaction) => {
    const user = await accountOf(service, transaction, { said, isCreated: issuer.settings.createUsers });
    return openSession(service, transaction, { user, address, agent, issuer: said.issuer });
  });
}

function issuerOf({ issuer }: Service): Issuer {
  if (issuer === undefined) throw new AppError('not-found');
  return issuer;
}

const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

async function accountOf(
  service: Service,
  transaction: Transaction<Tables>,
  { said, isCreated }: { said: SignedOn; isCreated: boolean },
): Promise<User> {
  const login = (said.login ?? '').trim().toLowerCase();
  const known = await credentialsOf(transaction, login);
  if (known === null && !(isCreated && LOGIN.test(login))) throw new AppError('sign-on-unknown', { login });
  if (known?.user.isDisabled === true) throw new AppError('sign-on-unknown', { login });
  const isLocked = Date.parse(known?.lockedUntil ?? '') > Date.parse(service.clock.moment());
  if (isLocked) throw new AppError('sign-in-locked');
  const user = known?.user ?? (await createWithoutRoles(service, transaction, { login, name: said.name ?? login }));
  const { issuer, subject } = said;
  if (!(await isSubjectOf(transaction, { userId: user.id, issuer, subject })))
    throw new AppError('sign-on-other', { login });
  return user;
}

/** An account that may do nothing until somebody gives it roles. */
async function createWithoutRoles(
  service: Service,
  transaction: Transaction<Tables>,
  { login, name }: { login: string; name: string },
): Promise<User> {
  const account = { login, name: name.slice(0, 100), roles: [], organizationId: null };
  const user: User = { ...account, id: newId(), mustChange: false, isDisabled: false };
  await insertUser(transaction, user, null);
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
