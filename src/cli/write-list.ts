import type { Text } from '../core/model/text.ts';
import type { CommandContext } from './command.ts';

/** Writes a list, a line for each, and on stderr how many there are: nobody wonders about an empty one, and what reads stdout is not told. */
export function writeList(
  { stdout, stderr, language }: Pick<CommandContext, 'stdout' | 'stderr' | 'language'>,
  lines: readonly string[],
  counted: (count: number) => Text,
): void {
  for (const line of lines) stdout.write(`${line}\n`);
  stderr.write(`${counted(lines.length)[language]}\n`);
}
