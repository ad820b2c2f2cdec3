import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { fontTable } from './font-table.ts';
import { settleTables } from './tables-in-place.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** Earliest time that a zip entry can have; every entry gets it, whatever the clock says. */
const ENTRY_TIME = '1980-01-01T00:00:00';

/**
 * Packs the library's file anew, so that the same document always has the same bytes: times come from the document, entries
 * have a fixed order and date. Also adds what the library does not write.
 */
export function repack(
  bytes: Uint8Array,
  { created, tables }: { created: string; tables: readonly string[] },
): Uint8Array {
  const parts = unzipSync(bytes);
  const at = new Date(created).toISOString().replace('.000Z', 'Z');
  edit(parts, 'docProps/core.xml', (xml) =>
    xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, open: string) => `${open}${at}`),
  );
  edit(parts, 'word/styles.xml', (xml) => xml.replace(NORMAL_STYLE, (opening) => `${opening}${GRID_DEFAULTS}`));
  if (tables.length > 0) edit(parts, 'word/document.xml', (xml) => settleTables(tables, xml));
  parts['word/fontTable.xml'] = strToU8(fontTable());
  const names = Object.keys(parts).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const ordered: Zippable = Object.fromEntries(names.map((name) => [name, parts[name] as Uint8Array]));
  return zipSync(ordered, { level: 6, mtime: ENTRY_TIME });
}

const NORMAL_STYLE =
  '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/>';

/**
 * Pages are filled to the last line, nothing stands between Chinese characters and digits: else text leaves the grid. The
 * lines keep the grid by their own exact height, so that LibreOffice does not stretch tables to it. Marks may hang over the
 * edge, as Word lets them if nothing is said; LibreOffice understands this the other way round, and where it hangs a mark
 * itself, the mark is lost from the page.
 */
const GRID_DEFAULTS =
  '<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/></w:pPr>';

/** Readers find out what a file is from this entry, so it comes first. */
function rank(name: string): number {
  return name === CONTENT_TYPES ? 0 : 1;
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`the DOCX library wrote no ${name}`);
  const before = strFromU8(part);
  const after = change(before);
  if (after === before) throw new Error(`the DOCX library writes ${name} in another way than before`);
  parts[name] = strToU8(after);
}
