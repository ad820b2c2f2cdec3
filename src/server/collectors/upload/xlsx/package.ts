import { refused } from '../table-format.ts';
import type { TableFile } from '../table-file.ts';
import type { WorkbookParts } from './cell-value.ts';
import { damaged, oversized } from './damage.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { attribute, scanXml } from './xml.ts';
import { ARCHIVE_LIMITS, openZip, type Zip } from './zip.ts';

/** A worksheet of the workbook, in the order of its tabs; `xml` unpacks it when called. */
export interface SheetPart {
  name: string;
  part: string;
  xml(): string;
}

export interface WorkbookPackage {
  sheets: SheetPart[];
  parts: WorkbookParts;
}

interface Relation {
  id: string;
  type: string;
  target: string;
}

/**
 * Opens the package of a workbook: which sheets there are, and what their cells refer to. Throws AppError
 * `table-format` for an archive that holds something else (.ods, .xlsb, .docx), `damaged` and `oversized` as `openZip`
 * does.
 */
export function openWorkbook(file: TableFile): WorkbookPackage {
  const zip = openZip(file.name, file.bytes, file.unpacked);
  const main = mainPart(file, zip);
  const relations = readRelations(file.name, zip, main);
  const partOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const { sheets, isSystem1904 } = readWorkbook(file.name, textOf(file.name, zip, main));
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  const parts: WorkbookParts = {
    isSystem1904,
    sharedStrings: strings === undefined ? [] : readSharedStrings(file.name, textOf(file.name, zip, strings)),
    kinds: styles === undefined ? [] : readStyles(file.name, textOf(file.name, zip, styles)),
  };
  // Every sheet is a part of its own.
  if (sheets.length > ARCHIVE_LIMITS.entries) throw oversized(file.name, `${sheets.length} sheets`);
  // Whoever wrote it says how many sheets and relations there are: it takes the time of both, and not of one times the other.
  const byId = new Map(relations.toReversed().map((relation) => [relation.id, relation]));
  const worksheets = sheets.flatMap(({ name, id }) => {
    const relation = byId.get(id);
    if (relation === undefined) throw damaged(file.name, `sheet ${name}`);
    // Chart sheets and macro sheets stand in the same list and hold no table.
    return relation.type === 'worksheet'
      ? [{ name, part: relation.target, xml: () => textOf(file.name, zip, relation.target) }]
      : [];
  });
  return { sheets: worksheets, parts };
}

function mainPart(file: TableFile, zip: Zip): string {
  if (zip.has('mimetype')) throw refused(file, '.ods');
  const main = readRelations(file.name, zip, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw refused(file, 'ZIP');
  if (main.endsWith('.bin')) throw refused(file, '.xlsb');
  if (!main.startsWith('xl/')) throw refused(file, main.startsWith('word/') ? '.docx' : main);
  return main;
}

/**
 * The relations of a part ('' is the package itself), types shortened to their last word, targets as names in the
 * archive.
 */
function readRelations(file: string, zip: Zip, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!zip.has(name)) return [];
  const relations: Relation[] = [];
  const isSound = scanXml(textOf(file, zip, name), {
    open(element, attributes) {
      if (element !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(folder, attribute(attributes, 'Target') ?? ''),
      });
    },
    close() {},
    text() {},
  });
  if (!isSound) throw damaged(file, name);
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function readWorkbook(file: string, xml: string): { sheets: { name: string; id: string }[]; isSystem1904: boolean } {
  const sheets: { name: string; id: string }[] = [];
  let isSystem1904 = false;
  const isSound = scanXml(xml, {
    open(element, attributes) {
      if (element === 'sheet')
        sheets.push({ name: attribute(attributes, 'name') ?? '', id: attribute(attributes, 'id') ?? '' });
      else if (element === 'workbookPr') isSystem1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
    },
    close() {},
    text() {},
  });
  if (!isSound) throw damaged(file, 'workbook.xml');
  return { sheets, isSystem1904 };
}

/** Office files are UTF-8, or UTF-16 with a byte order mark. */
function textOf(file: string, zip: Zip, part: string): string {
  const bytes = zip.read(part);
  if (bytes === null) throw damaged(file, part);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(
      bytes,
    );
  } catch (error) {
    if (error instanceof TypeError) throw damaged(file, part);
    throw error;
  }
}
