import type { Reach } from '../../../core/model/observation/index.ts';
import { type Followed, type HttpResponse, isFailure, reachOf } from '../../runtime/http/index.ts';
import { targetFacts, type TargetFacts } from './ask-target.ts';
import { isColumn, isForScript } from './catalogues.ts';
import type { CrawlContext } from './crawl-context.ts';
import { behindRedirect } from './behind-redirect.ts';
import { etagOf } from './conditions.ts';
import { normaliseUrl } from './normalise-url.ts';
import { isDead } from './is-dead.ts';
import { isPage } from './is-page.ts';
import { type AnswerFacts, type PageHead, seenPage } from './reading/index.ts';
import { countShutOut, isShut } from './shut-out.ts';
import { openTakingOver, type TakeUnchanged } from './taking-over.ts';

/** An address with the answer to it. */
export interface Answered {
  id: number;
  depth: number;
  followed: Followed;
  /** Where it told entries of a column of a catalogue; null for a page. */
  entries?: string | null;
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

function openTargetTaking(context: CrawlContext): PageAnswers['takeTarget'] {
  const { counts, options } = context;
  return (id, facts) => {
    const { reach } = facts;
    if (reach.failure === 'shut-out') {
      countShutOut(context, reach.url);
      // Of what was not asked for at all nothing is known.
      if (reach.redirects === 0) return;
    }
    counts.targets++;
    if (isDead(context, context.table.get(id), reach)) counts.dead++;
    context.write({ kind: 'target', at: options.clock.moment(), id, ...facts });
  };
}

export function openPageAnswers(context: CrawlContext): PageAnswers {
  const { table, frontier, options, counts } = context;
  let prints = new Map<number, string>();

  const takeTarget = openTargetTaking(context);
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
    const { id, depth, answer, reach, entries = null } = page;
    const url = table.get(id);
    const at = options.clock.moment();
    const { facts, how } = await shown(context, { ...answer, url }, entries);
    follow(id, () => facts.print ?? facts.sha256, facts.links);
    if (facts.left > 0) context.tally.add('trap', url, { place: url, count: facts.left });
    const head = { at, id, url, depth, reach, ...how, ...etagOf(answer.headers) };
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
    async takePage({ id, depth, followed, entries = null }) {
      const { outcome, redirects } = followed;
      if (isFailure(outcome) || (entries === null && (!isPage(outcome) || isForScript(table.get(id))))) {
        takeTarget(id, targetFacts(followed, 'GET'));
        return;
      }
      const isElsewhere = redirects.length > 0 && normaliseUrl(outcome.url, outcome.url) !== table.get(id);
      if (!isElsewhere) return writePage({ id, depth, answer: outcome, reach: reachOf(followed), entries });
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

const isPrinted = ({ nowherePrint }: CrawlContext, url: string): boolean => nowherePrint !== null || url.includes('?');

/** What a visitor sees at an address: entries of a column that a catalogue told its script, or the page. */
async function shown(
  context: CrawlContext,
  answer: HttpResponse,
  entries: string | null,
): Promise<{ facts: AnswerFacts; how: Pick<PageHead, 'rendered' | 'isCatalogue'> }> {
  if (entries === null) {
    const { facts, isRendered } = await drawn(context, answer);
    return { facts, how: { rendered: isRendered } };
  }
  const facts = await context.read({ ...answer, url: entries }, isPrinted(context, answer.url));
  return { facts, how: { rendered: false, isCatalogue: true } };
}

/** The page as it was sent or, where scripts make it or all are drawn, and somebody can, as a browser draws it. */
async function drawn(
  context: CrawlContext,
  answer: HttpResponse,
): Promise<{ facts: AnswerFacts; isRendered: boolean }> {
  const { read, options } = context;
  const isWithPrint = isPrinted(context, answer.url);
  const sent = await read(answer, isWithPrint);
  // What stands in the page of a catalogue before its script has run is of none of its columns.
  const facts = isColumn(answer.url) ? { ...sent, scripted: true } : sent;
  const isToBeDrawn = facts.scripted || facts.openList || options.drawsAll === true;
  if (options.render === undefined || !isToBeDrawn) return { facts, isRendered: false };
  const body = await options.render(answer.url, (url) => isShut(context, url));
  if (body === null) return { facts, isRendered: false };
  const { headers } = answer;
  const inUtf8 = { ...headers, 'content-type': 'text/html; charset=utf-8' };
  facts.forget();
  const rendered = await read({ ...answer, body, headers: inUtf8 }, isWithPrint);
  // What was sent is what somebody else can look up again.
  return {
    facts: { ...rendered, sha256: facts.sha256, bytes: facts.bytes, contentType: facts.contentType },
    isRendered: true,
  };
}
