/** A list of the system: `<datastore>…<recordset><record><![CDATA[<li>…</li>]]></record>…`, in the page or answered by its proxy. */
const STORE = /<datastore\b/iu;
const RECORD = /<record>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/record>/giu;
/** Rows of one page of a list; more are left out. */
const MOST_RECORDS = 5000;

/**
 * The rows of a list of JCMS (大汉版通), which a script of the system draws a page at a time: their markup, one after the other, as
 * it would stand in the page. Null for a text that is no such list; empty for a list without rows.
 */
export function recordsOf(text: string): string | null {
  if (!STORE.test(text)) return null;
  const rows: string[] = [];
  for (const [, row = ''] of text.matchAll(RECORD)) {
    if (rows.length === MOST_RECORDS) break;
    rows.push(row);
  }
  return rows.join('\n');
}
