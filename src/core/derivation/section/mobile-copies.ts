import { isMobileVersion } from '../../model/side-version.ts';
import type { Column } from './column.ts';

/**
 * The columns without those of the mobile version that the site shows elsewhere under the same name: one column that stands still would be
 * found twice. Registered ones stay.
 */
export function withoutMobileCopies(columns: readonly Column[]): readonly Column[] {
  const isMobile = ({ url }: Column) => isMobileVersion(url);
  if (!columns.some(isMobile)) return columns;
  const names = new Set(columns.filter((each) => !isMobile(each)).map(nameOf));
  return columns.filter((each) => each.registered !== null || !isMobile(each) || !names.has(nameOf(each)));
}

const nameOf = ({ pages: [{ name }] }: Column) => name;
