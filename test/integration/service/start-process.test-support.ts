import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareDesk } from './prepared-database.test-support.ts';

// Each start would build one for itself.
await prepareDesk();

/** `kaoping start` as a process of its own, as a person starts it. */
export interface Started {
  process: ChildProcess;
  /** All that it has said so far, on both channels. */
  said(): string;
  /** Where it listens, once it says so; undefined when it ended without. */
  address: Promise<string | undefined>;
  ended: Promise<number | null>;
}

export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-start-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function start(data: string, ...options: string[]): Started {
  return startProgram(resolve('src/cli/main.ts'), data, ...options);
}

export function startProgram(main: string, data: string, ...options: string[]): Started {
  const args = [main, 'start', '--data', data, '--port', '0', '--lang', 'en', ...options];
  const process_ = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = once(process_, 'close').then(([code]) => code as number | null);
  const address = new Promise<string | undefined>((settle) => {
    const hear = (piece: string) => {
      said += piece;
      const found = /ready: (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) settle(found);
    };
    process_.stdout.setEncoding('utf8').on('data', hear);
    process_.stderr.setEncoding('utf8').on('data', hear);
    void ended.then(() => settle(undefined));
  });
  return { process: process_, said: () => said, address, ended };
}
