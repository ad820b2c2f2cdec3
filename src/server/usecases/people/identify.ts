import { AppError } from '../../../core/model/app-error.ts';
import { tokenHash } from '../../runtime/secrets.ts';
import { sessionOf } from '../../store/sessions.ts';
import { userById } from '../../store/users.ts';
import type { Service, Who } from '../service.ts';

/** Who a session's token belongs to. @throws AppError `not-signed-in`. */
export async function identify(service: Service, token: string | undefined, address: string): Promise<Who> {
  const who = await identifyQuietly(service, token, address);
  if (who === null) throw new AppError('not-signed-in');
  return who;
}

/** The same; null for nobody. */
export async function identifyQuietly(
  { database, clock }: Service,
  token: string | undefined,
  address: string,
): Promise<Who | null> {
  if (token === undefined || token === '') return null;
  const session = await sessionOf(database, tokenHash(token), clock.moment());
  const user = session === null ? null : await userById(database, session.userId);
  if (session === null || user === null || user.isDisabled) return null;
  const { roles, organizationId: organization } = user;
  return { user, roles, organization, scopes: null, address, csrf: session.csrf };
}
