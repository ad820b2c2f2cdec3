import type { NoticePlan } from '../../../model/campaign.ts';
import type { Result } from '../../../model/result.ts';
import { annexTitle } from '../annex/index.ts';
import { areaWord } from './area-word.ts';
import { classFacts } from './class-facts.ts';
import type { ClassNoticeFacts, NoticeFacts, OverallFacts, SheetFacts } from './notice-facts.ts';
import { officialDate } from './official-date.ts';
import { plainTitle, titleLines } from './notice-title.ts';

/**
 * Everything that a notice can state about a result: counts and names per class and grade in the official order, points lost
 * per dimension, totals over all classes, and what the campaign's plan adds. Reads the result only; never throws.
 */
export function noticeFacts(result: Result, plan: NoticePlan): NoticeFacts {
  const classes = result.classes.map((group, index) => classFacts(group, index + 1, plan));
  return {
    notice: sheetFacts(result, plan),
    scheme: { title: result.scheme.title.replace(/\s+/gu, '') },
    basis: plan.basis,
    stages: plan.stages,
    facts: plan.facts,
    figures: Object.entries(plan.facts).map(([name, text]) => ({ name, text })),
    problems: plan.problems,
    requirements: plan.requirements,
    labels: sharedLabels(result),
    overall: overallFacts(result, classes),
    classes,
    annexes: result.classes.map((group, index) => ({
      number: index + 1,
      title: annexTitle(group, plan),
    })),
  };
}

function sheetFacts(result: Result, plan: NoticePlan): SheetFacts {
  return {
    title:
      plan.title.length > 0 ? plan.title : titleLines(plainTitle({ issuer: plan.issuer, scheme: result.scheme.title })),
    issuer: plan.issuer,
    addressees: plan.addressees,
    number: plan.number,
    date: officialDate(plan.date),
    publicity: plan.publicity,
    year: plan.year === null ? null : String(plan.year),
    area: plan.area ?? areaWord(plan.issuer),
    commissioned: plan.commissioned,
  };
}

function sharedLabels(result: Result): string[] {
  const graded = result.classes.filter((group) => group.labels.length > 0);
  const [first] = graded;
  const isShared = graded.every((group) => group.labels.join('\n') === first?.labels.join('\n'));
  return first !== undefined && isShared ? first.labels : [];
}

function overallFacts(result: Result, classes: readonly ClassNoticeFacts[]): OverallFacts {
  const labels = [...new Set(classes.flatMap((group, index) => [
    ...(result.classes[index]?.labels ?? []),
    ...group.grades.map(({ grade }) => grade),
  ]))]; // prettier-ignore
  const countOf = (grade: string): number =>
    classes.reduce((sum, group) => sum + (group.grades.find((one) => one.grade === grade)?.count ?? 0), 0);
  const grades = labels.map((grade) => ({ grade, count: countOf(grade) }));
  const last = new Set(result.classes.filter((one) => one.labels.length > 0).map((one) => one.labels.at(-1) ?? ''));
  const [lowest] = last;
  return {
    count: classes.reduce((sum, group) => sum + group.count, 0),
    grades: grades.filter(({ count }) => count > 0),
    none: grades.filter(({ count }) => count === 0).map(({ grade }) => grade),
    lowest: lowest === undefined || last.size > 1 ? null : { grade: lowest, count: countOf(lowest) },
  };
}
