import { nearestName } from '../../model/nearest.ts';
import { didYouMean, listed, type Report } from '../report.ts';
import { readScalar, type Written } from '../scalars.ts';

/** The grades of a class, best first, and where to report the others. */
export interface Labels {
  names: string[];
  report: Report;
}

/** A grade that is among the labels; one that is not is reported, and given back all the same. */
export function readLabel(written: Written, labels: Labels): string {
  const scalar = readScalar(written, labels.report);
  if (!scalar) return '';
  const grade = scalar.text.trim();
  checkLabel({ grade, at: scalar.at }, labels);
  return grade;
}

/** Reports a grade that is not among the labels. */
export function checkLabel({ grade, at }: { grade: string; at: number }, { names, report }: Labels): void {
  if (names.length === 0 || names.includes(grade)) return;
  report.add('unknown-grade', at, { grade, labels: listed(names) }, didYouMean(nearestName(grade, names)));
}
