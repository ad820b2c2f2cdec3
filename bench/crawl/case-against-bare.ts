import { bareAll, writeRequests } from './bare.ts';
import { kaoping } from './kaoping.ts';
import { spreadText, table } from './numbers.ts';
import { pagesOf, siteOf, takeTurns, withServedSite, type Workshop } from './workshop.ts';
import { visit, type Visit } from './visit.ts';

export interface AgainstBare {
  pages: number;
  options: readonly string[];
  isPacked: boolean;
}

/** `inspect` against the same requests without reading. */
export async function againstBare(workshop: Workshop, { pages, options, isPacked }: AgainstBare): Promise<string> {
  const ours = kaoping(['inspect', ...options].join(' '), options);
  return withServedSite(workshop, siteOf(workshop, pagesOf(workshop, pages)), async (site) => {
    const place = isPacked ? site.packed : site.plain;
    const requests = writeRequests(workshop.folder, (await visit(ours, place)).served);
    const bare = bareAll(requests, isPacked);
    const visits = await takeTurns(workshop, [
      { tool: bare, place },
      { tool: ours, place },
    ]);
    const bareVisits = visits.get(bare.name) ?? [];
    const rows = [...visits].map(([name, made]) => rowOf(name, made, bareVisits));
    return table(HEADERS, rows);
  });
}

const HEADERS = [
  'program',
  'pages',
  'seconds',
  'pages/s',
  'slower than bare-all',
  'while it asks',
  'in processor time',
  'CPU s per 1,000 pages',
  'peak MiB',
  'precision',
  'recall',
];

function rowOf(name: string, visits: readonly Visit[], bare: readonly Visit[]): string[] {
  const ratios = (of: (visit: Visit) => number) =>
    visits.map((each, round) => {
      const yardstick = bare[round];
      return yardstick === undefined ? Number.NaN : of(each) / of(yardstick);
    });
  const isBare = visits === bare;
  const timesText = (of: (visit: Visit) => number) => (isBare ? '1' : `${spreadText(ratios(of), 2)} ×`);
  return [
    name,
    String(visits[0]?.pages ?? 0),
    spreadText(
      visits.map(({ measured }) => measured.seconds),
      2,
    ),
    spreadText(
      visits.map(({ pages, measured }) => pages / measured.seconds),
      0,
    ),
    timesText(({ measured }) => measured.seconds),
    timesText(({ asking }) => asking),
    timesText(({ measured }) => measured.cpuSeconds),
    spreadText(visits.map(cpuPerThousand), 2),
    spreadText(
      visits.map(({ measured }) => measured.peak),
      0,
    ),
    worst(visits, 'precision'),
    worst(visits, 'recall'),
  ];
}

export const cpuPerThousand = ({ measured, pages }: Visit): number => (measured.cpuSeconds / pages) * 1000;

/** Precision or recall of the round in which it was lowest. */
export function worst(visits: readonly Visit[], of: 'precision' | 'recall'): string {
  const scores = visits.flatMap(({ score }) => score?.[of] ?? []);
  return scores.length === 0 ? '–' : Math.min(...scores).toFixed(3);
}
