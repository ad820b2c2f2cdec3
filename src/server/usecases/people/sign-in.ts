import { newToken, tokenHash } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { deleteExpiredSessions, insertSession } from '../../store/sessions.ts';
import { credentialsOf, noteSuccess, type User } from '../../store/users.ts';
import { type Service, stampOf } from '../service.ts';
import { checkPassword } from './check-password.ts';

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

/** Hours for which a login lasts. */
const SESSION_HOURS = 12;

/** Opens a session. */
export async function signIn(service: Service, request: SignInRequest): Promise<SignedIn> {
  const { database, clock } = service;
  const known = await credentialsOf(database, request.login.trim().toLowerCase());
  const { user } = await checkPassword(service, known, request.password);
  const token = newToken();
  const csrf = newToken();
  await database.transaction().execute(async (transaction) => {
    await noteSuccess(transaction, user.id);
    await deleteExpiredSessions(transaction, clock.moment());
    await insertSession(transaction, {
      tokenHash: tokenHash(token),
      userId: user.id,
      csrf,
      expiresAt: new Date(Date.now() + SESSION_HOURS * 3_600_000).toISOString(),
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
