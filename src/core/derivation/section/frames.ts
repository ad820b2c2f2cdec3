import { type Edges, USES, USES_OF_ADDRESS } from '../link/index.ts';
import { openNumberList } from '../memory/number-list.ts';
import type { Site } from '../site.ts';
import type { ColumnPages } from './group-columns.ts';

/** Framed by more pages than one: a menu, a head or a foot, and no content of any. */
const BY_MANY = -1;

/** The page in a frame of which another page stands; -1 for one that is in no frame, or in those of several pages. */
export function framingPage({ pages, outcomes }: Site, edges: Edges): (page: number) => number {
  const framing = openNumberList(32);
  const many = new Set<number>();
  for (let page = 0; page < pages.size; page++) {
    if (!pages.stands(page)) continue;
    for (let at = edges.from(page); at < edges.to(page); at++) {
      const use = edges.get(at) % USES_OF_ADDRESS;
      if (USES[use] !== 'frame') continue;
      const address = (edges.get(at) - use) / USES_OF_ADDRESS;
      const inside = pages.at(outcomes.redirectedTo(address) ?? address);
      if (inside < 0 || inside === page) continue;
      const known = framing.get(inside) - 1;
      if (known >= 0 && known !== page) many.add(inside);
      framing.set(inside, page + 1);
    }
  }
  return (page) => (many.has(page) ? BY_MANY : framing.get(page) - 1);
}

/** So many frames in one another, at most. */
const DEEPEST = 4;

/** What stands in a frame belongs to the column that shows it, behind its own pages. */
export function joinFrames(groups: readonly ColumnPages[], framing: (page: number) => number): ColumnPages[] {
  const groupOf = new Map(groups.flatMap((group) => group.map(({ page }) => [page, group] as const)));
  const outermost = (group: ColumnPages): ColumnPages => {
    let outer = group;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const next = groupOf.get(framing(outer[0].page));
      if (next === undefined || next === group) return outer;
      outer = next;
    }
    return outer;
  };
  const inside = new Map<ColumnPages, ColumnPages[number][]>();
  for (const group of groups) {
    const outer = outermost(group);
    if (outer !== group) inside.set(outer, [...(inside.get(outer) ?? []), ...group]);
  }
  return groups
    .filter((group) => outermost(group) === group)
    .map((group): ColumnPages => [...group, ...(inside.get(group) ?? [])]);
}
