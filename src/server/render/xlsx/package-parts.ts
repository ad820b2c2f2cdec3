import { escapeXml, xmlPart } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet ready to be packed. */
export interface WrittenSheet {
  name: string;
  isHidden: boolean;
  headerRow: number;
  xml: string;
  notes: { comments: string; drawing: string } | null;
}

/** Every part of the package but texts and styles, by name, in the order in which they are packed. */
export function packageParts(sheets: readonly WrittenSheet[]): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): Relation => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
      [`rId${sheets.length + 2}`, 'sharedStrings', 'sharedStrings.xml'],
    ]),
  };
  for (const [index, { xml, notes }] of sheets.entries()) {
    const number = index + 1;
    parts[`xl/worksheets/sheet${number}.xml`] = xml;
    if (notes === null) continue;
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations([
      ['rId1', 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
      ['rId2', 'comments', `../comments${number}.xml`],
    ]);
    parts[`xl/comments${number}.xml`] = notes.comments;
    parts[`xl/drawings/vmlDrawing${number}.vml`] = notes.drawing;
  }
  return parts;
}

function contentTypes(sheets: readonly WrittenSheet[]): string {
  const overrides: [part: string, type: string][] = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
  ];
  for (const [index, { notes }] of sheets.entries()) {
    overrides.push([`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet']);
    if (notes !== null) overrides.push([`/xl/comments${index + 1}.xml`, 'comments']);
  }
  return xmlPart(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`).join('') +
      '</Types>',
  );
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const entries = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  // Printed on several pages, each begins with the title and the header.
  const titles = sheets.map(
    ({ name, headerRow }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`'${name.replaceAll("'", "''")}'!$1:$${headerRow}`)}</definedName>`,
  );
  return xmlPart(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
      `<sheets>${entries.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`,
  );
}

type Relation = [id: string, type: string, target: string];

function relations(list: readonly Relation[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return xmlPart(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
  );
}
