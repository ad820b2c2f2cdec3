import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Server, serveSite } from './serve.ts';
import { PORT } from './site/hosts.ts';
import { makeSite } from './site/make-site.ts';
import type { Truth } from './site/truth.ts';
import type { Tool } from './tool.ts';
import { type Place, visit, type Visit } from './visit.ts';

/** Where sites, servers and packages lie between runs, and how much is to be done. */
export interface Workshop {
  folder: string;
  /** How often every tool visits; they take turns. */
  rounds: number;
  /** Everything small: whether it works, not how fast it is. */
  isQuick: boolean;
  /** Pages of the sites, where others than those of the cases are wanted. */
  pages: number | null;
  say(line: string): void;
}

export interface ServedSite {
  server: Server;
  truth: Truth;
  /** Sends what was packed beforehand, to those that ask for it. */
  packed: Place;
  plain: Place;
}

/** Serves the site that `folder` holds while `work` runs. */
export async function withServedSite<T>(
  { folder }: Workshop,
  site: string,
  work: (served: ServedSite) => Promise<T>,
): Promise<T> {
  const truth = JSON.parse(readFileSync(join(site, 'truth.json'), 'utf8')) as Truth;
  const server = await serveSite(site, PORT, join(folder, 'server'));
  const placeOn = (port: number): Place => ({
    server,
    truth,
    origin: `http://127.0.0.1:${port}`,
    record: join(folder, 'visits.jsonl'),
  });
  try {
    return await work({ server, truth, packed: placeOn(PORT), plain: placeOn(PORT + 1) });
  } finally {
    await server.stop();
  }
}

/** How large the site of a case is. */
export function pagesOf({ isQuick, pages }: Workshop, usual: number): number {
  return pages ?? (isQuick ? QUICK_PAGES : usual);
}

const QUICK_PAGES = 2000;

/** The site of about so many pages, made where it is not there yet or was made by other code. */
export function siteOf({ folder, say }: Workshop, pages: number): string {
  return madeSite(folder, `site-${pages}`, (site) => {
    say(`making a site of ${pages} pages`);
    makeSite(pages, site, PORT);
  });
}

export function madeSite(folder: string, name: string, make: (site: string) => void): string {
  const sites = join(folder, 'sites');
  const site = join(sites, name);
  const mark = join(sites, `${name}.code`);
  const code = codeOfSites();
  if (!existsSync(site) || !existsSync(mark) || readFileSync(mark, 'utf8') !== code) {
    mkdirSync(sites, { recursive: true });
    make(site);
    writeFileSync(mark, code);
  }
  return site;
}

function codeOfSites(): string {
  const folder = fileURLToPath(new URL('site', import.meta.url));
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Tools in turns, so that a noisy moment does not hit one of them alone. */
export async function takeTurns(
  { rounds, say }: Workshop,
  visitors: readonly { tool: Tool; place: Place }[],
): Promise<Map<string, Visit[]>> {
  const visits = new Map<string, Visit[]>(visitors.map(({ tool }) => [tool.name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const { tool, place } of visitors) {
      const made = await visit(tool, place);
      say(`${tool.name}, round ${round}: ${made.measured.seconds.toFixed(1)} s, ${made.pages} pages${troubleOf(made)}`);
      // What the server saw is counted by now, and long.
      visits.get(tool.name)?.push({ ...made, served: [] });
    }
  }
  return visits;
}

function troubleOf({ score, measured: { exit } }: Visit): string {
  const links = score === null || score.examples.length === 0 ? '' : `; ${score.examples.join(', ')}`;
  return `${exit === 0 ? '' : `, exit ${exit}`}${links}`;
}
