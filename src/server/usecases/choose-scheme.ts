import { checkRunsOf, type CheckRun } from '../../core/checks/index.ts';
import type { InspectedScheme } from '../../core/inspection/index.ts';
import { AppError } from '../../core/model/app-error.ts';
import { loadScheme } from './load-scheme.ts';

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
