import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../../../core/model/text.ts';

/** Milliseconds before a server that ended unasked is started again; the last one for every further time. */
const PAUSES = [100, 500, 2000, 5000];

/** Starts a server again whenever it ends unasked, and ends it when asked. */
export function keepRunning(
  first: ChildProcess,
  start: () => Promise<ChildProcess>,
  onNotice: (text: Text) => void,
): { stop(): Promise<void> } {
  let server = first;
  let isStopping = false;
  const kept = keep();

  async function keep(): Promise<void> {
    for (let failures = 0; ;) {
      const lived = await lifeOf(server);
      if (isStopping) return;
      onNotice(RESTARTED);
      failures = lived > LONG_ENOUGH ? 0 : failures + 1;
      await sleep(PAUSES[Math.min(failures, PAUSES.length - 1)]);
      if (isStopping) return;
      server = await start().catch((error: unknown) => {
        onNotice(notStarted(error));
        return server;
      });
      // Asked to end while it started.
      if (isStopping) server.kill('SIGINT');
    }
  }

  return {
    async stop() {
      isStopping = true;
      if (!hasEnded(server)) server.kill('SIGINT');
      await kept;
    },
  };
}

const LONG_ENOUGH = 60_000;

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** Milliseconds until it ended. */
async function lifeOf(server: ChildProcess): Promise<number> {
  const begun = performance.now();
  if (!hasEnded(server)) await new Promise((settle) => server.once('exit', settle));
  return performance.now() - begun;
}

const RESTARTED: Text = {
  zh: '数据库意外停止，正在重新启动；已确认的数据不会丢失',
  en: 'the database ended unasked and is started again; nothing that was acknowledged is lost',
};

const notStarted = (error: unknown): Text => {
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `数据库未能启动，将再试：${reason}`, en: `the database did not start and is tried again: ${reason}` };
};
