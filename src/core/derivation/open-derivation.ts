import type { LogRecord, Observation, ObservationKind, SeenPage } from '../model/observation/index.ts';
import { withoutFragment } from '../model/catalogue-address.ts';
import { inBatches } from '../model/in-batches.ts';
import type { Website } from '../model/website.ts';
import { dayText } from './day-number.ts';
import { openJoins } from './joins.ts';
import { openSite, seeRecord } from './site.ts';

/** Turns the records of a log into observations: what needs a join over pages is made here once, for all checks. */
export interface Derivation {
  /** Records in any order, but an address before what names its number. Gives on at once what checks can be given as it is. */
  see(record: LogRecord): void;
  /** Everything that could only be told at the end, in an order that does not depend on the log's; nothing may be seen afterwards. */
  end(): void;
  /** Day on which an earlier inspection first saw something at an address, `YYYY-MM-DD`; null for one that is new. */
  firstSeen(url: string): string | null;
}

export interface DerivationOptions {
  target: Website;
  /** Kinds that somebody reads: nothing else is made or kept. */
  needs: ReadonlySet<ObservationKind>;
  /** 监测时间点, `YYYY-MM-DD`. */
  at: string;
  give(observation: Observation): void;
}

/** What checks can be given as it is. What a catalogue tells its script is no page with tags and a foot, and only bears on columns and links. */
const isGiven = (record: LogRecord): record is LogRecord & Observation =>
  record.kind !== 'address' &&
  record.kind !== 'target' &&
  record.kind !== 'sheet' &&
  !(record.kind === 'page' && record.isCatalogue === true);

export function openDerivation(options: DerivationOptions): Derivation {
  const { target, needs, give } = options;
  const site = openSite(target);
  const joins = openJoins(site, options);
  let moment = '';
  const pages = inBatches<{ page: SeenPage; number: number }>((batch) => {
    for (const join of joins) for (const { page, number } of batch) join.seePage(page, number);
  });
  return {
    see(record) {
      if (isGiven(record) && needs.has(record.kind)) give(record);
      if (joins.length === 0) return;
      if (record.kind !== 'address' && record.at > moment) moment = record.at;
      const number = seeRecord(site, record);
      if (record.kind === 'page' && number !== null) pages.add({ page: record, number });
      else if (record.kind === 'host') for (const join of joins) join.seeHost?.(record);
      else if (record.kind === 'nowhere') for (const join of joins) join.seeNowhere?.(record);
      else if (record.kind === 'sheet') for (const join of joins) join.seeSheet?.(record);
    },
    end() {
      if (joins.length === 0) return;
      pages.flush();
      const order = site.book.inOrder();
      site.outcomes.settle(order);
      // What one of them has kept of the site is not needed for the next.
      for (let join = joins.shift(); join !== undefined; join = joins.shift()) join.end?.({ order, moment });
    },
    firstSeen(url) {
      const number = site.book.find(withoutFragment(url));
      return number < 0 ? null : dayText(site.firstDays.get(number));
    },
  };
}
