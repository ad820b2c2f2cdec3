import { resolve } from 'node:path';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { Text } from '../../core/model/text.ts';
import type { WrittenFile } from '../runtime/write-folder.ts';
import { chooseScheme } from './choose-scheme.ts';
import { breakdownNotice, evaluateLog } from './evaluate-log.ts';
import { findLog } from './find-log.ts';
import { LOG_FOLDER } from './log-folder.ts';
import { givenDate } from './given-date.ts';
import { loadSite } from './load-site.ts';
import { withScreenshots } from './take-screenshots.ts';
import { writeInspection } from './write-inspection.ts';

export interface RecheckRequest {
  /** Output folder of an inspection, or the folder of its log. */
  log: string;
  /** Replaces what the log says to be registered; null leaves it. */
  site: string | null;
  scheme: string;
  className: string | null;
  at: string | null;
  /** Null: where the inspection wrote. */
  out: string | null;
  cwd: string;
  onNotice(text: Text): void;
}

export interface Rechecked {
  result: InspectionResult;
  written: WrittenFile[];
  folder: string;
}

/** Judges a log again, without network. Throws `log-missing`, `log-damaged`, and what choosing the scheme and the site throws. */
export async function recheckLog(request: RecheckRequest): Promise<Rechecked> {
  const { cwd } = request;
  const chosen = chooseScheme(request.scheme, request.className, cwd);
  const { folder, manifest } = findLog(resolve(cwd, request.log), request.log);
  const inspection = { ...manifest.inspection };
  if (request.site !== null) {
    const { home, hosts } = inspection.target;
    // Which hosts were read as the site is what the log says, unless somebody says otherwise.
    inspection.target = { ...(hosts === undefined ? {} : { hosts }), ...(await loadSite(home, request.site, cwd)) };
  }
  if (request.at !== null) inspection.at = givenDate(request.at, inspection.moment);
  const onBug = (check: string, error: unknown) => request.onNotice(breakdownNotice(check, error));
  const judged = evaluateLog(folder, { ...manifest, inspection }, { chosen, onBug });
  const { result, pictures } = withScreenshots(judged, folder);
  const out = request.out ?? (folder.endsWith(`/${LOG_FOLDER}`) ? resolve(folder, '..') : folder);
  const { scheme } = chosen;
  const { onNotice } = request;
  return { result, written: writeInspection(resolve(cwd, out), result, { scheme, pictures, onNotice }), folder: out };
}
