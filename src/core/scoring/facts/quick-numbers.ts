import { parseDecimal } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Input } from '../../model/scheme/index.ts';
import type { LevelRows } from './level-rows.ts';
import { numberProblem } from './read-cell.ts';

/** Per row: the number in a plainly written cell that nothing stands against; undefined for every other cell. */
export type QuickNumbers = (Exact | undefined)[];

/** Longest text that is tried: fewer digits than any limit, so reading the cell in full would give the same number. */
const QUICK_LENGTH = 16;

/** Rows whose cells fit into a processor's cache together; reading millions of cells column by column takes three times as long. */
const BLOCK = 256;

/** Reads the plain numbers of all columns in the level's own table at once: in most tables these are nearly all cells. */
export function quickNumbers({ level, view, rows }: LevelRows, inputs: readonly Input[]): Map<Input, QuickNumbers> {
  const numeric = inputs.filter(({ type, table }) => type !== 'text' && table === level.table);
  const columns = numeric.map((input) => ({
    input,
    column: view.columnOf(input.headers),
    numbers: [] as QuickNumbers,
  }));
  const present = columns.filter(({ column }) => column >= 0);
  const { table } = view;
  for (let from = 0; from < rows.length; from += BLOCK) {
    const to = Math.min(rows.length, from + BLOCK);
    for (const { input, column, numbers } of present) {
      for (let index = from; index < to; index++) {
        numbers.push(quickNumber(table.rows[rows[index] ?? -1]?.cells[column] ?? '', input));
      }
    }
  }
  return new Map(present.map(({ input, numbers }) => [input, numbers]));
}

function quickNumber(text: string, input: Input): Exact | undefined {
  const value = text.length > QUICK_LENGTH ? null : parseDecimal(text);
  return value === null || numberProblem(value, input) !== null ? undefined : value;
}
