import { readFileSync } from 'node:fs';

/** As whom PostgreSQL runs. */
export interface DatabaseUser {
  uid: number;
  gid: number;
  /** Null: the one who runs us, and nothing has to change hands. */
  name: string | null;
}

/** Accounts that may run the database where we are root, which PostgreSQL refuses to be; the first that exists. */
export const SYSTEM_ACCOUNTS: readonly string[] = ['kaoping', 'postgres', 'nobody'];

/** Whoever runs us; for root the first system account there is. Null where none exists. `accounts`: text of /etc/passwd. */
export function databaseUser(uid: number, gid: number, accounts = accountsOfSystem): DatabaseUser | null {
  if (uid !== 0) return { uid, gid, name: null };
  const lines = accounts()
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of SYSTEM_ACCOUNTS) {
    const [, , user, group] = lines.find(([account]) => account === name) ?? [];
    if (user !== undefined && group !== undefined && Number(user) !== 0)
      return { uid: Number(user), gid: Number(group), name };
  }
  return null;
}

const accountsOfSystem = () => readFileSync('/etc/passwd', 'utf8');
