/**
 * Measures the service: monitoring, lists, many people at once, memory. Started by `kaoping bench platform`. Everything is asked of a
 * service that was started as people start it, on new data that is removed at the end; nothing leaves this machine.
 */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureFindings } from './findings.ts';
import { measureBrowsing } from './measure-browsing.ts';
import { measureIdle } from './measure-idle.ts';
import { measureImport } from './measure-import.ts';
import { measurePlans } from './measure-plans.ts';
import { measureStoring } from './measure-storing.ts';
import { measureVisits } from './measure-visits.ts';
import { measureYear } from './measure-year.ts';
import { type Figure, openPlatform, type Platform, QUICK, WHOLE } from './platform.ts';

/** On the data that those before have made, in this order. A new one is one function and one line here. */
const CASES: Record<string, (platform: Platform) => Promise<Figure[]>> = {
  visits: measureVisits,
  plans: measurePlans,
  storing: measureStoring,
  findings: async ({ service, size }) => measureFindings(service, size.findings),
  year: measureYear,
  browsing: measureBrowsing,
  import: measureImport,
};
const IDLE = 'idle';
const NAMES = [IDLE, ...Object.keys(CASES)];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sites: { type: 'string' },
    seconds: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const names = (values.only ?? '').split(',').filter((name) => name !== '');
if (names.length === 0) names.push(...NAMES);
const unknown = names.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No case ${unknown.join(', ')}; there are ${NAMES.join(', ')}.\n`);
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const usual = values.quick ? QUICK : WHOLE;
  const sites = values.sites === undefined ? usual.sites : Number(values.sites);
  const seconds = values.seconds === undefined ? usual.seconds : Number(values.seconds);
  const size = { ...usual, sites, seconds, visits: Math.min(usual.visits, sites) };
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  process.stdout.write(
    `${machine}, Node ${process.versions.node}; ${size.sites} sites\n\n| What | Measured |\n| --- | --- |\n`,
  );
  if (names.includes(IDLE)) show(await measureIdle(values.quick));
  const wanted = Object.entries(CASES).filter(([name]) => names.includes(name));
  if (wanted.length === 0) return;
  const platform = await openPlatform(size);
  try {
    for (const [name, measure] of wanted) {
      process.stderr.write(`${name}, load of the machine ${loadavg()[0]?.toFixed(1)}\n`);
      show(await measure(platform));
    }
  } finally {
    await platform.end();
  }
}

function show(figures: readonly Figure[]): void {
  process.stdout.write(figures.map(({ what, measured }) => `| ${what} | ${measured} |\n`).join(''));
}
