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
  const { password, address, agent } = request;
  const login = request.login.trim().toLowerCase();
  const given = await credentialsOf(database, login);
  const known = await checkPassword(service, { known: given, login, password });
  return database.transaction().execute(async (transaction) => {
    await refuseOutdated(service, transaction, known);
    return openSession(service, transaction, { user: known.user, address, agent, issuer: null });
  });
}
