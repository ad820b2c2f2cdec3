import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, runMeasured } from './measured-process.ts';
import { moved, sameAddress, type Score, scoreDead } from './score-visit.ts';
import type { Served, Server } from './serve.ts';
import type { Truth } from './site/truth.ts';
import type { Tool } from './tool.ts';

/** One run of one tool over a site. */
export interface Visit {
  tool: string;
  measured: Omit<Measured, 'stdout' | 'stderr'>;
  /** Seconds from the first request to the last that the server saw. */
  asking: number;
  /** Different pages of the site that were fetched, by the log of the server. */
  pages: number;
  requests: number;
  /** Addresses that were asked for though no link leads there. */
  trapped: number;
  /** Null for a tool that looks for no dead links. */
  score: Score | null;
  served: Served[];
}

export interface Place {
  server: Server;
  truth: Truth;
  /** Where the tool is sent: the packed or the plain side of the site. */
  origin: string;
  /** Lines of JSON with every visit. */
  record: string;
}

const MOST_SECONDS = 3600;

export async function visit(tool: Tool, { server, truth, origin, record }: Place): Promise<Visit> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-visit-'));
  try {
    await server.takeServed();
    const start = { home: `${origin}/`, folder };
    const measured = await runMeasured(tool.command(start), { cwd: folder, seconds: MOST_SECONDS });
    if (measured.exit === null) throw new Error(`${tool.name} took too long`);
    const served = await server.takeServed();
    const { seconds, cpuSeconds, peak, begun, exit } = measured;
    const counts = countServed(served, truth, origin);
    const dead = tool.deadLinks(start, measured);
    const score = dead === null ? null : scoreDead(dead, truth, origin);
    const told = {
      tool: tool.name,
      measured: { seconds, cpuSeconds, peak, begun, exit },
      asking: askingOf(served),
      requests: served.length,
      ...counts,
      score,
    };
    appendFileSync(record, `${JSON.stringify({ origin, site: truth.pages.length, ...told })}\n`);
    return { ...told, served };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function askingOf(served: readonly Served[]): number {
  return ((served.at(-1)?.at ?? 0) - (served[0]?.at ?? 0)) / 1000;
}

function countServed(served: readonly Served[], truth: Truth, origin: string) {
  const addresses = (of: readonly string[]) => new Set(of.map((url) => sameAddress(moved(url, truth, origin))));
  const pages = addresses(truth.pages);
  const traps = addresses(truth.traps);
  const fetched = new Set<string>();
  let trapped = 0;
  for (const { method, url } of served) {
    const address = sameAddress(url);
    if (method === 'GET' && pages.has(address)) fetched.add(address);
    if (traps.has(address)) trapped++;
  }
  return { pages: fetched.size, trapped };
}
