import type { Difference } from './first-difference.ts';

/**
 * The first cell in which a table read from a document differs from the one that the result gives. Texts are compared without
 * blanks, which typesetting may add or drop inside a cell. The path is `name:row:column`, both from 1, the header being row 1.
 */
export function compareTables(
  found: readonly string[][],
  expected: readonly string[][],
  name: string,
): Difference | null {
  const rows = Math.max(found.length, expected.length);
  for (let row = 0; row < rows; row++) {
    const left = found[row];
    const right = expected[row];
    const columns = Math.max(left?.length ?? 0, right?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const stored = left?.[column];
      const computed = right?.[column];
      if (stored !== undefined && computed !== undefined && squeeze(stored) === squeeze(computed)) continue;
      return {
        path: `${name}:${row + 1}:${column + 1}`,
        stored: stored ?? null,
        computed: computed ?? null,
      };
    }
  }
  return null;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
