/**
 * Measures `inspect` on made-up sites of governments, beside the same requests without reading, and beside other programs. Started
 * by `kaoping bench crawl`. Tools take turns; every figure is the median of the rounds, with the lowest and the highest.
 */
import { mkdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { againstBare } from './case-against-bare.ts';
import { againstPeers } from './case-against-peers.ts';
import { millionLinks } from './case-million.ts';
import { repeatVisit } from './case-repeat.ts';
import { startToFirstPage } from './case-start.ts';
import { costOfSteps } from './case-steps.ts';
import { missingServer } from './serve.ts';
import type { Workshop } from './workshop.ts';

const CASES: Record<string, { title: string; run(workshop: Workshop): Promise<string> }> = {
  start: { title: 'Start to first page', run: startToFirstPage },
  links: {
    title: 'Links and tags, not packed',
    run: async (workshop) => againstBare(workshop, { pages: 20_000, options: ['--quick'], isPacked: false }),
  },
  peers: { title: 'Links and tags beside other programs', run: againstPeers },
  full: {
    title: 'All checks, log written, gzip',
    run: async (workshop) => againstBare(workshop, { pages: 80_000, options: [], isPacked: true }),
  },
  repeat: { title: 'A repeat visit, nothing changed', run: repeatVisit },
  million: { title: 'A million addresses', run: millionLinks },
  steps: { title: 'Steps, each beside its own limit', run: costOfSteps },
};

const STOPPED = 130;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    work: { type: 'string' },
    pages: { type: 'string' },
  },
});
const { work } = values;
if (work === undefined) throw new Error('run.ts --work FOLDER');
const names = values.only?.split(',') ?? Object.keys(CASES);
const unknown = names.filter((name) => !(name in CASES));
const missing = missingServer();
if (unknown.length > 0) {
  process.stderr.write(`No case ${unknown.join(', ')}; there are ${Object.keys(CASES).join(', ')}.\n`);
  process.exitCode = 2;
} else if (missing !== null) {
  process.stderr.write(`${missing}\n`);
  process.exitCode = 5;
} else {
  mkdirSync(work, { recursive: true });
  // What was started is ended with us.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(STOPPED));
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const workshop: Workshop = {
    folder: work,
    rounds: values.quick ? 1 : Number(values.rounds),
    isQuick: values.quick,
    pages: values.pages === undefined ? null : Number(values.pages),
    say,
  };
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  process.stdout.write(`${machine}, Node ${process.versions.node}; ${workshop.rounds} rounds\n`);
  try {
    for (const name of names) {
      const { title, run } = CASES[name] as (typeof CASES)[string];
      const text = await run(workshop);
      process.stdout.write(`\n## ${title}\n\n${text}\nLoad ${loadavg()[0]?.toFixed(1)}.\n`);
    }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
