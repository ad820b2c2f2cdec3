import type { Section, SectionType } from '../../model/observation/index.ts';
import { openBelowAny } from './below.ts';
import { typeOfName } from '../../model/column-name.ts';
import { type Column, typeOf } from './column.ts';

/** Columns below which each leader and each body may have a page of its own. */
const OF_SEVERAL: readonly SectionType[] = ['领导信息', '机构职能'];

/**
 * Tells of a text that is the page of one leader or one body (覃志远, 市教育局) and no column: it is called by no name of columns, but
 * tagged as those of the column above it. Lists, and pages to which the home page leads, are columns.
 */
export function openPagesOfOne(columns: readonly Column[]): (column: Column, section: Section) => boolean {
  const isNamed = ({ registered, pages: [{ name }] }: Column) => registered !== null || typeOfName(name) !== null;
  const above = Map.groupBy(columns.filter(isNamed), typeOf);
  const isBelow = new Map(
    OF_SEVERAL.map((type) => [type, openBelowAny((above.get(type) ?? []).map(({ pages: [{ list }] }) => list.key))]),
  );
  return (column, { isText = false }) => {
    if (!isText || column.isFirstLevel || isNamed(column)) return false;
    return isBelow.get(typeOf(column))?.(column.pages[0].list.key) ?? false;
  };
}
