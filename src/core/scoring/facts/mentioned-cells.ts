import type { Place } from '../../model/fault.ts';
import type { Text } from '../../model/text.ts';

/** Cells that were read, and of which people should know how: nobody has to do anything. */
export interface MentionedCells {
  add(table: string, where: Place, change: { from: string; to: string }): void;
  notices(): Text[];
}

interface TableChanges {
  count: number;
  examples: string[];
}

const EXAMPLES = 3;

/** Counts them by table and keeps the first few to show. */
export function openMentionedCells(describe: Description): MentionedCells {
  const tables = new Map<string, TableChanges>();
  return {
    add(table, where, { from, to }) {
      const changes = tables.get(table) ?? { count: 0, examples: [] };
      tables.set(table, changes);
      changes.count += 1;
      if (changes.examples.length < EXAMPLES) changes.examples.push(`${placeText(where)} “${from}” → ${to}`);
    },
    notices: () =>
      [...tables].map(([table, changes]) => describe({ table, count: changes.count, shown: shownOf(changes) })),
  };
}

/** `shown`: the first few of them. */
type Description = (cells: { table: string; count: number; shown: Text }) => Text;

/** Not written plainly. */
export const NORMALISED: Description = ({ table, count, shown }) => ({
  zh: `表“${table}”有 ${count} 个单元格的全角字符、空格或千位分隔符已自动规范：${shown.zh}`,
  en: `In the table “${table}” ${count} cells with full-width signs, blanks or separators were read plainly: ${shown.en}`,
});

/** A percentage where there may be more than 1: perhaps as many points were meant. */
export const PERCENTAGES: Description = ({ table, count, shown }) => ({
  zh: `表“${table}”有 ${count} 个单元格在上限大于 1 的列里写了百分数，按小数计；如果要写的是分数，请去掉百分号：${shown.zh}`,
  en: `In the table “${table}” ${count} cells are percentages in columns that take more than 1, and count as such; where points were meant, take the sign away: ${shown.en}`,
});

function shownOf({ count, examples }: TableChanges): Text {
  const shown = examples.join('；');
  return { zh: `${shown}${count > EXAMPLES ? '……' : ''}`, en: `${shown}${count > EXAMPLES ? ' …' : ''}` };
}

function placeText({ cell, line, column }: Place): string {
  return cell ?? `${line}:${column}`;
}
