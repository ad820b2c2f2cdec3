import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { templateOf } from '../../core/reports/table-template/index.ts';
import { renderXlsx } from '../render/xlsx/index.ts';
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
  if (existsSync(path)) throw new AppError('file-in-the-way', { file });
  const workbook = templateOf(scheme);
  const draft = `${path}.part`;
  try {
    writeFileSync(draft, renderXlsx(workbook));
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  return { file, sheets: workbook.sheets.map(({ name }) => name) };
}
