import { sql, type Transaction } from 'kysely';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import type { Tables } from '../../store/tables.ts';
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
 * passwords of administrators stay as well where no administrator has a password of their own: otherwise nobody would come in. The tables
 * are those of the backup, which may be of an older version; nobody has seen them yet.
 */
export async function endAccess(transaction: Transaction<Tables>): Promise<EndedAccess> {
  const sessions = await emptied(transaction, 'sessions');
  await emptied(transaction, 'sign_on_attempts');
  const links = await emptied(transaction, 'setup_links');
  const { numAffectedRows = 0n } = await sql`update users set password_hash = null, version = version + 1
    where must_change and password_hash is not null and (not 'administrator' = any(roles)
      or exists (select from users one where 'administrator' = any(one.roles)
        and not one.must_change and one.disabled_at is null and one.password_hash is not null))`.execute(transaction);
  return { sessions, links, passwords: Number(numAffectedRows) };
}

async function emptied(transaction: Transaction<Tables>, table: string): Promise<number> {
  const { rows } = await sql`select where to_regclass(${table}) is not null`.execute(transaction);
  if (rows.length === 0) return 0;
  const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)}`.execute(transaction);
  return Number(numAffectedRows);
}

/** Writes down that a backup was restored, as of when, and what that ended. */
export async function recordRestore(
  service: Pick<Service, 'database' | 'clock'>,
  after: { backupOf: string; ended: EndedAccess },
): Promise<void> {
  await service.database.transaction().execute(async (transaction) =>
    recordEvent(transaction, {
      ...stampOf(service, SYSTEM),
      chain: REGISTRY_CHAIN,
      verb: 'restore',
      object: 'installation',
      objectId: '',
      before: null,
      after,
    }),
  );
}
