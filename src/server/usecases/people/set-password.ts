import { hashPassword, tokenHash } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { deleteSetupLinkOf } from '../../store/setup-links.ts';
import { replacePassword } from '../../store/users.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { checkOwnPassword, refuseOutdated } from './check-password.ts';
import { refuseWeak } from './refuse-weak.ts';

export interface NewPassword {
  old: string;
  next: string;
  /** Of the session that stays; null ends all. */
  token: string | null;
}

/** Sets one's own password. Every other session of the account ends, and a link to set one is good for nothing any more. */
export async function setPassword(service: Service, who: Who, { old, next, token }: NewPassword): Promise<void> {
  const { database } = service;
  const { id, login } = who.user;
  const known = await checkOwnPassword(service, who, old);
  refuseWeak(next, { login, old });
  const passwordHash = await hashPassword(next);
  await database.transaction().execute(async (transaction) => {
    await refuseOutdated(service, transaction, known);
    await replacePassword(transaction, id, { passwordHash, mustChange: false });
    await deleteSetupLinkOf(transaction, id);
    await deleteSessionsOf(transaction, id, token === null ? null : tokenHash(token));
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'set-password',
      object: 'user',
      objectId: id,
      before: null,
      after: null,
    });
  });
}
