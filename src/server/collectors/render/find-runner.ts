import { readFileSync } from 'node:fs';
import { findProgram } from './find-browser.ts';
import type { Runner } from './browser-home.ts';

/** Numbers that neither systems nor programs give to anybody; the highest that is free. */
const HIGHEST = 65_533;
const LOWEST = 65_520;

/**
 * Who runs the browser: we, or where we are root a number that no account has; `null` where there is none. Not `nobody`: as that the
 * database of ours may run, and what breaks out of a page must not be at home there.
 */
export function findRunner(): { runner: Runner | null } | null {
  if (process.getuid?.() !== 0) return { runner: null };
  const setpriv = findProgram(['setpriv']);
  const id = freeNumber(readFileSync('/etc/passwd', 'utf8'));
  return setpriv === null || id === null ? null : { runner: { setpriv, uid: id, gid: id } };
}

/** A number that no account has, nor its group; `accounts`: text of /etc/passwd. */
export function freeNumber(accounts: string): number | null {
  const taken = new Set(
    accounts
      .split('\n')
      .flatMap((line) => line.split(':').slice(2, 4))
      .map(Number),
  );
  for (let id = HIGHEST; id >= LOWEST; id--) if (!taken.has(id)) return id;
  return null;
}
