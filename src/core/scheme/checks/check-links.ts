import { nearestName } from '../../model/nearest.ts';
import type { SchemeClass } from '../../model/scheme/index.ts';
import type { ClassLink, Reading } from '../reading.ts';
import { didYouMean, listed } from '../report.ts';

/** Most classes that may read one another in a row, inclusive: bounds the stack of whoever scores them. */
const LONGEST_CHAIN = 100;

const CLASS = { zh: '分类', en: 'class' };

/** Looks up what classes read of each other: that it is there, and that they can be scored one after the other. */
export function checkLinks(classes: readonly SchemeClass[], reading: Reading): void {
  const byId = new Map(classes.map((one) => [one.id, one]));
  for (const link of reading.links) checkLink(link, byId, reading);
  const links = Map.groupBy(reading.links, ({ from }) => from);
  const depths = new Map<string, number>();
  for (const { id } of classes) depthOf(id, [], { links, depths, reading });
}

function checkLink({ value, at }: ClassLink, byId: ReadonlyMap<string, SchemeClass>, { report }: Reading): void {
  const target = byId.get(value.class);
  if (target === undefined) {
    const known = listed(byId.keys());
    const advice = didYouMean(nearestName(value.class, byId.keys())) ?? {
      zh: `可以是：${known}`,
      en: `It can be: ${known}`,
    };
    report.add('unknown-name', at, { name: value.class, what: CLASS }, advice);
    return;
  }
  value.name = target.name;
  const has = { total: target.total !== null, rank: target.ranking.ties !== 'none', grade: target.grades !== null };
  if (has[value.take]) return;
  const reason = { zh: `“${target.name}”没有`, en: `"${target.name}" has none` };
  report.add('misplaced-field', at, { field: `take: ${value.take}`, reason });
}

interface Walk {
  links: ReadonlyMap<string, readonly ClassLink[]>;
  /** How many classes stand one upon another below each that is done with. */
  depths: Map<string, number>;
  reading: Reading;
}

/** Depth first; a chain that is too long is not followed further, so that the stack stays short. */
function depthOf(id: string, path: readonly string[], walk: Walk): number {
  const known = walk.depths.get(id);
  if (known !== undefined) return known;
  const here = [...path, id];
  let deepest = 0;
  for (const { value, at } of walk.links.get(id) ?? []) {
    if (here.includes(value.class)) {
      const names = [...here.slice(here.indexOf(value.class)), value.class];
      walk.reading.report.add('cycle', at, { cycle: names.join(' → ') });
    } else if (here.length + (walk.depths.get(value.class) ?? 0) > LONGEST_CHAIN) {
      walk.reading.report.add('chain-too-long', at, { name: id });
    } else deepest = Math.max(deepest, 1 + depthOf(value.class, here, walk));
  }
  walk.depths.set(id, deepest);
  return deepest;
}
