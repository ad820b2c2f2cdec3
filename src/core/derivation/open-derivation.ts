import type { LogRecord, Observation, ObservationKind, SeenPage } from '../model/observation/index.ts';
import type { Website } from '../model/website.ts';
import { deriveLinks, openEdges, openSoftNotFound } from './link/index.ts';
import { openPageDays } from './page-days.ts';
import { deriveSections, openCandidates } from './section/index.ts';
import { openSite, seeRecord } from './site.ts';

/** Turns the records of a log into observations: what needs a join over pages is made here once, for all checks. */
export interface Derivation {
  /** Records in any order, but an address before what names its number. Gives on at once what checks can be given as it is. */
  see(record: LogRecord): void;
  /** Everything that could only be told at the end, in an order that does not depend on the log's; nothing may be seen afterwards. */
  end(): void;
}

export interface DerivationOptions {
  target: Website;
  /** Kinds that somebody reads: nothing else is made or kept. */
  needs: ReadonlySet<ObservationKind>;
  /** 监测时间点, `YYYY-MM-DD`. */
  at: string;
  give(observation: Observation): void;
}

export function openDerivation({ target, needs, at, give }: DerivationOptions): Derivation {
  const site = openSite(target.home);
  const edges = openEdges(site.book);
  const soft = openSoftNotFound(site);
  const isJoined = JOINED.some((kind) => needs.has(kind));
  const days = openPageDays();
  const candidates = openCandidates(site, target);
  let moment = '';
  const seePage = (page: SeenPage, number: number): void => {
    if (needs.has('link') || needs.has('section')) edges.add(page, number);
    if (needs.has('link')) soft.seePage(page, number);
    if (needs.has('section')) {
      days.add(page, number);
      candidates.add(page, number);
    }
  };
  return {
    see(record) {
      if (record.kind !== 'address' && record.kind !== 'target' && needs.has(record.kind)) give(record);
      if (!isJoined) return;
      if (record.kind !== 'address' && record.at > moment) moment = record.at;
      if (record.kind === 'host') soft.seeHost(record);
      const number = seeRecord(site, record);
      if (record.kind === 'page' && number !== null) seePage(record, number);
    },
    end() {
      if (!isJoined) return;
      site.outcomes.settle(site.book.inOrder());
      const order = site.book.inOrder();
      if (needs.has('link')) deriveLinks({ ...site, soft, edges, order }, give);
      if (needs.has('section')) deriveSections({ ...site, target, at, candidates, days, edges, order, moment }, give);
    },
  };
}

const JOINED = ['link', 'section', 'letter', 'copies', 'dated-article'] as const satisfies readonly ObservationKind[];
