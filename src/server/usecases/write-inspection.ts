import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../core/checks/index.ts';
import { type InspectedScheme, readInputs } from '../../core/inspection/index.ts';
import { type InspectionResult, InspectionResultSchema } from '../../core/model/inspection-result.ts';
import { AppError } from '../../core/model/app-error.ts';
import type { Text } from '../../core/model/text.ts';
import { findingsTable, findingsWorkbook, resultPieces, siteFile } from '../../core/reports/inspection/index.ts';
import { csvRows } from '../render/csv/index.ts';
import { renderInspectionReport } from '../render/html/index.ts';
import { renderXlsx } from '../render/xlsx/index.ts';
import { type DraftedFile, draftFile } from '../runtime/replace-file.ts';
import type { WrittenFile } from '../runtime/write-folder.ts';
import { type Pieces, setAsideEdited } from './set-aside-edited.ts';

/** What an inspection came to, and what `kaoping score` reads of it. */
export const FINDINGS_JSON = 'findings.json';
export const FINDINGS_TABLE = 'findings.csv';
export const REPORT_HTML = 'report.html';

export interface WriteOptions {
  scheme: InspectedScheme;
  /** Pictures of pages that the result names, by their SHA-256. */
  pictures: ReadonlyMap<string, Uint8Array>;
  onNotice(text: Text): void;
}

/**
 * Writes what an inspection came to beside its log, each file whole or not at all. What a person has written into an earlier output
 * there is kept under another name, and `onNotice` says so.
 */
export function writeInspection(
  folder: string,
  result: InspectionResult,
  { scheme, pictures, onNotice }: WriteOptions,
): WrittenFile[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new AppError('out-not-folder', { path: folder });
  mkdirSync(folder, { recursive: true });
  // It takes its place last: by what stood there is told whether a person has edited the other files.
  const findings = draftFile(join(folder, FINDINGS_JSON), resultPieces(result));
  try {
    const earlier = openEarlierFiles(folder, scheme);
    const { sha256 } = findings;
    const written = [
      ...forPeople(result, scheme).map(([path, render]) => {
        const file = draftFile(join(folder, path), render());
        return putInPlace(path, file, () => {
          const notice = setAsideEdited(folder, { path, sha256: file.sha256 }, () => earlier(path));
          if (notice !== null) onNotice(notice);
        });
      }),
      writeReport(folder, renderInspectionReport(result, { checks: CHECKS, findingsSha256: sha256, pictures })),
    ];
    findings.commit();
    return [{ path: FINDINGS_JSON, bytes: findings.bytes, sha256 }, ...written];
  } finally {
    findings.drop();
  }
}

/** A file for people, made when it is asked for: of a large site one at a time is enough to have in memory. */
type Rendering = readonly [path: string, render: () => Pieces];

/** The files in which people go on working. */
function forPeople(result: InspectionResult, { rules }: InspectedScheme): Rendering[] {
  const { target } = result.inspection;
  const unit = target.name ?? new URL(target.home).hostname;
  return [
    [FINDINGS_TABLE, () => csvRows(findingsTable(result, unit, readInputs(rules)))],
    ['findings.xlsx', () => [renderXlsx(findingsWorkbook(result, CHECKS))]],
    ['site.yaml', () => [siteFile(result)]],
  ];
}

/** What we wrote into the folder before, by the result that stands there; null where there is none that can be read. */
function openEarlierFiles(folder: string, scheme: InspectedScheme): (path: string) => Pieces | null {
  let renderings: ReadonlyMap<string, () => Pieces> | null = null;
  return (path) => {
    if (renderings === null) {
      const earlier = earlierResult(folder);
      renderings = new Map(earlier === null ? [] : forPeople(earlier, scheme));
    }
    return renderings.get(path)?.() ?? null;
  };
}

/** What an earlier output in the folder came to; null where there is none that can be read. */
function earlierResult(folder: string): InspectionResult | null {
  const file = join(folder, FINDINGS_JSON);
  if (!existsSync(file)) return null;
  try {
    return InspectionResultSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function writeReport(folder: string, html: string): WrittenFile {
  return putInPlace(REPORT_HTML, draftFile(join(folder, REPORT_HTML), [html]));
}

/** `before`: what is to be done to what stands there. */
function putInPlace(
  path: string,
  { bytes, sha256, commit, drop }: DraftedFile,
  before: () => void = () => undefined,
): WrittenFile {
  try {
    before();
    commit();
  } finally {
    drop();
  }
  return { path, bytes, sha256 };
}
