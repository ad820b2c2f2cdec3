import { askHead } from './ask-target.ts';
import { isColumn } from './catalogues.ts';
import type { CrawlContext } from './crawl-context.ts';
import { openIdQueue } from './id-queue.ts';
import { AT_ONCE, learn, type OutsideHost, type OutsideHosts, type Scout } from './outside-hosts.ts';

/** Asks for one address of each host that nobody has heard of, before it is known which of its addresses are to be asked for. */
export interface OutsideScouts {
  /** Takes addresses that were just met; true where there is something to ask for. */
  meet(met: Iterable<number>): boolean;
  /** Asks for the next one; null where there is none. */
  next(): Promise<void> | null;
}

/** `found` is told of a host when its scout has answered. */
export function openOutsideScouts(
  { options, table, site }: CrawlContext,
  hosts: OutsideHosts,
  found: (host: OutsideHost) => void,
): OutsideScouts {
  const waiting = openIdQueue();
  const isUnheard = ({ added, scout }: OutsideHost): boolean => added === 0 && scout === null;

  const ask = async (host: OutsideHost, id: number): Promise<void> => {
    const url = table.get(id);
    const scout: Scout = { id, facts: null };
    host.scout = scout;
    // The other addresses of the host wait for what it finds.
    host.busy += AT_ONCE;
    scout.facts = await askHead(options.door, url);
    host.busy -= AT_ONCE;
    learn(host, url, scout.facts.reach);
    found(host);
  };

  return {
    meet(met) {
      for (const id of met) {
        const url = table.get(id);
        if (!site.includes(url) && !isColumn(url) && isUnheard(hosts.of(url))) waiting.add(id);
      }
      return waiting.length > 0;
    },
    next() {
      for (let id = waiting.take(); id !== null; id = waiting.take()) {
        const host = hosts.of(table.get(id));
        if (isUnheard(host)) return ask(host, id);
      }
      return null;
    },
  };
}
