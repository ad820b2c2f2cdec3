import { resolve } from 'node:path';
import { templateOf } from '../../core/reports/table-template/index.ts';
import { renderXlsx } from '../render/xlsx/index.ts';
import { writeNewFile } from '../runtime/write-new-file.ts';
import { loadScheme } from './load-scheme.ts';

export interface TableTemplate {
  file: string;
  sheets: string[];
}

/** Writes the workbook to fill in for a scheme. A file that is there already may hold somebody's figures and is never replaced. */
export function makeTableTemplate(request: { scheme: string; out: string | null; cwd: string }): TableTemplate {
  const { scheme } = loadScheme(request.scheme, request.cwd);
  const file = request.out ?? `${scheme.id}.xlsx`;
  const path = resolve(request.cwd, file);
  const workbook = templateOf(scheme);
  writeNewFile(path, renderXlsx(workbook), file);
  return { file, sheets: workbook.sheets.map(({ name }) => name) };
}
