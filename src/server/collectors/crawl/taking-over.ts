import { type Followed, reachOf } from '../../runtime/http/index.ts';
import { type TargetFacts, targetThen } from './ask-target.ts';
import { unchanged } from './conditions.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { PageThen, SeenThen } from './last-visit.ts';
import { type AnswerFacts, seenPage } from './reading/index.ts';

/** For an address of which the site says that it is as it was seen. */
export type TakeUnchanged = (answered: { id: number; depth: number; followed: Followed }, seen: SeenThen) => void;

/** Where what is taken over goes, like everything that is seen. */
export interface Taken {
  takeTarget(id: number, facts: TargetFacts): void;
  follow(id: number, printOf: () => string, links: Iterable<number>): void;
}

/** Takes over from an earlier inspection what was read of a page, or how an address answered, that has not changed since. */
export function openTakingOver(context: CrawlContext, { takeTarget, follow }: Taken): TakeUnchanged {
  const { table, options, counts } = context;
  return ({ id, depth, followed }, seen) => {
    if (!('shown' in seen)) {
      takeTarget(id, targetThen(seen.record, followed));
      return;
    }
    const then = seen.record;
    const links = seen.links();
    counts.unchanged++;
    follow(id, seen.print, links);
    const { rendered, etag, isCatalogue } = then;
    const head = { at: options.clock.moment(), id, url: table.get(id), depth, rendered };
    const told = isCatalogue === undefined ? {} : { isCatalogue };
    const version = { ...(etag === undefined ? {} : { etag }), ...unchanged(then, reachOf(followed)) };
    const { record, json } = seenPage({ ...head, ...told, ...version }, factsThen(seen, links));
    context.write(record, json);
  };
}

/** What was read of a page then, in the shape in which pages are read now. */
function factsThen({ record, shown }: PageThen, links: number[]): AnswerFacts {
  const { scripted, contentType, lastModified, sha256, bytes } = record;
  const about = { links, scripted, contentType, lastModified, sha256, bytes };
  return { shown: shown(), title: null, left: 0, openList: false, print: null, ...about, forget: () => undefined };
}
