import { type Followed, isFailure } from '../../runtime/http/index.ts';
import { inOrder } from './address-order.ts';
import { targetFacts } from './ask-target.ts';
import type { CrawlContext } from './crawl-context.ts';
import { AS_STYLE } from './frontier.ts';
import { isSilent } from './holding.ts';
import { openIdQueue } from './id-queue.ts';
import type { PageAnswers } from './page-answers.ts';
import type { WriteSheet } from './write-sheet.ts';

/** Reads the style sheets of a site, each once, and meets what they name. */
export interface SheetLane {
  add(id: number): void;
  /** Reads those that wait; `isOver` says that nobody wants to know any more. */
  read(isOver: () => boolean): Promise<void>;
  readonly waiting: number;
}

const SHEET = /^[^?#]*\.css(?:[?#]|$)/iu;
/** Fonts, which sheets name beside further sheets. */
const FONT = /^[^?#]*\.(?:woff2?|ttf|otf|eot|svg)(?:[?#]|$)/iu;

/** Whether an address that is asked for is a style sheet: by its name, or because something is styled by it. */
export const isSheet = ({ table, frontier }: Pick<CrawlContext, 'table' | 'frontier'>, id: number): boolean =>
  SHEET.test(table.get(id)) || (frontier.is(id, AS_STYLE) && !FONT.test(table.get(id)));

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

  const take = (id: number, followed: Followed, writeSheet: WriteSheet): void => {
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
      // Nobody waits for it before the first pages are read.
      const { writeSheet } = await import('./write-sheet.ts');
      const ids: number[] = [];
      for (let id = queue.take(); id !== null; id = queue.take()) ids.push(id);
      const ordered = [...inOrder(Int32Array.from(ids), (id) => table.get(id))];
      const own = ordered.splice(0, Math.max(0, MOST_SHEETS - read));
      read += own.length;
      for (const id of ordered) asTarget(id);
      for (let at = 0; at < own.length && !isOver(); at += AT_ONCE) {
        const some = own.slice(at, at + AT_ONCE).map(async (id) => {
          const followed = await options.door.fetch({ url: table.get(id), method: 'GET', firstBytes: MOST_BYTES });
          if (!isOver()) take(id, followed, writeSheet);
        });
        await Promise.all(some);
      }
    },
  };
}
