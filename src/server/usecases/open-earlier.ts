import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import type { Inspection } from '../../core/model/inspection.ts';
import type { Text } from '../../core/model/text.ts';
import type { ReadEarlierVisit } from '../collectors/crawl/index.ts';
import { indexLog, type LogManifest } from '../store/observation-log/index.ts';
import { findLog } from './find-log.ts';
import { lockLog } from './lock-log.ts';
import { readerPrint } from './reader-print.ts';

/** An earlier inspection, of which a new one is a repeat. */
export interface EarlierInspection {
  /** What the new log says of it. */
  stamp: NonNullable<LogManifest['earlier']>;
  read: ReadEarlierVisit;
  /** It may be gone on with again. */
  close(): void;
}

export interface RepeatedRequest {
  reading: Inspection['reading'];
  cwd: string;
  onNotice(text: Text): void;
}

/**
 * The earlier inspection whose output folder a person names. `home` and `log`: of the new one. Throws `log-missing`,
 * `log-damaged`, `log-version`, `earlier-itself`, `earlier-other` and, where it is going on, `inspection-running`.
 */
export function openEarlier(
  given: string,
  { reading, cwd, onNotice }: RepeatedRequest,
  { home, log }: { home: string; log: string },
): EarlierInspection {
  const { folder, manifest } = findLog(resolve(cwd, given), given);
  if (folder === log) throw new AppError('earlier-itself', { folder: given });
  const { inspection } = manifest;
  if (inspection.target.home !== home)
    throw new AppError('earlier-other', { folder: given, home: inspection.target.home });
  const isOfUse = inspection.reading === reading && manifest.reader === readerPrint();
  if (!isOfUse) onNotice(inspection.reading === reading ? OTHER_READER : OTHER_READING);
  // One that is at its end is never changed again.
  const close = manifest.closed ? () => undefined : lockLog(folder, given);
  return {
    stamp: { moment: inspection.moment, since: manifest.earlier?.since ?? inspection.moment.slice(0, DAY) },
    read(tell) {
      const index = indexLog(folder, manifest, tell);
      return isOfUse ? index : { ...index, find: () => null };
    },
    close,
  };
}

const DAY = 'YYYY-MM-DD'.length;

const OTHER_READER: Text = {
  zh: '以前那次检查的网页不是、或不能确定是由这一版本读取的：这次全部重新读取，只沿用首次见到的日期',
  en: 'the pages of the earlier inspection were not, or not for certain, read by this version: all are read anew, and only the days on which they were first seen are kept',
};

const OTHER_READING: Text = {
  zh: '以前那次检查与这次读取的内容不同（--quick）：这次全部重新读取，只沿用首次见到的日期',
  en: 'the earlier inspection read something else of the pages (--quick): all are read anew, and only the days on which they were first seen are kept',
};
