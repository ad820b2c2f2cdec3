import { PLAIN_ANNEX, type AnnexPlan, type NoticePlan } from '../../../model/campaign.ts';
import type { Annex, Column, TableBlock } from '../../../model/document.ts';
import { printable } from '../../../model/printable.ts';
import type { ClassResult, Result, UnitResult } from '../../../model/result.ts';
import { columnWidth } from '../../../model/table-layout.ts';

/** How a unit without a rank is printed. */
const NO_RANK = '—';

/**
 * The annexes (附件): one table a class, its published units in rank order with full names, cells as the scheme prints them.
 * No column of ranks where the scheme has none or hides them; grades where the plan asks for them, or where the body has no
 * room for the names of a grade.
 */
export function buildAnnexes(result: Result, plan: NoticePlan): Annex[] {
  return result.classes.map((group, index) => {
    const annex = plan.annexes[group.id] ?? PLAIN_ANNEX;
    const grade = annex.grade || largestGrade(group) > plan.namesUpTo;
    return {
      label: result.classes.length === 1 ? '附件' : `附件${index + 1}`,
      title: printable(annexTitle(group, plan)),
      blocks: [annexTable(group, { ...annex, grade })],
    };
  });
}

/** The title that the plan gives to the annex of a class, or one made from the name of the class. */
export function annexTitle(group: Pick<ClassResult, 'id' | 'name'>, plan: NoticePlan): string {
  return plan.annexes[group.id]?.title ?? `${group.name}考评情况表`;
}

function largestGrade({ units }: ClassResult): number {
  const counts = new Map<string, number>();
  for (const { grade, published } of units) {
    if (grade !== null && published) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

interface AnnexColumn {
  header: string;
  align: Column['align'];
  cell: (unit: UnitResult) => string;
}

function annexTable(group: ClassResult, plan: AnnexPlan): TableBlock {
  const columns = annexColumns(group, plan);
  const units = group.units.filter((unit) => unit.published);
  const rows = units.map((unit) => columns.map(({ cell }) => printable(cell(unit))));
  return {
    kind: 'table',
    columns: columns.map(({ header, align }, index): Column => {
      const text = printable(header);
      return { header: text, align, width: columnWidth(text, cellsOf(rows, index)) };
    }),
    rows,
  };
}

function annexColumns(group: ClassResult, plan: AnnexPlan): AnnexColumn[] {
  const isRanked = group.ranks !== 'none' && group.ranks !== 'hidden';
  const isGrouped = group.units.some((unit) => unit.group !== undefined);
  return [
    ...when(isGrouped, { header: '组别', align: 'center', cell: (unit) => (unit.group ?? []).join('、') }),
    ...when(isRanked, { header: plan.rank, align: 'center', cell: (unit) => unit.rank?.toString() ?? NO_RANK }),
    { header: plan.unit, align: 'left', cell: (unit) => unit.unit },
    ...group.columns.map((header, index): AnnexColumn => ({
      header,
      align: 'center',
      cell: (unit) => unit.shown[index] ?? '',
    })),
    { header: plan.total, align: 'center', cell: (unit) => unit.totalText },
    ...when(plan.grade, { header: '等次', align: 'center', cell: (unit) => unit.grade ?? NO_RANK }),
  ];
}

function when(wanted: boolean, column: AnnexColumn): AnnexColumn[] {
  return wanted ? [column] : [];
}

function* cellsOf(rows: readonly string[][], index: number): Generator<string> {
  for (const row of rows) yield row[index] ?? '';
}
