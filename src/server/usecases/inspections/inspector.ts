import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, hostname } from 'node:os';
import { join } from 'node:path';
import { statusesInScope } from '../../../core/model/registry/index.ts';
import type { Budget } from '../../../core/model/inspection.ts';
import type { InspectionDepth } from '../../../core/monitoring/index.ts';

/** How a machine inspects sites. */
export interface Inspector {
  /** Name of this machine and its data folder, the same after a new start: what it had then is free at once. */
  name: string;
  /** Folder in which each inspection under way has one of its own. */
  work: string;
  /** What runs in a process of its own for each inspection. */
  program: URL;
  scheme: string;
  /** Inspections at once. */
  width: number;
  budgets: Readonly<Record<InspectionDepth, Budget>>;
  /** Requests a second to one address, over all workers; `places` look at sites there at once and share it. */
  rate: number;
  places: number;
  /** Private networks that may be visited. */
  allow: readonly string[];
  /** Addresses that are known to be well: while none of them answers no site is blamed. */
  controls: readonly string[];
  render: 'auto' | 'never';
  /** Seconds after which others take over what this one gives no sign of. */
  lease: number;
  /** Seconds between two signs of life. */
  beat: number;
  /** Seconds before a site is tried again: whose address has no free place, and while our own network is away. */
  pauses: { place: number; network: number; trouble: number };
  /** How often trouble of ours may end one inspection before it has failed. */
  attempts: number;
  /** How often its worker may be lost, with its machine or without, before it has failed. */
  losses: number;
}

/** Sites in these statuses are inspected by plan. */
export const INSPECTED_STATUSES: readonly string[] = statusesInScope('website');

const HOUR = 60 * 60;

/** Of the day, home page and columns; of the week, the whole site within bounds that a large one does not break. */
const BUDGETS: Inspector['budgets'] = {
  light: { pages: 300, depth: 1, seconds: HOUR / 2 },
  full: { pages: 20_000, depth: 12, seconds: 6 * HOUR },
};

export interface InspectorSettings {
  data: string;
  scheme: string;
  inspections: number | null;
  rate: number;
  allow: readonly string[];
  controls: readonly string[];
}

/** The inspector of this process, as settings have it. */
export function inspectorOf(settings: InspectorSettings, program: URL): Inspector {
  const { data, scheme, inspections, rate, allow, controls } = settings;
  const work = join(data, 'work');
  return {
    name: `${hostname()} ${ownId(work)}`,
    work,
    program,
    scheme,
    // One core is left for everything else.
    width: inspections ?? Math.max(1, availableParallelism() - 1),
    budgets: BUDGETS,
    rate,
    places: 4,
    allow,
    controls,
    render: 'auto',
    lease: 30,
    beat: 2,
    pauses: { place: 5, network: 60, trouble: 60 },
    attempts: 3,
    losses: 5,
  };
}

/** Made once for a data folder, of which one process at most makes use. */
function ownId(work: string): string {
  mkdirSync(work, { recursive: true, mode: 0o700 });
  const file = join(work, 'worker');
  if (!existsSync(file)) writeFileSync(file, randomUUID());
  return readFileSync(file, 'utf8').trim();
}
