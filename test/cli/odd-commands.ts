// A command line whose commands behave badly; run-process.test.ts runs it as a process of its own.
import { setTimeout as wait } from 'node:timers/promises';
import { type CommandContext, type CommandEntry, defineCommand } from '../../src/cli/command.ts';
import { runProcess } from '../../src/cli/run-process.ts';

function entry(name: string, run: (context: CommandContext) => Promise<number>): CommandEntry {
  const summary = { zh: name, en: name };
  return { name, summary, load: () => Promise.resolve(defineCommand({ examples: [], run })) };
}

await runProcess([
  entry('chatter', async ({ stdout, stderr }) => {
    for (let line = 0; line < 20_000; line += 1) {
      stdout.write(`line ${line}\n`);
    }
    await wait(1);
    stderr.write('finished\n');
    return 4;
  }),
  entry('wait', async ({ stdout }) => {
    stdout.write(`${process.pid}\n`);
    await wait(600_000);
    return 0;
  }),
  entry('compute', async ({ stdout }) => {
    stdout.write(`${process.pid}\n`);
    await wait(1);
    for (let turn = 0; ; turn = (turn + 1) % 1000);
  }),
  entry('stray', async () => {
    setTimeout(() => {
      throw new TypeError('thrown by a timer');
    }, 1);
    await wait(600_000);
    return 0;
  }),
  entry('forgotten', async () => {
    void Promise.reject(new TypeError('awaited by nobody'));
    await wait(600_000);
    return 0;
  }),
  entry('return', () => Promise.resolve(3)),
]);
