import { USES_OF_ADDRESS, type Edges } from '../link/index.ts';
import { openNumberList } from '../../model/memory/index.ts';
import type { Candidate } from './candidate.ts';
import type { EntryList } from './entry-list.ts';

/** What stands on so many lists, and on such a share of them, belongs to the frame of the site and not to a column. */
const FEWEST_LISTS = 5;
const SHARE = 0.3;

/** Tells the addresses that are entries of many lists: a block of news beside each of them. */
export function commonEntries(candidates: readonly Candidate[], entries: EntryList): (address: number) => boolean {
  const counts = openNumberList(32);
  const last = openNumberList(32);
  for (const [index, candidate] of candidates.entries()) {
    for (let number = candidate.entries.from; number < candidate.entries.to; number++) {
      const { address } = entries.get(number);
      if (address < 0 || last.get(address) === index + 1) continue;
      last.set(address, index + 1);
      counts.set(address, counts.get(address) + 1);
    }
  }
  return (address) => address >= 0 && isCommon(counts.get(address), candidates.length);
}

/** Tells the addresses to which many lists lead: menus, logos, the foot of the page. */
export function commonLinks(candidates: readonly Candidate[], edges: Edges): (address: number) => boolean {
  const counts = openNumberList(32);
  const last = openNumberList(32);
  for (const [index, { page }] of candidates.entries()) {
    for (const link of edges.of(page)) {
      const address = Math.floor(link / USES_OF_ADDRESS);
      if (last.get(address) === index + 1) continue;
      last.set(address, index + 1);
      counts.set(address, counts.get(address) + 1);
    }
  }
  return (address) => isCommon(counts.get(address), candidates.length);
}

const isCommon = (count: number, lists: number) => count >= FEWEST_LISTS && count >= lists * SHARE;
