import { AppError } from '../../../core/model/app-error.ts';
import { extension, type TableFile } from './table-file.ts';

export type TableFormat = 'csv' | 'xlsx';

/** First bytes that are never a table we read, with the name a person knows the format by. */
const FOREIGN = [
  { starts: '%PDF', found: 'PDF' },
  { starts: '{\\rtf', found: 'RTF' },
  { starts: 'SQLite format 3', found: 'SQLite' },
  { starts: 'Rar!', found: 'RAR' },
  { starts: '7z\u00bc\u00af', found: '7z' },
  { starts: '\u001f\u008b', found: 'gzip' },
  { starts: '<', found: 'HTML/XML' },
] as const;

/**
 * The format of a file, told by its first bytes and then by its name: an export that is called .csv may be a workbook,
 * and many systems call a web page .xls. Throws AppError `table-format` or `table-encrypted` for everything that is
 * neither CSV nor XLSX.
 */
export function tableFormat(file: TableFile): TableFormat {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const start = bytes.subarray(0, 1024).toString('latin1');
  if (start.startsWith('PK\u0003\u0004')) return 'xlsx';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) throw compoundFile(file, bytes);
  const text = start.replace(/^\u00ef\u00bb\u00bf/u, '').trimStart();
  const foreign = FOREIGN.find(({ starts }) => text.startsWith(starts));
  if (foreign !== undefined) throw refused(file, foreign.found);
  const suffix = extension(file.name);
  if (['csv', 'tsv', 'txt', ''].includes(suffix)) return 'csv';
  // A workbook by name whose bytes are none (empty, cut off): its reader says that it is damaged.
  if (['xlsx', 'xlsm'].includes(suffix)) return 'xlsx';
  throw refused(file, `.${suffix}`);
}

/** The workbooks of Excel 97–2003 and WPS, and every workbook with a password, lie in the same old container. */
function compoundFile(file: TableFile, bytes: Buffer): AppError {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new AppError('table-encrypted', { file: file.name });
  }
  return refused(file, `.${extension(file.name) === 'et' ? 'et' : 'xls'}`);
}

/** The AppError for a file in a format that is not read; `found` names the format. */
export function refused(file: TableFile, found: string): AppError {
  return new AppError('table-format', { file: file.name, found });
}
