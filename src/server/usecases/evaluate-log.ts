import { checkRunsOf, type CheckRun } from '../../core/checks/index.ts';
import { evaluateInspection, type InspectedScheme, inspectionResult } from '../../core/inspection/index.ts';
import { AppError } from '../../core/model/app-error.ts';
import { isCalendarDate } from '../../core/model/calendar-date.ts';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { AnyCheck, References } from '../../core/model/check.ts';
import type { Text } from '../../core/model/text.ts';
import { type LogManifest, readLog } from '../store/observation-log/index.ts';
import { loadScheme } from './load-scheme.ts';
import { loadWorkingDays } from './load-working-days.ts';

/** A scheme whose inputs from checks decide which checks run, and with which thresholds. */
export interface ChosenScheme {
  scheme: InspectedScheme;
  runs: readonly CheckRun[];
}

/**
 * The class of a scheme against which sites are held: the one that is named, else the first. Throws what `loadScheme` throws,
 * `scheme-without-class`, and `check-params` for thresholds that a check does not take.
 */
export function chooseScheme(given: string, className: string | null, cwd: string): ChosenScheme {
  const { scheme, file } = loadScheme(given, cwd);
  const rules =
    className === null ? scheme.classes[0] : scheme.classes.find(({ id, name }) => [id, name].includes(className));
  if (rules === undefined) {
    const classes = scheme.classes.map(({ id }) => id).join('、');
    throw new AppError('scheme-without-class', { scheme: scheme.id, class: className ?? '', classes });
  }
  const { runs, faults } = checkRunsOf(rules);
  if (faults.length > 0) throw new AppError('check-params', { scheme: scheme.id, problem: faults[0] ?? '' });
  return { scheme: { id: scheme.id, sha256: file.sha256, rules }, runs };
}

/** All checks over a log, again or for the first time: the same log, scheme and checks give the same bytes. */
export function evaluateLog(
  folder: string,
  manifest: LogManifest,
  { chosen, onBug }: { chosen: ChosenScheme; onBug: (check: string, error: unknown) => void },
): InspectionResult {
  const { scheme } = chosen;
  const runs = chosen.runs.filter(({ check }) => manifest.inspection.reading === 'all' || isAboutLinks(check));
  const evaluated = evaluateInspection({
    inspection: manifest.inspection,
    records: readLog(folder, manifest),
    runs,
    references: { calendar: loadWorkingDays(), earlier: NOTHING_EARLIER },
    onBug,
  });
  const log = manifest.segments.map(({ sha256 }) => sha256);
  return inspectionResult(evaluated, { inspection: manifest.inspection, log, runs, scheme });
}

/** A look at links alone has read nothing else: every other check would only say so of every page. */
function isAboutLinks({ needs }: AnyCheck): boolean {
  return needs.includes('link') && needs.every((kind) => ['link', 'probe', 'limit'].includes(kind));
}

/** Earlier inspections of the site are not kept by the command: nothing was seen before. */
const NOTHING_EARLIER: References['earlier'] = { firstSeen: () => null, since: null };

/** What a person is told when a check of ours breaks down; its verdicts are `untested`. */
export function breakdownNotice(check: string, error: unknown): Text {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    zh: `检查 ${check} 的程序出错（${what}），它的结论都记为“未能检查”；请报告这个错误`,
    en: `The check ${check} broke down (${what}): all it says is “untested”. Please report it`,
  };
}

/**
 * A date that a person gave for an inspection of that moment. Throws `date-malformed`, and `date-later`: what was seen says nothing
 * of days that came after it, and every column would look stale.
 */
export function givenDate(text: string, moment: string): string {
  if (!isCalendarDate(text)) throw new AppError('date-malformed', { value: text });
  const day = moment.slice(0, 10);
  if (text > day) throw new AppError('date-later', { date: text, day });
  return text;
}
