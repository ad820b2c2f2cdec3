import { type Edges, USES_OF_ADDRESS } from '../link/index.ts';

/** The addresses to which a page leads with one use (its number in `USES`). */
export function linksOf(page: number, edges: Edges, use: number): number[] {
  const found: number[] = [];
  // Few pages have frames, and all are asked for them.
  if ((edges.uses(page) & (1 << use)) === 0) return found;
  for (const link of edges.of(page)) {
    if (link % USES_OF_ADDRESS === use) found.push((link - use) / USES_OF_ADDRESS);
  }
  return found;
}
