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
  if (key.startsWith(`${column.replace(/\.[a-z]{2,5}$/iu, '')}/`)) return true;
  const name = column.slice(at);
  return (
    name.includes('.') && key.length > column.length && key.startsWith(column.slice(0, at + 1)) && key.endsWith(name)
  );
}

/** The columns that lie below another one. */
export function columnsBelow(columns: readonly Column[], { url, pages: [{ list }] }: Column): Column[] {
  return columns.filter((each) => each.url !== url && liesBelow(each.pages[0].list.key, list.key));
}
