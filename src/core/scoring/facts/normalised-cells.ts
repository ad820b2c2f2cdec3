import type { Place } from '../../model/fault.ts';
import type { Text } from '../../model/text.ts';

/** Cells that were read although they were not written plainly: people should know, and nobody has to do anything. */
export interface NormalisedCells {
  add(table: string, where: Place, change: { from: string; to: string }): void;
  notices(): Text[];
}

interface TableChanges {
  count: number;
  examples: string[];
}

const EXAMPLES = 3;

/** Counts them by table and keeps the first few to show. */
export function openNormalisedCells(): NormalisedCells {
  const tables = new Map<string, TableChanges>();
  return {
    add(table, where, { from, to }) {
      const changes = tables.get(table) ?? { count: 0, examples: [] };
      tables.set(table, changes);
      changes.count += 1;
      if (changes.examples.length < EXAMPLES) changes.examples.push(`${placeText(where)} “${from}” → ${to}`);
    },
    notices: () => [...tables].map(([table, changes]) => describe(table, changes)),
  };
}

function describe(table: string, { count, examples }: TableChanges): Text {
  const shown = examples.join('；');
  return {
    zh: `表“${table}”有 ${count} 个单元格的全角字符、空格或千位分隔符已自动规范：${shown}${count > EXAMPLES ? '……' : ''}`,
    en: `In the table “${table}” ${count} cells with full-width signs, blanks or separators were read plainly: ${shown}${count > EXAMPLES ? ' …' : ''}`,
  };
}

function placeText({ cell, line, column }: Place): string {
  return cell ?? `${line}:${column}`;
}
