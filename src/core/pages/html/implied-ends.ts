import { TAG, TAG_NAMES, tagSet } from './tag.ts';

/** What a start tag closes although nobody wrote an end tag, unless an element of `within` lies between. */
export interface ImpliedEnd {
  closes: readonly number[];
  within: Uint8Array;
}

/** Elements out of which no end tag reaches, but those of the parts of tables. */
export const SCOPE_ENDS = tagSet('applet button caption html marquee object table td template th');

const LISTS = tagSet('ol ul menu dir table td th template button object');
const DESCRIPTIONS = tagSet('dl table td th template button object');

/** Elements whose end tags reach out of cells, up to `TABLE_ENDS`. */
export const IS_TABLE_PART = tagSet('caption col colgroup table tbody td tfoot th thead tr');
export const TABLE_ENDS = tagSet('table template');

const SELECTS = tagSet('select datalist template');

const CELLS = [TAG.td, TAG.th];
const SECTIONS = [TAG.tbody, TAG.thead, TAG.tfoot];

const ENDS: Readonly<Record<number, ImpliedEnd>> = {
  [TAG.li]: { closes: [TAG.li], within: LISTS },
  [TAG.dt]: { closes: [TAG.dt, TAG.dd], within: DESCRIPTIONS },
  [TAG.dd]: { closes: [TAG.dt, TAG.dd], within: DESCRIPTIONS },
  [TAG.td]: { closes: CELLS, within: TABLE_ENDS },
  [TAG.th]: { closes: CELLS, within: TABLE_ENDS },
  [TAG.tr]: { closes: [...CELLS, TAG.tr], within: TABLE_ENDS },
  [TAG.tbody]: { closes: [...CELLS, TAG.tr, ...SECTIONS], within: TABLE_ENDS },
  [TAG.thead]: { closes: [...CELLS, TAG.tr, ...SECTIONS], within: TABLE_ENDS },
  [TAG.tfoot]: { closes: [...CELLS, TAG.tr, ...SECTIONS], within: TABLE_ENDS },
  [TAG.option]: { closes: [TAG.option], within: SELECTS },
  [TAG.optgroup]: { closes: [TAG.option, TAG.optgroup], within: SELECTS },
  [TAG.a]: { closes: [TAG.a], within: SCOPE_ENDS },
  [TAG.body]: { closes: [TAG.head], within: tagSet('body') },
};

/** By number of the tag that begins; null for those that close nothing. */
export const OPEN_ENDS: readonly (ImpliedEnd | null)[] = TAG_NAMES.map((_, tag) => ENDS[tag] ?? null);
