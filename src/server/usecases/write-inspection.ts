import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../core/checks/index.ts';
import { type InspectedScheme, readInputs } from '../../core/inspection/index.ts';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import { findingsTable, findingsWorkbook, siteFile } from '../../core/reports/inspection/index.ts';
import { renderCsv } from '../render/csv/index.ts';
import { renderInspectionReport } from '../render/html/index.ts';
import { renderXlsx } from '../render/xlsx/index.ts';
import { sha256 } from '../runtime/sha256.ts';
import type { WrittenFile } from '../runtime/write-folder.ts';

/** Writes what an inspection came to beside its log, each file whole or not at all. */
export function writeInspection(folder: string, result: InspectionResult, scheme: InspectedScheme): WrittenFile[] {
  const { target } = result.inspection;
  const unit = target.name ?? new URL(target.home).hostname;
  const chosenBy = [...new Set(readInputs(scheme.rules).flatMap(({ only }) => Object.keys(only)))];
  const findings = `${JSON.stringify(result, null, 2)}\n`;
  const files: [path: string, content: Uint8Array | string][] = [
    ['findings.json', findings],
    ['findings.csv', renderCsv(findingsTable(result, unit, chosenBy))],
    ['findings.xlsx', renderXlsx(findingsWorkbook(result, CHECKS))],
    ['site.yaml', siteFile(result)],
    ['report.html', renderInspectionReport(result, { checks: CHECKS, findingsSha256: sha256(findings) })],
  ];
  mkdirSync(folder, { recursive: true });
  return files.map(([path, content]) => writeWhole(folder, path, content));
}

function writeWhole(folder: string, path: string, content: Uint8Array | string): WrittenFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const draft = join(folder, `.${path}.draft`);
  writeFileSync(draft, bytes, { flush: true });
  renameSync(draft, join(folder, path));
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}
