import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import ts from 'typescript';

/** What dependency-cruiser found; a parameter of the check, so that a test can hand in one that read nothing. */
export type Cruise = (root: string, rules: IForbiddenRuleType[]) => Promise<ICruiseResult>;

/** Reads the imports of the whole tree, type-only ones too, and judges them by `rules`. */
export const cruiseTree: Cruise = async (root, rules) => {
  const folders = ['src', 'test', 'tools', 'bench'].filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(
    folders,
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    // As Node resolves what an ES module imports.
    { exportsFields: ['exports'], conditionNames: ['node', 'import', 'types', 'default'] },
  );
  if (typeof output === 'string') {
    throw new TypeError('dependency-cruiser answered with a text instead of a result');
  }
  return output;
};

/**
 * Throws unless every file was read, with its imports. Given a TypeScript that it cannot use, dependency-cruiser reads nothing
 * and finds nothing wrong.
 */
export function refuseBlindness(root: string, files: readonly string[], result: ICruiseResult): void {
  const imports = new Map(result.modules.map((module) => [module.source, module.dependencies.length]));
  if (files.length === 0) {
    throw new Error(`there is no TypeScript file below ${root}`);
  }
  for (const file of files) {
    const seen = imports.get(file);
    if (seen === undefined) {
      throw new Error(`dependency-cruiser read ${imports.size} modules but not ${file}; its verdict is worth nothing`);
    }
    const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'));
    if (importedFiles.length > 0 && seen === 0) {
      throw new Error(`dependency-cruiser saw none of the ${importedFiles.length} imports of ${file}`);
    }
  }
}
