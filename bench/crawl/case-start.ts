import { kaoping } from './kaoping.ts';
import { spreadText, table } from './numbers.ts';
import { siteOf, withServedSite, type Workshop } from './workshop.ts';
import { visit, type Visit } from './visit.ts';

const PAGES = 200;
const VISITS = 7;

/** From the start of the process until the site is asked for a page that only the home page leads to. */
export async function startToFirstPage(workshop: Workshop): Promise<string> {
  const tool = kaoping('inspect', []);
  return withServedSite(workshop, siteOf(workshop, PAGES), async ({ packed }) => {
    const visits: Visit[] = [];
    for (let round = 0; round <= VISITS; round++) visits.push(await visit(tool, packed));
    // The first one finds no files in memory.
    const counted = visits.slice(1);
    const pages = new Set(packed.truth.pages.filter((url) => url !== `${packed.origin}/`));
    const firstPage = counted.map(({ served, measured }) => {
      const second = served.find(({ url, method }) => method === 'GET' && pages.has(url));
      return ((second?.at ?? Number.NaN) - measured.begun) / 1000;
    });
    const firstRequest = counted.map(({ served, measured }) => ((served[0]?.at ?? Number.NaN) - measured.begun) / 1000);
    const rows = [
      ['first request answered', spreadText(firstRequest, 2)],
      ['home page read', spreadText(firstPage, 2)],
      [
        `${counted[0]?.pages ?? 0} pages read and the report written`,
        spreadText(
          counted.map(({ measured }) => measured.seconds),
          2,
        ),
      ],
    ];
    return table(['from the start of the process until', 'seconds'], rows);
  });
}
