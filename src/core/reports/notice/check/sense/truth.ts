import type { Result, UnitResult } from '../../../../model/result.ts';
import { squeezed } from '../text/plain-text.ts';
import type { ClassMention } from './class-binding.ts';

/** What the result says, asked by class and grade. A reason is that of an outcome, such as 出现单项否决情形. */
export interface Truth {
  /** Every number that a count of a grade or reason may have where the text speaks of the class; `overall` adds the sum over all. */
  countsOf(label: string, mention: ClassMention, overall: boolean): Set<number>;
  /** Every total of units, likewise. */
  unitsOf(mention: ClassMention, overall: boolean): Set<number>;
  /** How many units of the class spoken of, or of all, have each grade. */
  gradesOf(mention: ClassMention): { grade: string; count: number }[];
  /** The same for grades and reasons. */
  labelsOf(mention: ClassMention): { grade: string; count: number }[];
  /** Best first. */
  labels: readonly string[];
  reasons: readonly string[];
  /** The grades of each class that has some. */
  scales: readonly (readonly string[])[];
}

/** Counts from the units themselves. */
export function openTruth({ classes }: Result): Truth {
  const all = classes.flatMap(({ units }) => units);
  const labels = [
    ...new Set([...classes.flatMap((group) => group.labels), ...all.flatMap(({ grade }) => grade ?? [])]),
  ];
  const reasons = [...new Set(all.flatMap(({ outcome }) => (outcome === undefined ? [] : squeezed(outcome.because))))];
  const about = (mention: ClassMention) =>
    mention?.kind === 'one' ? classes.filter(({ id }) => id === mention.id) : classes;
  const values = (mention: ClassMention, overall: boolean, count: (units: readonly UnitResult[]) => number) => {
    const found = new Set(about(mention).map(({ units }) => count(units)));
    if (mention?.kind !== 'one' || overall) found.add(count(all));
    return found;
  };
  const counted = (mention: ClassMention, some: readonly string[]) => {
    const units = about(mention).flatMap((group) => group.units);
    return some.map((grade) => ({ grade, count: units.filter(hasLabel(grade)).length }));
  };
  return {
    labels,
    reasons,
    scales: scalesOf(classes),
    countsOf: (label, mention, overall) => values(mention, overall, (units) => units.filter(hasLabel(label)).length),
    unitsOf: (mention, overall) => values(mention, overall, (units) => units.length),
    gradesOf: (mention) => counted(mention, labels),
    labelsOf: (mention) => counted(mention, [...labels, ...reasons]),
  };
}

/** Each scale once. */
function scalesOf(classes: Result['classes']): string[][] {
  const scales = new Map(classes.map((group) => [group.labels.join('\n'), group.labels] as const));
  return [...scales.values()].filter((labels) => labels.length > 0);
}

function hasLabel(label: string) {
  return ({ grade, outcome }: UnitResult) =>
    grade === label || (outcome !== undefined && squeezed(outcome.because) === label);
}
