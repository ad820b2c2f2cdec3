import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import type { Inspection } from '../../core/model/inspection.ts';
import type { Text } from '../../core/model/text.ts';
import { type LogManifest, readTail } from '../store/observation-log/index.ts';
import { findLog, hasNotBegun } from './find-log.ts';
import { LOG_FOLDER } from './log-folder.ts';
import { lockLog } from './lock-log.ts';
import { readerPrint } from './reader-print.ts';

/** The log of an earlier inspection. */
export interface EarlierLog {
  folder: string;
  manifest: LogManifest;
  /** Whether what has not changed since is taken over; if not, only the days are on which addresses were first seen. */
  isTakenOver: boolean;
}

/** An earlier inspection, of which a new one is a repeat. */
export interface EarlierInspection {
  /** What the new log says of it. */
  stamp: NonNullable<LogManifest['earlier']>;
  log: EarlierLog;
  /** It may be gone on with again. */
  close(): void;
}

export interface RepeatedRequest {
  reading: Inspection['reading'];
  cwd: string;
  onNotice(text: Text): void;
}

/**
 * The earlier inspection whose output folder a person names; null where it was ended before it had seen anything, and `onNotice` says
 * so. `home` and `log`: of the new one. Throws `log-missing`,
 * `log-damaged`, `log-version`, `earlier-itself`, `earlier-other` and, where it is going on, `inspection-running`.
 */
export function openEarlier(
  given: string,
  { reading, cwd, onNotice }: RepeatedRequest,
  { home, log }: { home: string; log: string },
): EarlierInspection | null {
  const output = resolve(cwd, given);
  if (resolve(output, LOG_FOLDER) === log) throw new AppError('earlier-itself', { folder: given });
  if (hasNotBegun(output)) {
    // It may be about to begin.
    lockLog(resolve(output, LOG_FOLDER), given)();
    onNotice(NOTHING_SEEN);
    return null;
  }
  const { folder, manifest } = findLog(output, given);
  if (folder === log) throw new AppError('earlier-itself', { folder: given });
  const { inspection } = manifest;
  if (inspection.target.home !== home)
    throw new AppError('earlier-other', { folder: given, home: inspection.target.home });
  // One that is at its end is never changed again.
  const close = manifest.closed ? () => undefined : lockLog(folder, given);
  if (isEmpty(folder, manifest)) {
    close();
    onNotice(NOTHING_SEEN);
    return null;
  }
  const unused = whyReadAnew(manifest, reading);
  if (unused !== null) onNotice(unused);
  return {
    stamp: { moment: inspection.moment, since: manifest.earlier?.since ?? inspection.moment.slice(0, DAY) },
    log: { folder, manifest, isTakenOver: unused === null },
    close,
  };
}

/** Ended after it began and before it wrote anything down. */
function isEmpty(folder: string, manifest: LogManifest): boolean {
  return !manifest.closed && manifest.segments.length === 0 && readTail(folder, manifest).length === 0;
}

/** Why nothing that was read is taken over; null where it is. */
function whyReadAnew({ inspection, reader, segments }: LogManifest, reading: Inspection['reading']): Text | null {
  if (inspection.reading !== reading) return OTHER_READING;
  if (reader === readerPrint()) return null;
  return reader === undefined && segments.length === 0 ? UNTOLD_READER : OTHER_READER;
}

const DAY = 'YYYY-MM-DD'.length;

const NOTHING_SEEN: Text = {
  zh: '以前那次检查还没有记下任何网页就中断了：这次作为第一次检查',
  en: 'the earlier inspection was ended before it had written anything down: this one is the first',
};

/** The version is written down with the first segment. */
const UNTOLD_READER: Text = {
  zh: '以前那次检查很早就中断了，没有记下网页是由哪一版本读取的：这次全部重新读取，只沿用首次见到的日期',
  en: 'the earlier inspection was ended before it had written down which version read its pages: all are read anew, and only the days on which they were first seen are kept',
};

const OTHER_READER: Text = {
  zh: '以前那次检查的网页不是、或不能确定是由这一版本读取的：这次全部重新读取，只沿用首次见到的日期',
  en: 'the pages of the earlier inspection were not, or not for certain, read by this version: all are read anew, and only the days on which they were first seen are kept',
};

const OTHER_READING: Text = {
  zh: '以前那次检查与这次读取的内容不同（--quick）：这次全部重新读取，只沿用首次见到的日期',
  en: 'the earlier inspection read something else of the pages (--quick): all are read anew, and only the days on which they were first seen are kept',
};
