import { type Reach, stateOf } from '../../../core/model/observation/index.ts';
import { type Followed, type HttpResponse, isFailure, reachOf } from '../../runtime/http/index.ts';
import { targetFacts, type TargetFacts } from './ask-target.ts';
import type { CrawlContext } from './crawl-context.ts';
import { behindRedirect } from './behind-redirect.ts';
import { etagOf } from './conditions.ts';
import { normaliseUrl } from './normalise-url.ts';
import { isPage } from './is-page.ts';
import { type AnswerFacts, seenPage } from './reading/index.ts';
import { openTakingOver, type TakeUnchanged } from './taking-over.ts';

/** An address with the answer to it. */
export interface Answered {
  id: number;
  depth: number;
  followed: Followed;
}

/** Writes down what came back for addresses. */
export interface PageAnswers {
  /** For an address that was asked for as a page. What it leads to is met. */
  takePage(answered: Answered): Promise<void>;
  /** For one of which the site says that it is as it was seen: that is taken over. */
  takeUnchanged: TakeUnchanged;
  /** For one at which nobody answered. */
  takeFailure(id: number, followed: Followed): void;
  takeTarget(id: number, facts: TargetFacts): void;
  /** Counts a page that was read and meets what it leads to. `printOf`: what says whether it is the same as another. */
  follow(id: number, printOf: () => string, links: Iterable<number>): void;
  /** Pages with a query in their addresses that were read since the last call, with a print of each. */
  takePrints(): Map<number, string>;
}

export function openPageAnswers(context: CrawlContext): PageAnswers {
  const { table, frontier, options, counts } = context;
  let prints = new Map<number, string>();

  const takeTarget = (id: number, facts: TargetFacts): void => {
    counts.targets++;
    if (stateOf(facts.reach) === 'dead') counts.dead++;
    context.write({ kind: 'target', at: options.clock.moment(), id, ...facts });
  };

  const follow = (id: number, printOf: () => string, links: Iterable<number>): void => {
    counts.pages++;
    const hasQuery = table.get(id).includes('?');
    const print = hasQuery || context.nowherePrint !== null ? printOf() : '';
    if (hasQuery) prints.set(id, print);
    // A site that shows its home page for everything is not known by it.
    if (counts.pages === 1 && print === context.nowherePrint) context.nowherePrint = null;
    // A page that is not there leads anywhere by its relative addresses, which are not there either.
    if (print === '' || print !== context.nowherePrint) frontier.meetLinks(links);
    context.onMet();
  };

  const writePage = async (
    page: Omit<Answered, 'followed'> & { answer: HttpResponse; reach: Reach },
  ): Promise<void> => {
    const { id, depth, answer, reach } = page;
    const url = table.get(id);
    const at = options.clock.moment();
    const { facts, isRendered } = await drawn(context, { ...answer, url });
    follow(id, () => facts.print ?? facts.sha256, facts.links);
    const head = { at, id, url, depth, reach, rendered: isRendered, ...etagOf(answer.headers) };
    const { record, json } = seenPage(head, facts);
    context.write(record, json);
    facts.forget();
  };

  const takeRedirected = async (answer: HttpResponse, depth: number): Promise<void> => {
    const id = behindRedirect(context, answer.url);
    // Killed between the page and the redirect that led to it, a crawl has the one and asks for the other again.
    if (id !== null && !context.followSeen(id))
      await writePage({ id, depth, answer, reach: reachOf({ redirects: [], outcome: answer }) });
  };

  return {
    takeTarget,
    takeUnchanged: openTakingOver(context, { takeTarget, follow }),
    takeFailure: (id, followed) => takeTarget(id, targetFacts(followed, 'GET')),
    follow,
    async takePage({ id, depth, followed }) {
      const { outcome, redirects } = followed;
      if (isFailure(outcome) || !isPage(outcome)) {
        takeTarget(id, targetFacts(followed, 'GET'));
        return;
      }
      const reach = reachOf(followed);
      const isElsewhere = redirects.length > 0 && normaliseUrl(outcome.url, outcome.url) !== table.get(id);
      if (!isElsewhere) return writePage({ id, depth, answer: outcome, reach });
      // While the body is there: who reads the page takes it away.
      const redirect = targetFacts(followed, 'GET');
      // The page first: what is written of the redirect says that it was seen to.
      await takeRedirected(outcome, depth);
      takeTarget(id, redirect);
    },
    takePrints() {
      const taken = prints;
      prints = new Map();
      return taken;
    },
  };
}

/** The page as it was sent or, where scripts make it or all are drawn, and somebody can, as a browser draws it. */
async function drawn(
  { read, options, nowherePrint }: CrawlContext,
  answer: HttpResponse,
): Promise<{ facts: AnswerFacts; isRendered: boolean }> {
  const isPrinted = nowherePrint !== null || answer.url.includes('?');
  const facts = await read(answer, isPrinted);
  const isToBeDrawn = facts.scripted || options.drawsAll === true;
  if (options.render === undefined || !isToBeDrawn) return { facts, isRendered: false };
  const body = await options.render(answer.url);
  if (body === null) return { facts, isRendered: false };
  const { headers } = answer;
  const inUtf8 = { ...headers, 'content-type': 'text/html; charset=utf-8' };
  facts.forget();
  const rendered = await read({ ...answer, body, headers: inUtf8 }, isPrinted);
  // What was sent is what somebody else can look up again.
  return {
    facts: { ...rendered, sha256: facts.sha256, bytes: facts.bytes, contentType: facts.contentType },
    isRendered: true,
  };
}
