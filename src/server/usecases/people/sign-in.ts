import { credentialsOf } from '../../store/users.ts';
import type { Service } from '../service.ts';
import { checkPassword } from './check-password.ts';
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
  const known = await credentialsOf(database, login.trim().toLowerCase());
  const { user } = await checkPassword(service, known, password);
  return database
    .transaction()
    .execute(async (transaction) => openSession(service, transaction, { user, address, agent, issuer: null }));
}
