import { globSync } from 'node:fs';
import type { ICruiseResult } from 'dependency-cruiser';
import { globalViolations } from './global-laws.ts';
import { type Cruise, cruiseTree, refuseBlindness } from './import-graph.ts';
import { importRules, importViolations, orderRules, unknownFolders } from './import-laws.ts';
import { type Law, readLaws, type Violation } from './laws.ts';
import { lineViolations } from './line-laws.ts';

export interface LayersVerdict {
  laws: Law[];
  files: string[];
  violations: Violation[];
  graph: ICruiseResult;
}

/** Judges the tree below `root` by its `layers.json`. Throws when a tool could not read the tree: no verdict is not a good one. */
export async function checkLayers(root: string, cruise: Cruise = cruiseTree): Promise<LayersVerdict> {
  const laws = readLaws(root);
  const files = globSync('{src,test,tools,bench}/**/*.{ts,tsx}', { cwd: root }).toSorted();
  const order = laws.filter((law) => 'may' in law);
  const rules = [...importRules(laws.filter((law) => 'imports' in law)), ...orderRules(order)];
  const result = await cruise(root, rules);
  refuseBlindness(root, files, result);
  const violations = [
    ...importViolations(result),
    ...unknownFolders(order, files),
    ...globalViolations(
      root,
      laws.filter((law) => 'globals' in law),
      files,
    ),
    ...lineViolations(
      root,
      laws.filter((law) => 'lines' in law),
      files,
    ),
  ];
  return { laws, files, violations: unique(violations), graph: result };
}

/** Two patterns of one law may catch the same import. */
function unique(violations: readonly Violation[]): Violation[] {
  return [...new Map(violations.map((violation) => [JSON.stringify(violation), violation])).values()];
}
