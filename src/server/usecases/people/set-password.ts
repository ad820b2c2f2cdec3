import { AppError } from '../../../core/model/app-error.ts';
import { hashPassword, tokenHash } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { credentialsOf, replacePassword } from '../../store/users.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { checkPassword } from './check-password.ts';

export interface NewPassword {
  old: string;
  next: string;
  /** Of the session that stays; null ends all. */
  token: string | null;
}

const SHORTEST = 10;
const LONGEST = 200;

/** Sets one's own password. Every other session of the account ends. */
export async function setPassword(service: Service, who: Who, { old, next, token }: NewPassword): Promise<void> {
  const { database } = service;
  const { id, login } = who.user;
  await checkPassword(service, await credentialsOf(database, login), old);
  refuseWeak(next, { login, old });
  const passwordHash = await hashPassword(next);
  await database.transaction().execute(async (transaction) => {
    await replacePassword(transaction, id, { passwordHash, mustChange: false });
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

function refuseWeak(next: string, { login, old }: { login: string; old: string }): void {
  const length = Array.from(next).length;
  const reason =
    length < SHORTEST || length > LONGEST
      ? `${SHORTEST}–${LONGEST}`
      : next.toLowerCase().includes(login)
        ? login
        : next === old
          ? '='
          : new Set(next).size < 5
            ? next.slice(0, 1).padEnd(3, '…')
            : null;
  if (reason !== null) throw new AppError('password-weak', { reason });
}
