import {
  catalogueColumn,
  catalogueEntriesPage,
  catalogueRoot,
  entriesAddress,
  pageAddress,
} from '../../../core/model/catalogue-address.ts';
import { readCatalogueAnswer } from '../../../core/pages/index.ts';
import { siteNumber } from '../../../core/platforms/index.ts';
import { type Followed, type HttpResponse, isFailure } from '../../runtime/http/index.ts';
import { NOT_MODIFIED } from './conditions.ts';
import type { CrawlContext } from './crawl-context.ts';
import { isShutOut } from './shut-out.ts';

/** How an address answered; `entries`: where it told entries of a column of a catalogue, null for a page. */
interface Asked {
  followed: Followed;
  entries: string | null;
}

type Conditions = Record<string, string> | null;

/**
 * The catalogues of a site (广东省政府信息公开目录平台). A column of one is read from what its script asks for; the number of the site,
 * which that needs, stands in the page of the catalogue.
 */
export interface Catalogues {
  /**
   * Asks for a page, on `conditions`; for a column for its entries, which are given as an answer from its own address, and where they are
   * not told for its page as it is. Null for a column where its catalogue is none of the platform: then nothing is there but the
   * page, which is asked for by itself.
   */
  ask(url: string, conditions: Conditions): Promise<Asked | null>;
}

/** More are none of the platform: a site has one, and a few hosts of it one each. Their pages are kept. */
const MOST_CATALOGUES = 50;

export function openCatalogues(context: CrawlContext): Catalogues {
  const { door } = context.options;
  const pages = new Map<string, Promise<Followed>>();
  const pageAt = async (url: string): Promise<Followed> => {
    const asked = pages.get(url) ?? get(url, null);
    pages.set(url, asked);
    return asked;
  };
  const get = async (url: string, conditions: Conditions): Promise<Followed> =>
    door.fetch({ url, method: 'GET', ...(conditions && { headers: conditions }) });

  const askPage = async (url: string, conditions: Conditions): Promise<Asked> => {
    const followed = await get(url, conditions);
    const isKept = catalogueRoot(url) !== null && !url.includes('?') && pages.size < MOST_CATALOGUES;
    if (isKept && numberIn(followed) !== null) pages.set(url, Promise.resolve(copyOf(followed)));
    const isTold = isForScript(url) && tellsEntries(context, followed, url);
    return isTold ? { followed: asShownAt(followed, url), entries: url } : { followed, entries: null };
  };

  return {
    async ask(url, conditions) {
      const column = catalogueColumn(url);
      if (column === null) return askPage(url, conditions);
      const address = pageAddress(url);
      if (!pages.has(address) && pages.size >= MOST_CATALOGUES) return null;
      const page = await pageAt(address);
      const site = numberIn(page);
      if (site === null) return null;
      const entries = entriesAddress({ ...column, page: 1, site });
      if (!isShutOut(context, entries)) {
        const followed = await get(entries, conditions);
        const isAsThen = conditions !== null && followed.outcome.status === NOT_MODIFIED;
        if (isAsThen || tellsEntries(context, followed, entries))
          return { followed: asShownAt(followed, url), entries };
      }
      return { followed: asShownAt(copyOf(page), url), entries: null };
    },
  };
}

/** Who reads a page takes its bytes away. */
const copyOf = ({ redirects, outcome }: Followed): Followed => ({
  redirects,
  outcome: isFailure(outcome) ? outcome : { ...outcome, body: new Uint8Array(outcome.body) },
});

function numberIn({ outcome }: Followed): string | null {
  return isOpen(outcome) ? siteNumber(Buffer.from(outcome.body).toString('latin1')) : null;
}

const isOpen = (outcome: Followed['outcome']): outcome is HttpResponse =>
  !isFailure(outcome) && outcome.status >= 200 && outcome.status < 300;

/** Whether an answer tells entries of a column. `entries`: where they were asked for. */
function tellsEntries({ site }: Pick<CrawlContext, 'site'>, { outcome }: Followed, entries: string): boolean {
  return isOpen(outcome) && site.includes(outcome.url) && readCatalogueAnswer(outcome.body, entries) !== null;
}

/** An answer as one that came from an address itself. */
const asShownAt = ({ outcome }: Followed, url: string): Followed => ({
  redirects: [],
  outcome: { ...outcome, url },
});

/** Whether what a server is asked for does not tell what a visitor sees there: a column of a catalogue. */
export const isColumn = (url: string): boolean => catalogueColumn(url) !== null;

/** Whether an address is that of an answer to the script of a catalogue, which no visitor opens. */
export const isForScript = (url: string): boolean => catalogueEntriesPage(url) !== null;

/** Pages in turns: columns of catalogues last, when their pages may have told what is needed for them. */
export function inTurns(ids: readonly number[], urlOf: (id: number) => string): (readonly number[])[] {
  const columns = ids.filter((id) => isColumn(urlOf(id)));
  return columns.length === 0 ? [ids] : [ids.filter((id) => !isColumn(urlOf(id))), columns];
}
