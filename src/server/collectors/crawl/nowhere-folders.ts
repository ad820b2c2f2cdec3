import { orderKey } from './address-order.ts';
import { isColumn, isForScript } from './catalogues.ts';
import type { CrawlContext } from './crawl-context.ts';
import { askNowhere } from './first-questions.ts';
import { AS_PAGE } from './frontier.ts';

/** An address below a folder that cannot exist. */
interface NowhereOfFolder {
  /** What the addresses begin with for which the answer speaks. */
  under: string;
  url: string;
}

/** So many folders are asked for what they do not have: those with the most pages. */
const MOST_FOLDERS = 20;

/**
 * Asks below the folders that hold pages for what cannot exist, and writes down the answers: behind one name several programs often
 * answer, each for its own folder. `isOver` says that nobody wants to know any more.
 */
export async function askFolders(
  context: CrawlContext,
  known: ReadonlySet<string>,
  isOver: () => boolean,
): Promise<void> {
  const { options, read, robots, table } = context;
  // Without texts there is nothing to compare.
  if (options.reading !== 'all') return;
  for (const { under, url } of foldersOf(pageAddresses(context))) {
    if (isOver()) return;
    if (robots.shutBy(url) !== null || known.has(url) || table.find(url) >= 0) continue;
    const answer = await askNowhere(options.door, url, read);
    if (!isOver()) context.write({ kind: 'nowhere', at: options.clock.moment(), under, ...answer });
  }
}

function* pageAddresses({ table, frontier, site }: CrawlContext): Generator<string> {
  for (let id = 0; id < table.size; id++) {
    if (!frontier.is(id, AS_PAGE)) continue;
    const url = table.get(id);
    // A catalogue answers its script for any column, and says nothing of pages.
    if (site.includes(url) && !isForScript(url) && !isColumn(url)) yield url;
  }
}

interface Group extends NowhereOfFolder {
  /** Of the page beside which we ask: the first by it, so that the order of addresses changes nothing. */
  key: number;
  pages: number;
}

/** The folders of the first level, apart by the ending of their pages, with an address for each; those with the most pages first. */
export function foldersOf(urls: Iterable<string>): NowhereOfFolder[] {
  const groups = new Map<string, Group>();
  for (const url of urls) {
    const parts = PARTS.exec(url);
    if (parts === null) continue;
    const under = parts[1] ?? '';
    const kind = `${under} ${parts[4] ?? ''}`.toLowerCase();
    const key = orderKey(url);
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, { under, url, key, pages: 1 });
    else {
      group.pages++;
      if (key < group.key) Object.assign(group, { under, url, key });
    }
  }
  return [...groups.values()]
    .toSorted((one, other) => other.pages - one.pages || one.key - other.key)
    .slice(0, MOST_FOLDERS)
    .map(({ under, url }) => ({ under, url: nowhereBeside(url) }));
}

/** Folder of the first level, or the root; the folders below it; name and ending of the page. */
const PARTS = /^(\w+:\/\/[^/?#]+\/(?:[^/?#]+\/)?)((?:[^/?#]+\/)*)([^/?#]*?)(\.[a-z]{1,5})?(?:[?#]|$)/iu;
const NUMBER = /\d+(?=\D*$)/u;
/** Programs count in 32 bits, and none has come so far. */
const FIRST_NUMBER = 900_000_000;
const NUMBERS = 99_999_989;

/**
 * An address of the same shape as that of a page, in the same folder, that cannot exist: what carries a number carries one that is
 * too large, because such addresses are answered by a program that looks it up. The same one for the same page every time.
 */
function nowhereBeside(url: string): string {
  const [, under = '', folders = '', name = '', ending = ''] = PARTS.exec(url) ?? [];
  const key = orderKey(url);
  const nowhere = NUMBER.test(name)
    ? name.replace(NUMBER, String(FIRST_NUMBER + (key % NUMBERS)))
    : `kaoping-${key.toString(36)}`;
  return `${under}${folders}${nowhere}${name === '' ? '/' : ending}`;
}
