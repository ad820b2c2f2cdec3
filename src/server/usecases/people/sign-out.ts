import { tokenHash } from '../../runtime/secrets.ts';
import { deleteSession } from '../../store/sessions.ts';
import type { Service } from '../service.ts';

/** Ends the session of a token; one that is gone already is gone. */
export async function signOut({ database }: Service, token: string | undefined): Promise<void> {
  if (token !== undefined) await deleteSession(database, tokenHash(token));
}
