import type { ClassResult, Result } from '../core/model/result.ts';
import type { Language, Text } from '../core/model/text.ts';
import type { Palette } from './colour.ts';
import { terminalTable } from './terminal-table.ts';
import type { TerminalColumn } from './terminal-table.ts';

/** More units of a class than this are not printed: the file has them. */
export const PRINTED = 60;

export interface RankingStyle {
  colour: Palette;
  language: Language;
  /** How many units each class lists, where the result holds only the first of them. */
  listed?: readonly number[];
}

/** What stands around the scheme's own names and figures. */
const WORDS = {
  rank: { zh: '排名', en: 'rank' },
  unit: { zh: '单位名称', en: 'unit' },
  total: { zh: '总计', en: 'total' },
  grade: { zh: '等次', en: 'grade' },
  incomplete: { zh: '未完成', en: 'incomplete' },
} as const satisfies Record<string, Text>;

/** The ranking of every class for the terminal. */
export function rankingTables(result: Result, style: RankingStyle): string {
  return result.classes.map((group, index) => rankingTable(group, style, style.listed?.[index])).join('\n');
}

function rankingTable(group: ClassResult, { colour, language }: RankingStyle, listed?: number): string {
  const units = group.units.filter((unit) => unit.published || unit.state === 'incomplete');
  const isRanked = group.ranks !== 'none' && group.ranks !== 'hidden';
  const isGraded = group.labels.length > 0;
  const columns: TerminalColumn[] = [
    ...(isRanked ? [{ title: WORDS.rank[language], align: 'right' } as const] : []),
    { title: WORDS.unit[language] },
    ...group.columns.map((title) => ({ title, align: 'right' }) as const),
    { title: WORDS.total[language], align: 'right' },
    ...(isGraded ? [{ title: WORDS.grade[language] }] : []),
  ];
  const rows = units
    .slice(0, PRINTED)
    .map((unit) => [
      ...(isRanked ? [String(unit.rank ?? '—')] : []),
      unit.unit,
      ...unit.shown,
      unit.state === 'incomplete' ? WORDS.incomplete[language] : unit.totalText,
      ...(isGraded ? [unit.grade ?? '—'] : []),
    ]);
  const count = listed ?? units.length;
  const more = count > PRINTED ? { zh: `… 共 ${count} 个\n`, en: `… ${count} in all\n` }[language] : '';
  const { units: all } = group.statistics;
  const title = { zh: `${group.name}（${all}）`, en: `${group.name} (${all})` }[language];
  return `${colour.bold(title)}  ${gradeCounts(group, language)}\n${terminalTable(columns, rows, colour)}${more}`;
}

function gradeCounts({ statistics }: ClassResult, language: Language): string {
  const counts = statistics.grades.filter(({ count }) => count > 0).map(({ grade, count }) => `${grade} ${count}`);
  if (statistics.incomplete > 0) counts.push(`${WORDS.incomplete[language]} ${statistics.incomplete}`);
  return counts.join('  ');
}
