import { fork } from 'node:child_process';
import type { Serializable } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program of ours in a process of its own: with memory of its own, on another core, and ended without asking it. */
export interface ChildProgram {
  /** Settled when it has ended, with why: a code, or the signal that ended it. */
  ended: Promise<{ code: number | null; signal: string | null; lastWords: string }>;
  /** Tells it something while it works. */
  tell(message: Serializable): void;
  /** Ends it at once. */
  kill(): void;
}

/** As the launcher has it for a crawl: it makes and forgets much and keeps little. */
export const CRAWL_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=50', '--no-allocation-site-pretenuring'];
export const CRAWL_MEMORY = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144' };

/** What it reads comes from anywhere: passwords and keys are none of its business. */
const SECRET = /PASSWORD|SECRET|TOKEN|ACCESS_KEY|DATABASE/i;

const withoutSecrets = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !SECRET.test(name)));

/** Characters of what it said last that are kept. */
const LAST_WORDS = 2000;

/**
 * Starts a program (a file of ours) and hands it what it is to do; `onMessage` gets what it says. It ends with this process, however
 * this one ends: `servedBy` in it sees to that.
 */
export function startChild(program: URL, order: Serializable, onMessage: (message: unknown) => void): ChildProgram {
  const child = fork(fileURLToPath(program), {
    execArgv: CRAWL_FLAGS,
    env: { ...CRAWL_MEMORY, ...withoutSecrets(process.env) },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  child.on('message', (message) => onMessage(message));
  const ended = new Promise<Awaited<ChildProgram['ended']>>((settle) => {
    child.once('error', (error) => settle({ code: null, signal: null, lastWords: error.message }));
    child.once('close', (code, signal) => settle({ code, signal, lastWords }));
  });
  // It may have ended by then, which `ended` tells.
  child.send(order, () => undefined);
  const tell = (message: Serializable) => {
    if (child.connected) child.send(message, () => undefined);
  };
  return { ended, tell, kill: () => void child.kill('SIGKILL') };
}

export interface ChildTalk {
  say(message: Serializable): void;
  /** Has what it is told while it works heard. */
  onTold(hear: (message: unknown) => void): void;
}

/** The other side: does what it is handed, says what it has to say, and ends; at once where who started it has ended. */
export function servedBy(work: (order: unknown, talk: ChildTalk) => Promise<void>): void {
  // oxlint-disable-next-line unicorn/no-process-exit -- nothing else ends what is under way
  const end = (code: number) => process.exit(code);
  process.once('disconnect', () => end(1));
  // Ctrl-C on a terminal reaches the whole group: who started us says when to end.
  process.on('SIGINT', () => undefined);
  process.once('message', (order) => {
    const said: Promise<void>[] = [];
    const say = (message: Serializable) =>
      void said.push(new Promise((settle) => process.send?.(message, () => settle())));
    const onTold = (hear: (message: unknown) => void) => void process.on('message', hear);
    void work(order, { say, onTold }).then(
      // Whatever else is open must not keep it.
      async () => Promise.all(said).then(() => end(0)),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        end(70);
      },
    );
  });
}
