import { join } from 'node:path';
import { cpuPerThousand, worst } from './case-against-bare.ts';
import { kaoping } from './kaoping.ts';
import { spreadText, table } from './numbers.ts';
import { installPackages, peerTools } from './peers/peers.ts';
import { pagesOf, siteOf, takeTurns, withServedSite, type Workshop } from './workshop.ts';
import type { Visit } from './visit.ts';

const PAGES = 6000;
const QUICK = ['--quick'];

/** `inspect --quick` and other programs over one site, everybody as he asks by himself. */
export async function againstPeers(workshop: Workshop): Promise<string> {
  const packages = join(workshop.folder, 'packages');
  installPackages(packages);
  const ours = kaoping('inspect --quick', QUICK);
  const peers = peerTools(packages);
  const missing = peers.flatMap((tool) => tool.missing() ?? []);
  for (const what of missing) workshop.say(`left out: ${what}`);
  const tools = [ours, ...peers.filter((tool) => tool.missing() === null)];
  const site = siteOf(workshop, pagesOf(workshop, PAGES));
  const visits = await withServedSite(workshop, site, async ({ packed }) =>
    takeTurns(
      workshop,
      tools.map((tool) => ({ tool, place: packed })),
    ),
  );
  const oursMade = visits.get(ours.name) ?? [];
  return table(
    HEADERS,
    [...visits].map(([name, made]) => rowOf(name, made, oursMade)),
  );
}

const HEADERS = [
  'program',
  'pages',
  'seconds',
  'pages/s',
  'inspect is faster by',
  'CPU s per 1,000 pages',
  'peak MiB',
  'precision',
  'recall',
  'asked for no links',
];

const speedOf = ({ pages, measured }: Visit): number => pages / measured.seconds;

function rowOf(name: string, visits: readonly Visit[], ours: readonly Visit[]): string[] {
  const faster = visits.map((each, round) => {
    const own = ours[round];
    return own === undefined ? Number.NaN : speedOf(own) / speedOf(each);
  });
  return [
    name,
    String(visits[0]?.pages ?? 0),
    spreadText(
      visits.map(({ measured }) => measured.seconds),
      1,
    ),
    spreadText(visits.map(speedOf), 0),
    visits === ours ? '1' : `${spreadText(faster, 1)} ×`,
    spreadText(visits.map(cpuPerThousand), 2),
    spreadText(
      visits.map(({ measured }) => measured.peak),
      0,
    ),
    worst(visits, 'precision'),
    worst(visits, 'recall'),
    String(Math.max(...visits.map(({ trapped }) => trapped))),
  ];
}
