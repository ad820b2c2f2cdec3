import { sql } from 'kysely';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';

/** What opened something when a backup was made and opens nothing after its restore. */
export interface EndedAccess {
  sessions: number;
  /** Links to set a password by. */
  links: number;
  /** One-time passwords. */
  passwords: number;
}

/**
 * Ends what a backup would bring back to life although it may have been ended or used since: logins, sign-ins that were under way, links
 * and one-time passwords. Passwords of people's own and tokens of programs stay: nobody could give those out anew by himself. One-time
 * passwords of administrators stay as well where no administrator has a password of their own: otherwise nobody would come in.
 */
export async function endAccess(service: Pick<Service, 'database' | 'clock'>, backupOf: string): Promise<EndedAccess> {
  return service.database.transaction().execute(async (transaction) => {
    const sessions = await transaction.deleteFrom('sessions').executeTakeFirstOrThrow();
    await transaction.deleteFrom('signOnAttempts').execute();
    const links = await transaction.deleteFrom('setupLinks').executeTakeFirstOrThrow();
    const passwords = await transaction
      .updateTable('users')
      .set((row) => ({ passwordHash: null, version: row('version', '+', 1) }))
      .where('mustChange', '=', true)
      .where('passwordHash', 'is not', null)
      .where(
        sql<boolean>`(not 'administrator' = any(roles) or exists (select from users one where 'administrator' = any(one.roles)
          and not one.must_change and one.disabled_at is null and one.password_hash is not null))`,
      )
      .executeTakeFirstOrThrow();
    const ended = {
      sessions: Number(sessions.numDeletedRows),
      links: Number(links.numDeletedRows),
      passwords: Number(passwords.numUpdatedRows),
    };
    await recordEvent(transaction, {
      ...stampOf(service, SYSTEM),
      chain: REGISTRY_CHAIN,
      verb: 'restore',
      object: 'installation',
      objectId: '',
      before: null,
      after: { backupOf, ended },
    });
    return ended;
  });
}
