import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { LogRecord } from '../../src/core/model/observation/index.ts';
import type { ReadEarlierVisit } from '../../src/server/collectors/crawl/index.ts';
import {
  indexLog,
  type LogManifest,
  type LogWriter,
  newManifest,
  openLogWriter,
  type OnSealed,
} from '../../src/server/store/observation-log/index.ts';
import type { SitePlan } from './site/site-plan.ts';

/** Bytes of a segment: a site of the lab has several. */
const SEGMENT = 100_000;

/** A log of a site of the lab that nothing is written of yet, in a folder in `work`. */
export function beginLog(
  work: string,
  { target, at }: SitePlan,
  onSealed: OnSealed = () => undefined,
): { folder: string; begun: LogManifest; writer: LogWriter } {
  const folder = mkdtempSync(join(work, 'log-'));
  const begun = newManifest({
    target,
    at,
    moment: `${at}T10:00:00+08:00`,
    program: 'lab',
    budget: { pages: 1, depth: 1, seconds: 1 },
    robots: 'obey',
    reading: 'all',
  });
  return { folder, begun, writer: openLogWriter(folder, begun, { segmentSize: SEGMENT, onSealed }) };
}

/** What an earlier inspection has seen, out of a log that is written to a folder in `work`. */
export async function loggedVisit(
  work: string,
  plan: SitePlan,
  records: readonly LogRecord[],
): Promise<ReadEarlierVisit> {
  const { folder, writer } = beginLog(work, plan);
  for (const record of records) writer.write(record);
  const manifest = await writer.close();
  return (tell) => indexLog(folder, manifest, tell);
}
