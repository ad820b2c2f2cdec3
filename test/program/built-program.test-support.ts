import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// Beside the packages, which it finds by where it lies; what was built of the same sources is built only once.
const folder = resolve('node_modules/.cache/kaoping-program-of-tests');
const { status, stderr } = spawnSync(process.execPath, [resolve('tools/build-program.ts'), folder], {
  encoding: 'utf8',
});
if (status !== 0) throw new Error(`the program was not built: ${stderr}`);
const build = join(folder, readFileSync(join(folder, 'current'), 'utf8').trim());

/** A file of the program in one piece, as the launcher has it built. */
export const builtProgram = (name: string): string => join(build, `${name}.mjs`);
