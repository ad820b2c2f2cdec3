import { AppError } from '../../../core/model/app-error.ts';
import { tokenHash } from '../../runtime/secrets.ts';
import { sessionOf } from '../../store/sessions.ts';
import { noteUse, tokenOwner } from '../../store/tokens.ts';
import { userById } from '../../store/users.ts';
import type { Service, Who } from '../service.ts';
import { farthestEnd } from './open-session.ts';

/** What a request shows of who sends it. */
export interface Shown {
  /** Of the session's cookie. */
  token: string | undefined;
  /** The header of that name. */
  authorization: string | undefined;
  address: string;
}

/** Who a request comes from. @throws AppError `not-signed-in`. */
export async function identify(service: Service, shown: Shown): Promise<Who> {
  const who = await identifyQuietly(service, shown);
  if (who === null) throw new AppError('not-signed-in');
  return who;
}

/** The same; null for nobody. Who sends `Authorization` means it: a cookie beside it does not count. */
export async function identifyQuietly(service: Service, { token, authorization, address }: Shown): Promise<Who | null> {
  if (authorization !== undefined) return byToken(service, { authorization, address });
  if (token === undefined || token === '') return null;
  const { database, clock } = service;
  const moment = clock.moment();
  const session = await sessionOf(database, tokenHash(token), { moment, farthest: farthestEnd(moment) });
  const user = session === null ? null : await userById(database, session.userId);
  if (session === null || user === null || user.isDisabled) return null;
  const { roles, organizationId: organization } = user;
  // A password that nobody asked for need not be changed.
  const own = session.byIssuer ? { ...user, mustChange: false } : user;
  return { user: own, roles, organization, scopes: null, address, csrf: session.csrf };
}

async function byToken(
  { database, clock }: Service,
  { authorization, address }: { authorization: string; address: string },
): Promise<Who | null> {
  const [, given] = /^bearer +(kp_[\w-]{43})$/i.exec(authorization) ?? [];
  const known = given === undefined ? null : await tokenOwner(database, tokenHash(given), clock.moment());
  const user = known === null ? null : await userById(database, known.userId);
  if (known === null || user === null || user.isDisabled) return null;
  if (known.isUseOld) await noteUse(database, known.id, clock.moment());
  const { roles, organizationId: organization } = user;
  return { user, roles, organization, scopes: known.scopes, address, csrf: null };
}
