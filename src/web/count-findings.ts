import { call } from './api.ts';
import type { filterOf } from './words/finding-words.ts';

/** As many as one decision by filter is made about on the desk. */
export const MOST_BY_FILTER = 2000;
const PAGE = 200;

/** How many findings a filter has now; more than `MOST_BY_FILTER` are not counted. */
export async function countFindings(filter: ReturnType<typeof filterOf>): Promise<number> {
  let count = 0;
  for (let cursor: string | undefined; ;) {
    const { items, next } = await call('listFindings', { query: { ...filter, sort: 'opened', limit: PAGE, cursor } });
    count += items.length;
    if (next === null || count > MOST_BY_FILTER) return count;
    cursor = next;
  }
}
