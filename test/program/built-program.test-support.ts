import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Beside the packages, which the program finds by where it lies. */
export const PROGRAM_OF_TESTS = resolve('node_modules/.cache/kaoping-program-of-tests');

export const BUILDER = resolve('tools/build-program.ts');

/** Builds the program in one piece as the launcher has it built; its folder. */
export function buildProgram(folder: string): string {
  const built = spawnSync(process.execPath, [BUILDER, folder], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the program was not built: ${built.stderr}`);
  return join(folder, built.stdout.trim());
}

let build: string | null = null;

/** A file of it. */
export const builtProgram = (name: string): string => join((build ??= buildProgram(PROGRAM_OF_TESTS)), `${name}.mjs`);
