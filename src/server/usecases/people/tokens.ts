import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { dateAfter } from '../../../core/model/calendar-date.ts';
import { chinaDay } from '../../../core/model/china-day.ts';
import { reachOf, scopesBeyond } from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { newToken, tokenHash } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { sessionOf } from '../../store/sessions.ts';
import type { Tables } from '../../store/tables.ts';
import {
  countTokens,
  deleteToken,
  insertToken,
  type ListedToken,
  listTokens,
  tokenById,
  type TokensWanted,
} from '../../store/tokens.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { farthestEnd } from './open-session.ts';

export type { ListedToken };

export interface NewToken {
  name: string;
  /** Null: all that the owner may. */
  scopes: readonly string[] | null;
  /** Its last day, in China. */
  expiresOn: string;
}

/** Told from other texts at a glance, by people and by what looks for secrets that leaked. */
const PREFIX = 'kp_';

/** Tokens of one account that have not ended. */
const MOST = 50;

/** Makes a token of one's own, which is good in place of a login and shown only here. `session`: the login by which it is asked for. */
export async function createToken(
  service: Service,
  who: Who,
  { name, scopes, expiresOn, session }: NewToken & { session: string | undefined },
): Promise<{ id: string; token: string }> {
  const { database, clock } = service;
  const beyond = scopesBeyond(who, scopes ?? []);
  if (beyond.length > 0) throw new AppError('scope-too-far', { scopes: beyond.join(', ') });
  refuseExpiry(expiresOn, chinaDay(clock.moment()) ?? '');
  const [id, token] = [newId(), PREFIX + newToken()];
  const kept = { name, scopes: scopes === null ? null : [...new Set(scopes)].toSorted() };
  await database.transaction().execute(async (transaction) => {
    const count = await countTokens(transaction, who.user.id, clock.moment());
    if (count >= MOST) throw new AppError('tokens-too-many', { most: String(MOST) });
    // Whoever ended it meanwhile, with all tokens of the account, did not mean this one to come after.
    if (!(await isOpen(service, transaction, session))) throw new AppError('not-signed-in');
    const expiresAt = `${dateAfter(expiresOn)}T00:00:00+08:00`;
    await insertToken(transaction, { ...kept, id, tokenHash: tokenHash(token), userId: who.user.id, expiresAt });
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'create',
      object: 'token',
      objectId: id,
      before: null,
      after: { ...kept, expiresOn, owner: who.user.id },
    });
  });
  return { id, token };
}

async function isOpen(
  { clock }: Pick<Service, 'clock'>,
  transaction: Transaction<Tables>,
  session: string | undefined,
): Promise<boolean> {
  const moment = clock.moment();
  const at = { moment, farthest: farthestEnd(moment) };
  return session !== undefined && (await sessionOf(transaction, tokenHash(session), at)) !== null;
}

function refuseExpiry(day: string, first: string): void {
  const last = `${String(Number(first.slice(0, 4)) + 1)}${first.slice(4)}`;
  if (day < first || day > last) throw new AppError('token-expiry', { first, last });
}

/** One's own tokens; who may read those of others: all of them. */
export async function listOwnTokens(
  { database, clock }: Service,
  who: Who,
  wanted: Omit<TokensWanted, 'userId' | 'at'>,
): Promise<ListedToken[]> {
  const isAll = reachOf(who, { action: 'read', object: 'token' }) === 'all';
  return listTokens(database, { userId: isAll ? null : who.user.id, at: clock.moment(), ...wanted });
}

/** Ends a token at once. */
export async function endToken(service: Service, who: Who, id: string): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    const known = await tokenById(transaction, id);
    const may = known?.owner.id === who.user.id || reachOf(who, { action: 'change', object: 'token' }) === 'all';
    if (known === null || !may || !(await deleteToken(transaction, id))) throw new AppError('not-found');
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'delete',
      object: 'token',
      objectId: id,
      before: { name: known.name, scopes: known.scopes, expiresAt: known.expiresAt, owner: known.owner.id },
      after: null,
    });
  });
}
