import { inspectionResult, openEvaluation } from '../../core/inspection/index.ts';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { AnyCheck, References } from '../../core/model/check.ts';
import type { Text } from '../../core/model/text.ts';
import { type LogManifest, openLogReader, restOf, type Segment } from '../store/observation-log/index.ts';
import type { ChosenScheme } from './choose-scheme.ts';
import { loadWorkingDays } from './load-working-days.ts';

export interface JudgingOptions {
  chosen: ChosenScheme;
  onBug: (check: string, error: unknown) => void;
}

/** All checks over a log, which may still be written. */
export interface LogJudging {
  /** Takes the next segment of the log, one record at each step. Throws `log-damaged`; it cannot be gone on with afterwards. */
  take(segment: Segment): Generator<void>;
  /** Takes what is left, and tells what it came to. Once. */
  end(manifest: LogManifest): InspectionResult;
}

/** `begun`: of the log at any time; what is inspected does not change. */
export function openLogJudging(folder: string, begun: LogManifest, { chosen, onBug }: JudgingOptions): LogJudging {
  const { scheme } = chosen;
  const { inspection, earlier = null } = begun;
  const runs = chosen.runs.filter(({ check }) => inspection.reading === 'all' || isAboutLinks(check));
  const references = { calendar: loadWorkingDays(), earlier: earlierOf(begun) };
  const evaluation = openEvaluation({ inspection, runs, references, onBug });
  const reader = openLogReader(folder);
  let taken = 0;
  return {
    *take(segment) {
      for (const record of reader.segment(segment)) yield evaluation.take(record);
      taken++;
    },
    end(manifest) {
      for (const segment of manifest.segments.slice(taken))
        for (const record of reader.segment(segment)) evaluation.take(record);
      for (const record of restOf(reader, { folder, manifest })) evaluation.take(record);
      const log = manifest.segments.map(({ sha256 }) => sha256);
      return inspectionResult(evaluation.end(), { inspection, earlier, log, runs, scheme });
    },
  };
}

/** All checks over a log, again or for the first time: the same log, scheme and checks give the same bytes. */
export function evaluateLog(folder: string, manifest: LogManifest, options: JudgingOptions): InspectionResult {
  return openLogJudging(folder, manifest, options).end(manifest);
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
