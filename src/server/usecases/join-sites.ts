import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHECKS } from '../../core/checks/index.ts';
import { AppError } from '../../core/model/app-error.ts';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { Text } from '../../core/model/text.ts';
import { openJoinedRows, type SiteSummary, siteSummary, sitesWorkbook } from '../../core/reports/inspection/index.ts';
import { renderSitesOverview } from '../render/html/index.ts';
import { renderXlsx } from '../render/xlsx/index.ts';
import { type DraftedFile, draftFile } from '../runtime/replace-file.ts';
import { sha256OfFile } from '../runtime/sha256.ts';
import type { WrittenFile } from '../runtime/write-folder.ts';
import { LOG_FOLDER } from './log-folder.ts';
import { stepAside } from './set-aside-edited.ts';
import { FINDINGS_JSON, FINDINGS_TABLE } from './write-inspection.ts';

export type { SiteSummary };

/** What stands above the outputs of several sites. */
export interface JoinedSites {
  /** `folder`: the output of the site, below that of all. Nothing of the result is kept but lines. */
  add(site: { result: InspectionResult; folder: string; ended: Text }): void;
  readonly sites: readonly SiteSummary[];
  /** Writes the overview, and the findings of all that were added in one table; nothing where none was. */
  write(onNotice: (text: Text) => void): WrittenFile[];
}

const OVERVIEW = 'overview.html';
const WORKBOOK = 'findings.xlsx';

/** `given`: the folder as the person wrote it. Throws `out-not-ours` where a single site was inspected into it. */
export function openJoinedSites(given: string, cwd: string): JoinedSites {
  const top = resolve(cwd, given);
  if ([LOG_FOLDER, FINDINGS_JSON].some((name) => existsSync(join(top, name))))
    throw new AppError('out-not-ours', { folder: given });
  const sites: SiteSummary[] = [];
  const findings = openJoinedRows(CHECKS);
  return {
    sites,
    add(site) {
      const summary = siteSummary(site);
      sites.push(summary);
      findings.add(site.result, summary.name);
    },
    write(onNotice) {
      if (sites.length === 0) return [];
      mkdirSync(top, { recursive: true });
      const tables = sites.map(({ folder }) => join(top, folder, FINDINGS_TABLE));
      const drafts: [string, DraftedFile][] = [
        [WORKBOOK, draftFile(join(top, WORKBOOK), [renderXlsx(sitesWorkbook(sites, findings))])],
        [FINDINGS_TABLE, draftFile(join(top, FINDINGS_TABLE), joinedTables(tables))],
      ];
      const written = drafts.map(([path, { bytes, sha256 }]) => ({ path, bytes, sha256 }));
      const overview = draftFile(join(top, OVERVIEW), [renderSitesOverview(sites, written)]);
      for (const [path, draft] of drafts) {
        const edited = setAsideEdited(top, [path, draft.sha256]);
        if (edited !== null) onNotice(edited);
        draft.commit();
      }
      // Last: by its hashes is told what of the others is as we left it.
      overview.commit();
      return [{ path: OVERVIEW, bytes: overview.bytes, sha256: overview.sha256 }, ...written];
    },
  };
}

/** What a person has worked in steps aside: it is as we left it where the overview there names its hash. */
function setAsideEdited(top: string, [path, sha256]: readonly [path: string, sha256: string]): Text | null {
  const file = join(top, path);
  if (!existsSync(file)) return null;
  const there = sha256OfFile(file);
  const overview = join(top, OVERVIEW);
  const isOurs = there === sha256 || (existsSync(overview) && readFileSync(overview, 'utf8').includes(there));
  return isOurs ? null : stepAside(top, path);
}

const END_OF_LINE = 0x0a;
const PIECE = 1 << 20;

/** Tables of equal columns below each other, piece by piece: the header of the first, and the rows of all. */
function* joinedTables(files: readonly string[]): Generator<Uint8Array> {
  for (const [index, file] of files.entries()) {
    const descriptor = openSync(file, 'r');
    try {
      let isHeader = index > 0;
      const piece = Buffer.allocUnsafe(PIECE);
      for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece)) {
        const end = isHeader ? piece.subarray(0, length).indexOf(END_OF_LINE) : -1;
        if (isHeader && end < 0) continue;
        isHeader = false;
        yield Buffer.from(piece.subarray(end + 1, length));
      }
    } finally {
      closeSync(descriptor);
    }
  }
}
