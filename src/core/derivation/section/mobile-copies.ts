import { aliasKey } from '../address-alias.ts';
import type { Column } from './column.ts';

/** The mobile version of a site by its host (`m.example.gov.cn`) or its first folder (`/wap/`). */
const MOBILE = /^(?:m|wap|3g|mobile)\.|^[^/]*\/(?:m|wap|3g|mobile|sjb)\//iu;

/**
 * The columns without those of the mobile version that the site shows elsewhere under the same name: one column that stands still would be
 * found twice. Registered ones stay.
 */
export function withoutMobileCopies(columns: readonly Column[]): readonly Column[] {
  const isMobile = ({ url }: Column) => MOBILE.test(aliasKey(url));
  if (!columns.some(isMobile)) return columns;
  const names = new Set(columns.filter((each) => !isMobile(each)).map(nameOf));
  return columns.filter((each) => each.registered !== null || !isMobile(each) || !names.has(nameOf(each)));
}

const nameOf = ({ pages: [{ name }] }: Column) => name;
