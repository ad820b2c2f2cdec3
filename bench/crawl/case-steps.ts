import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLogManifest } from '../../src/server/store/observation-log/index.ts';
import { kaoping } from './kaoping.ts';
import { PORT } from './site/hosts.ts';
import { runMeasured } from './measured-process.ts';
import { spreadOf, spreadText, table } from './numbers.ts';
import { logSteps } from './steps/log-steps.ts';
import { networkSteps } from './steps/network-steps.ts';
import { somePages } from './steps/page-bytes.ts';
import { readingSteps } from './steps/reading-steps.ts';
import { type Step, timeStep } from './steps/step.ts';
import { type ServedSite, siteOf, withServedSite, type Workshop } from './workshop.ts';

const SITE = 2000;
const SOME = 400;
const MOST_SECONDS = 900;

/** Each step in this process, over the same pages, beside the least that could be done in its place. */
export async function costOfSteps(workshop: Workshop): Promise<string> {
  const site = siteOf(workshop, SITE);
  const pages = somePages(site, `http://127.0.0.1:${PORT}`, SOME);
  return withServedSite(workshop, site, async ({ plain, packed }) => {
    const network = networkSteps(pages, { plain: plain.origin, packed: packed.origin });
    const rows = await rowsOf([...network.steps, ...readingSteps(pages)], pages.length, workshop);
    await network.close();
    rows.push(...(await stepsOfLog(workshop, { plain, packed })));
    return table(['step', 'µs a page', 'its limit', 'µs a page', 'above its limit'], rows);
  });
}

async function rowsOf(steps: readonly Step[], pages: number, { rounds, say }: Workshop): Promise<string[][]> {
  const rows: string[][] = [];
  for (const step of steps) {
    const { ours, least } = await timeStep(step, { pages, rounds });
    const times = spreadOf(ours).median / spreadOf(least).median;
    say(`${step.name}: ${spreadText(ours, 0)} µs`);
    rows.push([step.name, spreadText(ours, 0), step.limit, spreadText(least, 0), `${times.toFixed(1)} ×`]);
  }
  return rows;
}

/** The log that an inspection of the site leaves. */
async function stepsOfLog(workshop: Workshop, { packed }: Pick<ServedSite, 'plain' | 'packed'>): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-steps-'));
  try {
    const start = { home: `${packed.origin}/`, folder };
    await runMeasured(kaoping('inspect', []).command(start), { cwd: folder, seconds: MOST_SECONDS });
    const log = join(folder, 'out/log');
    const manifest = readLogManifest(log);
    if (manifest === null) throw new Error('the inspection left no log');
    return await rowsOf(logSteps(log, manifest), packed.truth.pages.length, workshop);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
