import type { Indicator, Level } from '../../core/model/scheme/index.ts';
import { loadScheme } from './load-scheme.ts';

export interface SchemeSummary {
  id: string;
  version: number;
  title: string;
  classes: { name: string; indicators: number; inputs: number; unverified: number }[];
}

/** What a sound scheme contains; throws `scheme-faulty` with every fault of one that is not. */
export function checkScheme(given: string, cwd: string): SchemeSummary {
  const { scheme } = loadScheme(given, cwd);
  const classes = scheme.classes.map((group) => {
    const leaves = levelsOf(group).flatMap((level) => leavesOf(level.indicators));
    return {
      name: group.name,
      indicators: leaves.length,
      inputs: levelsOf(group).reduce((sum, level) => sum + level.inputs.length, 0),
      unverified: leaves.filter((leaf) => !leaf.provenance.verified).length,
    };
  });
  return { id: scheme.id, version: scheme.version, title: scheme.title, classes };
}

function levelsOf(level: Level): Level[] {
  return [level, ...level.children.flatMap(levelsOf)];
}

function leavesOf(indicators: readonly Indicator[]): Indicator[] {
  return indicators.flatMap((indicator) => (indicator.items.length === 0 ? [indicator] : leavesOf(indicator.items)));
}
