import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who runs the browser; null for the user that we are ourselves. */
export interface Runner {
  uid: number;
  gid: number;
  /** The program that starts others as another user. */
  setpriv: string;
}

/** A folder for one browser and nothing else, with the script that starts it there. */
export interface BrowserHome {
  /** Starts the browser with the arguments it is given. */
  script: string;
  /** Environment of the browser: of ours it gets nothing. */
  env: Record<string, string>;
  /** Number of the process; null before it was started. */
  pid(): number | null;
  remove(): void;
}

export interface BrowserHomeOptions {
  browser: string;
  runner: Runner | null;
  flags: readonly string[];
}

export function openBrowserHome({ browser, runner, flags }: BrowserHomeOptions): BrowserHome {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-browser-'));
  // What the browser may write lies below what it may not: it cannot change the script that starts it.
  const home = join(folder, 'home');
  const script = join(folder, 'start');
  const pidFile = join(folder, 'pid');
  mkdirSync(home, { mode: 0o700 });
  chmodSync(folder, 0o755);
  if (runner !== null) chownSync(home, runner.uid, runner.gid);
  const user =
    runner === null
      ? []
      : [runner.setpriv, `--reuid=${runner.uid}`, `--regid=${runner.gid}`, '--clear-groups', '--no-new-privs', '--'];
  // Of a flag that stands twice the last one counts.
  const call = [...user, browser].map(quoted).join(' ');
  const last = [...flags, `--user-data-dir=${join(home, 'profile')}`].map(quoted).join(' ');
  const lines = ['#!/bin/sh', `echo $$ > ${quoted(pidFile)}`, `cd ${quoted(home)}`, `exec ${call} "$@" ${last}`];
  writeFileSync(script, `${lines.join('\n')}\n`, { mode: 0o755 });
  return {
    script,
    env: { HOME: home, TMPDIR: home, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' },
    pid() {
      const text = readIfThere(pidFile).trim();
      return text === '' ? null : Number(text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw thrown;
  }
}
