import type { ClassResult, Result, UnitResult } from '../core/model/result.ts';
import type { Palette } from './colour.ts';
import { terminalTable } from './terminal-table.ts';
import type { TerminalColumn } from './terminal-table.ts';

/** More units of a class than this are not printed: the file has them. */
export const PRINTED = 60;

/**
 * The ranking of every class for the terminal. Column names are the scheme's own; the words around them are Chinese. `listed` is
 * how many units each class lists, where the result holds only the first of them.
 */
export function rankingTables(result: Result, colour: Palette, listed: readonly number[] = []): string {
  return result.classes.map((group, index) => rankingTable(group, colour, listed[index])).join('\n');
}

function rankingTable(group: ClassResult, colour: Palette, listed?: number): string {
  const units = group.units.filter((unit) => unit.published || unit.state === 'incomplete');
  const isRanked = group.ranks !== 'none' && group.ranks !== 'hidden';
  const isGraded = group.labels.length > 0;
  const columns: TerminalColumn[] = [
    ...(isRanked ? [{ title: '排名', align: 'right' } as const] : []),
    { title: '单位名称' },
    ...group.columns.map((title) => ({ title, align: 'right' }) as const),
    { title: '总计', align: 'right' },
    ...(isGraded ? [{ title: '等次' }] : []),
  ];
  const rows = units
    .slice(0, PRINTED)
    .map((unit) => [
      ...(isRanked ? [String(unit.rank ?? '—')] : []),
      unit.unit,
      ...unit.shown,
      totalCell(unit),
      ...(isGraded ? [unit.grade ?? '—'] : []),
    ]);
  const count = listed ?? units.length;
  const more = count > PRINTED ? `… 共 ${count} 个\n` : '';
  return `${colour.bold(`${group.name}（${group.statistics.units}）`)}  ${gradeCounts(group)}\n${terminalTable(columns, rows, colour)}${more}`;
}

function totalCell(unit: UnitResult): string {
  return unit.state === 'incomplete' ? '未完成' : unit.totalText;
}

function gradeCounts({ statistics }: ClassResult): string {
  const counts = statistics.grades.filter(({ count }) => count > 0).map(({ grade, count }) => `${grade} ${count}`);
  if (statistics.incomplete > 0) counts.push(`未完成 ${statistics.incomplete}`);
  return counts.join('  ');
}
