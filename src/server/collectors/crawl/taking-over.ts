import type { SeenPage } from '../../../core/model/observation/index.ts';
import { type Followed, reachOf } from '../../runtime/http/index.ts';
import { type TargetFacts, targetThen } from './ask-target.ts';
import { unchanged } from './conditions.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { SeenThen } from './last-visit.ts';
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
    const then = seen.record;
    if (then.kind === 'target') {
      takeTarget(id, targetThen(then, followed));
      return;
    }
    const facts = factsThen(then, seen);
    counts.unchanged++;
    follow(id, seen.print, facts.links);
    const { rendered, etag } = then;
    const head = { at: options.clock.moment(), id, url: table.get(id), depth, rendered };
    const version = { ...(etag === undefined ? {} : { etag }), ...unchanged(then, reachOf(followed)) };
    const { record, json } = seenPage({ ...head, ...version }, facts);
    context.write(record, json);
  };
}

/** What was read of a page then, in the shape in which pages are read now. */
function factsThen(page: SeenPage, { json, links }: Pick<SeenThen, 'json' | 'links'>): AnswerFacts {
  const { scripted, contentType, lastModified, sha256, bytes, facts, text } = page;
  return {
    shown: shownIn(json) ?? JSON.stringify({ facts, text }).slice(1, -1),
    title: facts.title ?? facts.htmlTitle,
    print: null,
    links: links(),
    scripted,
    contentType,
    lastModified,
    sha256,
    bytes,
  };
}

const FROM = ',"facts":{';
const TO = ',"links":[';

/** Facts and text as they stand in a record that we wrote: making them anew would take most of the time. Null for another order. */
function shownIn(json: string): string | null {
  // Quotes in a text are escaped, so neither mark stands in one; and a tag of that name comes before the last.
  const from = json.indexOf(FROM);
  const to = json.lastIndexOf(TO);
  const shown = from < 0 || to < from ? '' : json.slice(from + 1, to);
  return shown.endsWith('"') && shown.includes('},"text":"') ? shown : null;
}
