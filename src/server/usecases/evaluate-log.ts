import { evaluateInspection, inspectionResult } from '../../core/inspection/index.ts';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { AnyCheck, References } from '../../core/model/check.ts';
import type { LogRecord } from '../../core/model/observation/index.ts';
import type { Text } from '../../core/model/text.ts';
import { type LogManifest, readLog } from '../store/observation-log/index.ts';
import type { ChosenScheme } from './choose-scheme.ts';
import { loadWorkingDays } from './load-working-days.ts';

export interface EvaluateOptions {
  chosen: ChosenScheme;
  onBug(check: string, error: unknown): void;
  /** For who wants to see them too: a log is not read twice. */
  onRecord?: ((record: LogRecord) => void) | undefined;
}

/** All checks over a log, again or for the first time: the same log, scheme and checks give the same bytes. */
export function evaluateLog(
  folder: string,
  manifest: LogManifest,
  { chosen, onBug, onRecord }: EvaluateOptions,
): InspectionResult {
  const { scheme } = chosen;
  const runs = chosen.runs.filter(({ check }) => manifest.inspection.reading === 'all' || isAboutLinks(check));
  const records = readLog(folder, manifest);
  const evaluated = evaluateInspection({
    inspection: manifest.inspection,
    records: onRecord === undefined ? records : seen(records, onRecord),
    runs,
    references: { calendar: loadWorkingDays(), earlier: earlierOf(manifest) },
    onBug,
  });
  const log = manifest.segments.map(({ sha256 }) => sha256);
  const { inspection, earlier = null } = manifest;
  return inspectionResult(evaluated, { inspection, earlier, log, runs, scheme });
}

function* seen(records: Iterable<LogRecord>, onRecord: (record: LogRecord) => void): Generator<LogRecord> {
  for (const record of records) {
    onRecord(record);
    yield record;
  }
}

/** A look at links alone has read nothing else: every other check would only say so of every page. */
function isAboutLinks({ needs }: AnyCheck): boolean {
  return needs.includes('link') && needs.every((kind) => ['link', 'probe', 'limit'].includes(kind));
}

/** When addresses were first seen stands in the log, with each of them: it is judged without the logs before it. */
function earlierOf({ earlier }: LogManifest): References['earlier'] {
  return { firstSeen: () => null, since: earlier?.since ?? null };
}

/** What a person is told when a check of ours breaks down; its verdicts are `untested`. */
export function breakdownNotice(check: string, error: unknown): Text {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    zh: `检查 ${check} 的程序出错（${what}），它的结论都记为“未能检查”；请报告这个错误`,
    en: `The check ${check} broke down (${what}): all it says is “untested”. Please report it`,
  };
}
