import type { LinkUse } from '../../model/observation/index.ts';
import { USES } from './edges.ts';

/** Uses that are one link to a visitor: what is clicked, what is looked at, what makes the page work. */
const GROUPS: readonly (readonly LinkUse[])[] = [
  ['page', 'file', 'frame', 'form'],
  ['image', 'media', 'icon'],
  ['script', 'style'],
];

/** The group of what is clicked. */
export const CLICKED = 0;

export const GROUP_COUNT = GROUPS.length;

/** Number of the group of a use, by the number of the use. */
export const GROUP_OF_USE = Uint8Array.from(USES, (use) =>
  Math.max(
    0,
    GROUPS.findIndex((group) => group.includes(use)),
  ),
);

/** The first use of a group that an address has; `mask` has a bit for each number of a use. */
export function useOfGroup(mask: number, group: number): LinkUse {
  return GROUPS[group]?.find((use) => (mask & (1 << USES.indexOf(use))) > 0) ?? 'page';
}
