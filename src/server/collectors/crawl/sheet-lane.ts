import { packLink } from '../../../core/model/observation/index.ts';
import { charsetOf, decodeBytes, sheetAddresses } from '../../../core/pages/index.ts';
import { type Followed, isFailure } from '../../runtime/http/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { inOrder } from './address-order.ts';
import { targetFacts } from './ask-target.ts';
import type { CrawlContext } from './crawl-context.ts';
import { isSilent } from './holding.ts';
import { openIdQueue } from './id-queue.ts';
import { normaliseUrl } from './normalise-url.ts';
import type { PageAnswers } from './page-answers.ts';

/** Reads the style sheets of a site, each once, and meets what they name. */
export interface SheetLane {
  add(id: number): void;
  /** Reads those that wait; `isOver` says that nobody wants to know any more. */
  read(isOver: () => boolean): Promise<void>;
  readonly waiting: number;
}

const SHEET = /^[^?#]*\.css(?:[?#]|$)/iu;
export const isSheet = (url: string): boolean => SHEET.test(url);

/** More sheets than this, and more of one, are not read; whether the sheet is there is told all the same. */
const MOST_SHEETS = 300;
const MOST_BYTES = 1 << 20;
const AT_ONCE = 4;

/** `known`: sheets that were read by the crawl that is gone on with. `asTarget` takes those of which only the presence is asked. */
export function openSheetLane(
  context: CrawlContext,
  answers: PageAnswers,
  { known, asTarget }: { known: number; asTarget: (id: number) => void },
): SheetLane {
  const { options, table } = context;
  const queue = openIdQueue();
  let read = known;

  const take = (id: number, followed: Followed): void => {
    const { outcome } = followed;
    const facts = targetFacts(followed, 'GET');
    if (isSilent(facts.reach.failure)) {
      // Perhaps it is not the site: whoever asks again knows how to tell.
      asTarget(id);
      return;
    }
    const isRead = !isFailure(outcome) && outcome.status === 200 && followed.redirects.length === 0;
    if (isRead && /^\s*text\/css\b/iu.test(facts.contentType ?? 'text/css')) writeSheet(context, id, outcome.body);
    answers.takeTarget(id, facts);
    context.onAnswer();
  };

  return {
    get waiting() {
      return queue.length;
    },
    add: (id) => queue.add(id),
    async read(isOver) {
      const ids: number[] = [];
      for (let id = queue.take(); id !== null; id = queue.take()) ids.push(id);
      const ordered = [...inOrder(Int32Array.from(ids), (id) => table.get(id))];
      const own = ordered.splice(0, Math.max(0, MOST_SHEETS - read));
      read += own.length;
      for (const id of ordered) asTarget(id);
      for (let at = 0; at < own.length && !isOver(); at += AT_ONCE) {
        const some = own.slice(at, at + AT_ONCE).map(async (id) => {
          const followed = await options.door.fetch({ url: table.get(id), method: 'GET', firstBytes: MOST_BYTES });
          if (!isOver()) take(id, followed);
        });
        await Promise.all(some);
      }
    },
  };
}

/** The sheet first: what is written of its address says that it was seen to. */
function writeSheet({ table, frontier, options, write }: CrawlContext, id: number, body: Uint8Array): void {
  const url = table.get(id);
  const links = new Set<number>();
  for (const { use, address } of sheetAddresses(decodeBytes(body, charsetOf(body)))) {
    const named = normaliseUrl(address, url);
    if (named !== null) links.add(packLink(table.intern(named), use));
  }
  if (links.size === 0) return;
  frontier.meetLinks(links);
  write({
    kind: 'sheet',
    at: options.clock.moment(),
    id,
    url,
    sha256: sha256(body),
    bytes: body.length,
    links: [...links],
  });
}
