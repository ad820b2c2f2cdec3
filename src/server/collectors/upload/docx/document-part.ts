import { AppError } from '../../../../core/model/app-error.ts';
import { attribute, scanXml } from '../xlsx/xml.ts';
import { openZip, type Zip } from '../xlsx/zip.ts';

/** Larger than any notice: one with an annex of 5,000 rows has 0.2 MB. */
const LARGEST = 64 * 2 ** 20;

/** Compound files: .doc and .wps, and any document with a password. */
const COMPOUND_FILE = '\u00d0\u00cf\u0011\u00e0';

/**
 * The XML of the main part of a DOCX file. Throws AppError `document-format` for what is no DOCX, `document-damaged` and
 * `document-oversized` for one that cannot be unpacked.
 */
export function documentPart(file: string, bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === COMPOUND_FILE) throw new AppError('document-format', { file, found: '.doc' });
  if (start === '%PDF') throw new AppError('document-format', { file, found: 'PDF' });
  if (!start.startsWith('PK')) throw new AppError('document-format', { file, found: '?' });
  if (bytes.length > LARGEST) throw new AppError('document-oversized', { file });
  return inWordsOfDocuments(file, () => {
    const zip = openZip(file, bytes);
    return text(file, zip, mainPart(file, zip));
  });
}

/** The archive reader speaks of workbooks; here it is a document that is damaged or too large. */
function inWordsOfDocuments<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'input-faulty') throw error;
    const isOversized = error.faults.some((fault) => fault.code === 'workbook-oversized');
    throw new AppError(isOversized ? 'document-oversized' : 'document-damaged', { file });
  }
}

/** Usually `word/document.xml`, but only the package says so. */
function mainPart(file: string, zip: Zip): string {
  if (!zip.has('_rels/.rels')) throw new AppError('document-format', { file, found: 'ZIP' });
  const targets: string[] = [];
  const isSound = scanXml(text(file, zip, '_rels/.rels'), {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      if (attribute(attributes, 'Type')?.endsWith('/officeDocument'))
        targets.push(attribute(attributes, 'Target') ?? '');
    },
    close() {},
    text() {},
  });
  if (!isSound) throw new AppError('document-damaged', { file });
  const target = targets[0]?.replace(/^\//u, '');
  if (target === undefined) throw new AppError('document-format', { file, found: 'ZIP' });
  if (target.startsWith('xl/')) throw new AppError('document-format', { file, found: '.xlsx' });
  if (target.startsWith('ppt/')) throw new AppError('document-format', { file, found: '.pptx' });
  return target;
}

/** Office files are UTF-8, or UTF-16 with a byte order mark. */
function text(file: string, zip: Zip, part: string): string {
  const bytes = zip.read(part);
  if (bytes === null) throw new AppError('document-damaged', { file });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new AppError('document-damaged', { file });
    throw error;
  }
}
