import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worst } from './case-against-bare.ts';
import { kaoping } from './kaoping.ts';
import { runMeasured } from './measured-process.ts';
import { spreadText, table } from './numbers.ts';
import { pagesOf, siteOf, takeTurns, withServedSite, type Workshop } from './workshop.ts';
import type { Place, Visit } from './visit.ts';

const PAGES = 20_000;
const MOST_SECONDS = 3600;
const HEADERS = [
  'visit',
  'pages that were fetched or asked for',
  'seconds',
  'of the first',
  'CPU s',
  'of the first',
  'peak MiB',
  'precision',
  'recall',
];

/** The first visit to a site, and a repeat when nothing has changed. */
export async function repeatVisit(workshop: Workshop): Promise<string> {
  return withServedSite(workshop, siteOf(workshop, pagesOf(workshop, PAGES)), async ({ packed }) => {
    const rows: string[][] = [];
    for (const options of [[], ['--quick']]) rows.push(...(await firstAndRepeat(workshop, packed, options)));
    return table(HEADERS, rows);
  });
}

async function firstAndRepeat(workshop: Workshop, place: Place, options: readonly string[]): Promise<string[][]> {
  const kept = mkdtempSync(join(tmpdir(), 'kaoping-earlier-'));
  try {
    const name = ['inspect', ...options].join(' ');
    const first = kaoping(name, options);
    const begun = first.command({ home: `${place.origin}/`, folder: kept });
    const { exit } = await runMeasured(begun, { cwd: kept, seconds: MOST_SECONDS });
    if (exit !== 0) throw new Error(`the first visit ended with ${exit}`);
    const repeat = kaoping(`${name} --earlier`, [...options, '--earlier', join(kept, 'out')]);
    const visits = await takeTurns(
      workshop,
      [first, repeat].map((tool) => ({ tool, place })),
    );
    const yardstick = visits.get(first.name) ?? [];
    return [...visits].map(([tool, made]) => rowOf(tool, made, yardstick));
  } finally {
    rmSync(kept, { recursive: true });
  }
}

function rowOf(name: string, visits: readonly Visit[], firsts: readonly Visit[]): string[] {
  const text = (of: (visit: Visit) => number, digits: number) => spreadText(visits.map(of), digits);
  const share = (of: (visit: Visit) => number) =>
    visits === firsts
      ? '1'
      : spreadText(
          visits.map((each, round) => of(each) / of(firsts[round] ?? each)),
          2,
        );
  const seconds = ({ measured }: Visit) => measured.seconds;
  const cpu = ({ measured }: Visit) => measured.cpuSeconds;
  return [
    name,
    String(visits[0]?.pages ?? 0),
    text(seconds, 1),
    share(seconds),
    text(cpu, 1),
    share(cpu),
    text(({ measured }) => measured.peak, 0),
    worst(visits, 'precision'),
    worst(visits, 'recall'),
  ];
}
