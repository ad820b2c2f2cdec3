import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineLaw, Violation } from './laws.ts';

/** Files with more physical lines than allowed. */
export function lineViolations(root: string, laws: readonly LineLaw[], files: readonly string[]): Violation[] {
  return laws.flatMap((law) =>
    files
      .filter((file) => new RegExp(law.in).test(file))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > law.lines)
      .map(({ file, lines }) => ({ law: law.id, from: file, what: `has ${lines} lines` })),
  );
}
