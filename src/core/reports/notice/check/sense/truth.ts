import type { Result } from '../../../../model/result.ts';
import type { ClassMention } from './class-binding.ts';

/** What the result says, asked by class and grade. */
export interface Truth {
  /** Every number that a count of a grade may have where the text speaks of the class; `overall` adds the sum over all classes. */
  countsOf(grade: string, mention: ClassMention, overall: boolean): Set<number>;
  /** Every total of units, likewise. */
  unitsOf(mention: ClassMention, overall: boolean): Set<number>;
  /** The grades that its units have, for the class spoken of, or for all. */
  gradesOf(mention: ClassMention): { grade: string; count: number }[];
  labels: readonly string[];
}

/** Counts from the units themselves. */
export function openTruth(result: Result): Truth {
  const labels = [...new Set(result.classes.flatMap((group) => [...group.labels, ...gradesIn(group.units)]))];
  const about = (mention: ClassMention) =>
    mention?.kind === 'one' ? result.classes.filter(({ id }) => id === mention.id) : result.classes;
  const values = (mention: ClassMention, overall: boolean, count: (group: Result['classes'][number]) => number) => {
    const found = new Set(about(mention).map(count));
    if (mention?.kind !== 'one' || overall) found.add(result.classes.reduce((sum, group) => sum + count(group), 0));
    return found;
  };
  return {
    labels,
    countsOf: (grade, mention, overall) =>
      values(mention, overall, ({ units }) => units.filter((unit) => unit.grade === grade).length),
    unitsOf: (mention, overall) => values(mention, overall, ({ units }) => units.length),
    gradesOf: (mention) => {
      const units = about(mention).flatMap((group) => group.units);
      return labels.map((grade) => ({ grade, count: units.filter((unit) => unit.grade === grade).length }));
    },
  };
}

function gradesIn(units: Result['classes'][number]['units']): string[] {
  return units.flatMap(({ grade }) => (grade === null ? [] : [grade]));
}
