import { worst } from './case-against-bare.ts';
import { kaoping } from './kaoping.ts';
import { PORT } from './site/hosts.ts';
import { table } from './numbers.ts';
import { makeManyLinks } from './site/make-many-links.ts';
import { madeSite, withServedSite, type Workshop } from './workshop.ts';
import { visit } from './visit.ts';

const LINKS = 1_000_000;
const FEW_LINKS = 20_000;

/** A site of few pages and a million documents: what the addresses cost in memory. */
export async function millionLinks(workshop: Workshop): Promise<string> {
  const links = workshop.isQuick ? FEW_LINKS : LINKS;
  const site = madeSite(workshop.folder, `many-${links}`, (folder) => makeManyLinks(links, folder, PORT));
  return withServedSite(workshop, site, async ({ packed }) => {
    const rows: string[][] = [];
    for (const options of [['--quick'], []]) {
      const made = await visit(kaoping(['inspect', ...options].join(' '), options), packed);
      const { tool, measured, requests } = made;
      workshop.say(`${tool}: ${measured.seconds.toFixed(0)} s, ${measured.peak} MiB`);
      rows.push([
        tool,
        String(requests),
        measured.seconds.toFixed(0),
        String(measured.peak),
        worst([made], 'precision'),
        worst([made], 'recall'),
      ]);
    }
    return table(['program', 'requests', 'seconds', 'peak MiB', 'precision', 'recall'], rows);
  });
}
