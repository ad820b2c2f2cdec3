import { remembered } from '../../model/remembered.ts';
import { sectionPath } from '../section-path.ts';

const NUMBER = /^\d{2,8}$/u;
/** 2024, 2024-03, 20240305; folders below it are of months and days. */
const DAY = /^(?:19|20)\d{2}(?:[-_]?(?:0[1-9]|1[0-2]))?(?:[-_]?(?:0[1-9]|[12]\d|3[01]))?$/u;
/** Folders in which systems keep articles by the numbers of their columns. */
const OF_SYSTEM = /^(?:info|article|articles|content|contents|art|col|node|channel|news)$/iu;
const IN_QUERY = /[?&](?:cat|catalog|class|col|column|channel|lm|node|section|tree|wbtree|type)_?id=(\d+)(?:&|#|$)/iu;

/**
 * The column of an article as far as its address tells: the path without dates and numbers (`sectionPath`), and the number of a column
 * where the system has one (`/info/1022/18406.htm`, `?catid=12&id=345`). Null where it tells none.
 */
export const columnOfCopy: (address: string) => string | null = remembered((address) => {
  const path = sectionPath(address);
  if (!URL.canParse(address)) return path;
  const { host, pathname } = new URL(address);
  const number = IN_QUERY.exec(address)?.[1] ?? numberedFolder(pathname);
  return number === null ? path : `${path ?? host} ${number}`;
});

/** A folder that is a number right below one of a system or the root: elsewhere it may be one of days, or of the article itself. */
function numberedFolder(pathname: string): string | null {
  const parts = pathname.split('/');
  const name = parts.pop() ?? '';
  const folder = parts.at(-1) ?? '';
  const above = parts.at(-2) ?? '';
  if (!NUMBER.test(folder) || parts.some((part) => DAY.test(part)) || /^(?:(?:index|default)\.|$)/iu.test(name))
    return null;
  if (!OF_SYSTEM.test(above) && !(above === '' && parts.length === 2)) return null;
  // Some systems put a hundred or a thousand articles in each folder: 18/18406.htm.
  return name.startsWith(folder) ? null : folder;
}
