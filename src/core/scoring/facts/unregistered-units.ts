import type { RegistryEntry } from '../../model/facts.ts';
import { nearestName } from '../../model/nearest.ts';
import type { Text } from '../../model/text.ts';
import type { ReadClass } from './unused-rows.ts';

const EXAMPLES = 3;

/**
 * What to tell about units that the registry does not have: without a short name and a place in the official order they stand
 * out in the notice, and mostly one of the two names is misspelt. Null when there is nothing to tell, or no registry.
 */
export function unregisteredUnits(
  registry: ReadonlyMap<string, RegistryEntry>,
  classes: readonly ReadClass[],
): Text | null {
  const units = new Map(
    classes.flatMap(({ rows }) => rows.paths.map((path, index): [string, string] => [path, rows.names[index] ?? ''])),
  );
  const absent = [...units].filter(([path]) => !registry.has(path)).map(([, name]) => name);
  if (registry.size === 0 || absent.length === 0) return null;
  const free = [...registry.keys()].filter((path) => !units.has(path));
  const shown = absent.slice(0, EXAMPLES).map((name) => ({ name, nearest: nearestName(name, free) }));
  const list = (words: (nearest: string) => string) =>
    shown.map(({ name, nearest }) => (nearest === undefined ? name : `${name}${words(nearest)}`));
  const more = absent.length > EXAMPLES;
  return {
    zh: `${absent.length} 个单位不在表“units”中，没有简称和单位排序：${list((nearest) => `（表中有“${nearest}”）`).join('；')}${more ? '……' : ''}`,
    en: `${absent.length} units are not in the table “units”, so they have no short name and no place in the official order: ${list((nearest) => ` (it has “${nearest}”)`).join('; ')}${more ? ' …' : ''}`,
  };
}
