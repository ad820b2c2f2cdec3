import { credentialsOf } from '../../store/users.ts';
import type { Service } from '../service.ts';
import { checkPassword, refuseOutdated } from './check-password.ts';
import { openSession, type SignedIn } from './open-session.ts';

export interface SignInRequest {
  login: string;
  password: string;
  address: string;
  agent: string;
}

/** Opens a session. */
export async function signIn(service: Service, request: SignInRequest): Promise<SignedIn> {
  const { database } = service;
  const { login, password, address, agent } = request;
  const given = await credentialsOf(database, login.trim().toLowerCase());
  const known = await checkPassword(service, given, password);
  return database.transaction().execute(async (transaction) => {
    await refuseOutdated(service, transaction, known);
    return openSession(service, transaction, { user: known.user, address, agent, issuer: null });
  });
}
