import { strToU8, zipSync, type Zippable } from 'fflate';

/** Workbooks made by hand for tests: every part can be what no sane program writes. */
export interface WorkbookParts {
  /** `<sheetData>` and what follows it, per sheet name; the worksheet around it is added. */
  sheets: Record<string, string>;
  /** Attributes of a sheet in the workbook, e.g. `state="hidden"`. */
  sheetAttributes?: Record<string, string>;
  /** Inside `<sst>`. */
  sharedStrings?: string;
  /** Inside `<styleSheet>`. */
  styles?: string;
  workbookProperties?: string;
  /** Parts to add or to replace, by name. */
  extra?: Record<string, string | Uint8Array>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The bytes of a workbook that consists of these parts. */
export function makeWorkbook(parts: WorkbookParts): Uint8Array {
  const names = Object.keys(parts.sheets);
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${parts.sheetAttributes?.[name] ?? ''} r:id="rId${index + 1}"/>`,
  );
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${RELATION}">${parts.workbookProperties ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, index): Relation => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['rIdStrings', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rIdStyles', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${parts.sharedStrings ?? ''}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}>${parts.styles ?? ''}</styleSheet>`,
  };
  for (const [index, name] of names.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = `${HEAD}<worksheet ${MAIN}>${parts.sheets[name]}</worksheet>`;
  }
  return zipParts({ ...files, ...parts.extra });
}

/** An archive of these parts as they are. */
export function zipParts(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** `<sheetData>` of rows of cells, each the XML of one `<c>`; a text is written as an inline string. Rows and cells carry no address. */
export function sheetData(rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string => (content.startsWith('<') ? content : inline(content));
  return `<sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData>`;
}

/** One cell holding a text; nothing for the empty text. */
export function inline(text: string): string {
  return text === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

type Relation = [id: string, type: string, target: string];

function relations(list: readonly Relation[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
