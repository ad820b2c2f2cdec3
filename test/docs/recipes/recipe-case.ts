import type { ResultCell, UnitResult } from '../../../src/core/model/result.ts';
import { scoreSources, type Scored } from '../../golden/score-folder.test-support.ts';

/** Made-up units for a recipe, and what comes out for them, worked out by hand. */
export interface RecipeCase {
  /** CSV by name of the table, the header first. Spaces around lines do not count. */
  tables: Record<string, string>;
  /**
   * What comes out: a row per unit, in printed order. The header says what: `unit`, `class`, `total` (exact), `rank`, `grade`,
   * `outcome`, `state`, a shown column, the id of a value or indicator, or `csv:` and a column of ranking.csv.
   */
  scored: string;
}

export type RecipeCases = Record<string, RecipeCase>;

/** What the scheme makes of the tables, in the columns and the form of the expected table. */
export function scoredAs({ tables, scored }: RecipeCase, scheme: string): string[][] {
  const sources = Object.entries(tables).map(([name, text]) => ({
    name: `${name}.csv`,
    text: linesOf(text).join('\n'),
  }));
  const outcome = scoreSources({ name: 'scheme.yaml', text: scheme }, sources);
  const [header = []] = tableOf(scored);
  const rows = outcome.result.classes.flatMap(({ id, columns, units }) =>
    units.map((unit) => header.map((column) => cellOf(column, { unit, classId: id, columns, outcome }))),
  );
  return [header, ...rows];
}

export function tableOf(text: string): string[][] {
  return linesOf(text).map((line) => line.split(',').map((cell) => cell.trim()));
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

interface Place {
  unit: UnitResult;
  classId: string;
  columns: readonly string[];
  outcome: Scored;
}

function cellOf(column: string, place: Place): string {
  const { unit, classId, columns } = place;
  if (column.startsWith('csv:')) return csvCell(column.slice('csv:'.length), place);
  switch (column) {
    case 'unit':
      return unit.unit;
    case 'class':
      return classId;
    case 'total':
      return textOf(unit.total);
    case 'rank':
      return String(unit.rank ?? '');
    case 'grade':
      return unit.grade ?? '';
    case 'outcome':
      return unit.outcome?.id ?? '';
    case 'state':
      return unit.state;
  }
  const shown = columns.indexOf(column);
  if (shown >= 0) return unit.shown[shown] ?? '';
  const points = unit.lines.map((line) => [line.indicator, line.points] as const);
  const computed = new Map([...Object.entries(unit.values ?? {}), ...points]).get(column);
  if (computed === undefined) throw new Error(`nothing is called ${column}`);
  return textOf(computed);
}

/** A cell of ranking.csv; `(none)` where the unit is not printed there. */
function csvCell(column: string, { unit, classId, outcome }: Place): string {
  const [header = [], ...rows] = outcome.ranking;
  const row = rows.find((cells) => cells[0] === classId && cells[2] === unit.unit);
  return row === undefined ? '(none)' : (row[header.indexOf(column)] ?? '');
}

function textOf(cell: ResultCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : '未检测';
}
