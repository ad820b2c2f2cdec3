import { readFileSync } from 'node:fs';
import { findProgram } from './find-browser.ts';
import type { Runner } from './browser-home.ts';

/** The user without rights of every system of this kind. */
const NOBODY = 'nobody';

/** Who runs the browser: we, or where we are root somebody without rights; `null` where there is nobody. */
export function findRunner(): { runner: Runner | null } | null {
  if (process.getuid?.() !== 0) return { runner: null };
  const setpriv = findProgram(['setpriv']);
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${NOBODY}:`));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  if (setpriv === null || !isUser(uid) || !isUser(gid)) return null;
  return { runner: { setpriv, uid, gid } };
}

function isUser(id: number | undefined): id is number {
  return id !== undefined && Number.isInteger(id) && id > 0;
}
