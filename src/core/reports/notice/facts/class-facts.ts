import { PLAIN_WORDS, type NoticePlan } from '../../../model/campaign.ts';
import type { ClassResult, UnitResult } from '../../../model/result.ts';
import { lostPoints } from './lost-points.ts';
import type { ClassNoticeFacts, GradeFacts, OutcomeFacts } from './notice-facts.ts';
import { openNameBook, type NameBook } from './unit-names.ts';

/** What a notice can state about one class. Counts come from the units themselves, not from the statistics beside them. */
export function classFacts(group: ClassResult, annex: number, plan: NoticePlan): ClassNoticeFacts {
  const words = plan.classes[group.id] ?? PLAIN_WORDS;
  const book = openNameBook(group.units, plan.namesUpTo);
  const grades = gradesOf(group, book);
  return {
    id: group.id,
    name: group.name,
    heading: words.heading ?? group.name,
    subject: words.subject ?? group.name,
    counter: words.counter,
    count: group.units.length,
    ranked: group.ranks !== 'none' && group.ranks !== 'hidden',
    grades: grades.filter(({ count }) => count > 0),
    none: grades.filter(({ count }) => count === 0).map(({ grade }) => grade),
    ungraded: book.listOf(group.labels.length === 0 ? [] : group.units.filter(({ grade }) => grade === null)),
    outcomes: outcomesOf(group, book),
    dimensions: lostPoints(group),
    annex,
  };
}

function gradesOf(group: ClassResult, book: NameBook): GradeFacts[] {
  // An override may give a grade that the scheme does not list.
  const given = group.units.flatMap(({ grade }) => (grade === null ? [] : [grade]));
  const labels = [...new Set([...group.labels, ...given])];
  return labels.map((grade) => ({ grade, ...book.listOf(group.units.filter((unit) => unit.grade === grade)) }));
}

function outcomesOf(group: ClassResult, book: NameBook): OutcomeFacts[] {
  const byReason = new Map<string, UnitResult[]>();
  for (const unit of group.units) {
    if (unit.outcome === undefined) continue;
    const together = byReason.get(unit.outcome.because);
    if (together === undefined) byReason.set(unit.outcome.because, [unit]);
    else together.push(unit);
  }
  return [...byReason].map(([because, units]) => ({ because, ...book.listOf(units) }));
}
