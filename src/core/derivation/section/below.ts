import type { Column } from './column.ts';

/**
 * Whether an address lies below that of a column, both as keys of lists (`listPageOf`). A column that is a folder or its index page has
 * what lies in the folder below it, one of another name (`/zwgk.htm`) what lies in the folder of its name: its neighbours in one folder are not
 * below it. Where folders are answered by pages of another name (`/zwgk/list.shtml`, `/zwgk/tzgg/list.shtml`), all of them have that name.
 * Nothing lies below the home page, nor below an address whose query names the column.
 */
export function liesBelow(key: string, column: string): boolean {
  const at = column.lastIndexOf('/');
  if (at < 0 || column.includes('?')) return false;
  if (key.startsWith(`${folderOf(column)}/`)) return true;
  const name = column.slice(at);
  return (
    name.includes('.') && key.length > column.length && key.startsWith(column.slice(0, at + 1)) && key.endsWith(name)
  );
}

/** Tells of an address whether it lies below one of many columns, as `liesBelow` does of one, in time that does not grow with them. */
export function openBelowAny(columns: readonly string[]): (key: string) => boolean {
  const ofColumns = columns.filter((column) => column.includes('/') && !column.includes('?'));
  const folders = new Set(ofColumns.map(folderOf));
  const named = new Set(ofColumns.filter((column) => column.slice(column.lastIndexOf('/')).includes('.')));
  return (key) => {
    const last = key.lastIndexOf('/');
    const name = key.slice(last);
    for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) {
      const folder = key.slice(0, at);
      if (folders.has(folder) || (at < last && named.has(folder + name))) return true;
    }
    return false;
  };
}

/** The folder of what lies below a column. */
const folderOf = (column: string) => column.replace(/\.[a-z]{2,5}$/iu, '');

/** The columns that lie below another one. */
export function columnsBelow(columns: readonly Column[], { url, pages: [{ list }] }: Column): Column[] {
  return columns.filter((each) => each.url !== url && liesBelow(each.pages[0].list.key, list.key));
}
