import type { Section, SectionType } from '../../model/observation/index.ts';
import { liesBelow } from './below.ts';
import { typeOfName } from './column-type.ts';
import { type Column, typeOf } from './column.ts';

/** Columns below which each leader and each body may have a page of its own. */
const OF_SEVERAL: ReadonlySet<SectionType> = new Set(['领导信息', '机构职能']);

/**
 * Tells of a text that is the page of one leader or one body (覃志远, 市教育局) and no column: it is called by no name of columns, but
 * tagged as those of the column above it. Lists, and pages to which the home page leads, are columns.
 */
export function openPagesOfOne(columns: readonly Column[]): (column: Column, section: Section) => boolean {
  const isNamed = ({ registered, pages: [{ name }] }: Column) => registered !== null || typeOfName(name) !== null;
  const above = columns.filter((each) => OF_SEVERAL.has(typeOf(each)) && isNamed(each));
  return (column, { isText = false }) => {
    const type = typeOf(column);
    if (!isText || column.isFirstLevel || isNamed(column) || !OF_SEVERAL.has(type)) return false;
    const { key } = column.pages[0].list;
    return above.some((each) => typeOf(each) === type && liesBelow(key, each.pages[0].list.key));
  };
}
