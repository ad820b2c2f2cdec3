import { leavesOf } from '../../../core/inspection/index.ts';
import type { Service } from '../service.ts';

/** An indicator that a finding may be about. */
export interface OfferedIndicator {
  name: string;
  /** Whether it vetoes (单项否决). */
  isVeto: boolean;
  /** Names of the classes of the scheme that have it. */
  classes: string[];
}

/** Indicators of the scheme by which sites are inspected, in its order; each name once. Throws what `loadScheme` throws. */
export async function listIndicators({ scheme: given }: Pick<Service, 'scheme'>): Promise<OfferedIndicator[]> {
  // Only who writes down a finding needs a scheme here. Read each time: an office may put it right while the service runs.
  const { loadScheme } = await import('../load-scheme.ts');
  const { scheme } = loadScheme(given, process.cwd());
  const known = new Map<string, OfferedIndicator>();
  for (const { name: className, indicators } of scheme.classes)
    for (const { name, kind } of leavesOf(indicators)) {
      const before: OfferedIndicator = known.get(name) ?? { name, isVeto: false, classes: [] };
      const classes = before.classes.includes(className) ? before.classes : [...before.classes, className];
      known.set(name, { name, isVeto: before.isVeto || kind === 'veto', classes });
    }
  return [...known.values()];
}
