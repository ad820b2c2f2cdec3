import { inspectionResult, openEvaluation } from '../../core/inspection/index.ts';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { AnyCheck, References } from '../../core/model/check.ts';
import type { LogRecord } from '../../core/model/observation/index.ts';
import type { Text } from '../../core/model/text.ts';
import { type LogManifest, openLogReader, restOf, type Segment } from '../store/observation-log/index.ts';
import type { ChosenScheme } from './choose-scheme.ts';
import { loadWorkingDays } from './load-working-days.ts';

export interface EvaluateOptions {
  chosen: ChosenScheme;
  onBug(check: string, error: unknown): void;
  /** For who wants to see them too: a log is not read twice. */
  onRecord?: ((record: LogRecord) => void) | undefined;
}

/** Judges a log segment by segment: it may be judged while it is being written. */
export interface LogJudge {
  /** The next one; `lines` as for `LogReader`. Throws `log-damaged`. */
  take(segment: Segment, lines?: Buffer | null): void;
  /** How many problems are known so far. */
  found(): number;
  /** What all came to, with what is in no segment. Once. Throws `log-damaged`. */
  end(manifest: LogManifest): InspectionResult;
}

/** `begun`: manifest of the log, of which nothing but its segments may change. */
export function openLogJudge(folder: string, begun: LogManifest, options: EvaluateOptions): LogJudge {
  const { chosen, onBug, onRecord = () => undefined } = options;
  const { scheme } = chosen;
  const { inspection, earlier = null } = begun;
  const runs = chosen.runs.filter(({ check }) => inspection.reading === 'all' || isAboutLinks(check));
  const references = { calendar: loadWorkingDays(), earlier: earlierOf(begun) };
  const evaluation = openEvaluation({ inspection, runs, references, onBug });
  const reader = openLogReader(folder);
  const takeAll = (records: Iterable<LogRecord>): void => {
    for (const record of records) {
      onRecord(record);
      evaluation.take(record);
    }
  };
  return {
    take: (segment, lines) => takeAll(reader.segment(segment, lines)),
    found: () => evaluation.found(),
    end(manifest) {
      takeAll(restOf(reader, { folder, manifest }));
      const log = manifest.segments.map(({ sha256 }) => sha256);
      return inspectionResult(evaluation.end({ isClosed: manifest.closed }), {
        inspection,
        earlier,
        log,
        runs,
        scheme,
      });
    },
  };
}

/** All checks over a log, again or for the first time: the same log, scheme and checks give the same bytes. */
export function evaluateLog(folder: string, manifest: LogManifest, options: EvaluateOptions): InspectionResult {
  const judge = openLogJudge(folder, manifest, options);
  for (const segment of manifest.segments) judge.take(segment);
  return judge.end(manifest);
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
