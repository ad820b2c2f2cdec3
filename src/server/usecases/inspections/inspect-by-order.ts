import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MetHost, openMetHosts } from '../../../core/inspection/index.ts';
import type { InspectionResult } from '../../../core/model/inspection-result.ts';
import { readLog } from '../../store/observation-log/index.ts';
import { findLog } from '../find-log.ts';
import { type CrawlProgress, inspectSite } from '../inspect-site.ts';
import { writeFound } from './found-file.ts';
import type { InspectionProgress, InspectMessage, InspectOrder, InspectTold } from './inspect-order.ts';

/** Milliseconds between two words of how far it is. */
const PAUSE = 500;

/** All that is to be stored. */
const FOUND = 'found.jsonl';

/** Addresses that were looked at, a line each. */
const VISITED = 'visited.txt';

/** Hosts of other sites that it leads to. */
const HOSTS = 'hosts.json';

/** Inspects a site into its folder and says how far it is, all in this process. */
export async function inspectByOrder(
  order: InspectOrder,
  { say, onTold }: { say(message: InspectMessage): void; onTold(hear: (message: unknown) => void): void },
): Promise<void> {
  let { elsewhere } = order;
  onTold((told) => ({ elsewhere } = told as InspectTold));
  const { home, out, budget, rate, allow, controls, render, scheme, earlier, site, pictures } = order;
  const seen = { pages: 0, targets: 0, queued: 0, rate: 0, elapsed: 0 };
  let told = Number.NEGATIVE_INFINITY;
  const met = openMetHosts({ home, hosts: site.hosts });
  const tell = (stage: InspectionProgress['stage']) => say({ kind: 'progress', progress: { stage, ...seen } });
  const { result, end } = await inspectSite({
    address: home,
    site,
    scheme,
    className: null,
    out,
    at: null,
    budget,
    rate,
    elsewhere: () => elsewhere,
    allow,
    robots: 'obey',
    reading: 'all',
    render,
    contact: null,
    controls,
    resume: true,
    pictures,
    keepPages: true,
    earlier,
    cwd: out,
    onProgress({ pages, targets, queued, rate: pace, elapsed }: CrawlProgress) {
      Object.assign(seen, { pages, targets, queued, rate: pace, elapsed });
      const now = performance.now();
      if (now - told < PAUSE) return;
      told = now;
      tell('reading');
    },
    onStage: ({ name }) => tell(name),
    onRecord: (record) => met.see(record),
    onNotice: (text) => say({ kind: 'notice', text }),
  });
  const reason = end?.reason ?? 'finished';
  const found = join(out, FOUND);
  writeFound(found, result);
  const isComplete = reason === 'finished' && isWhole(result);
  say({
    kind: 'end',
    end: {
      reason,
      pages: result.seen.pages,
      isComplete,
      found,
      visited: isComplete ? null : writeVisited(out),
      hosts: writeHosts(out, met.end()),
    },
  });
}

/** Traps and what robots.txt shuts out are left out each time; by a bound of ours something that was there before may be left out. */
function isWhole({ limits }: InspectionResult): boolean {
  return limits.every(({ reason }) => reason === 'trap' || reason === 'robots');
}

function writeHosts(out: string, met: readonly MetHost[]): string {
  const file = join(out, HOSTS);
  writeFileSync(file, JSON.stringify(met));
  return file;
}

function writeVisited(out: string): string {
  const { folder, manifest } = findLog(out, out);
  const addresses = new Map<number, string>();
  const visited = new Set<string>();
  for (const record of readLog(folder, manifest)) {
    if (record.kind === 'address') addresses.set(record.id, record.url);
    else if (record.kind === 'page' || record.kind === 'sheet' || record.kind === 'probe') visited.add(record.url);
    else if (record.kind === 'target') visited.add(addresses.get(record.id) ?? record.reach.url);
  }
  const file = join(out, VISITED);
  writeFileSync(file, [...visited].join('\n'));
  return file;
}
