import type { Declared, LevelScope } from './scope.ts';

/** Gives a name its meaning in a level; a name that is already taken is reported and keeps its first meaning. */
export function declare(id: string, declared: Declared, scope: LevelScope): void {
  const first = scope.names.get(id);
  const { report } = scope.reading;
  if (first) report.add('duplicate-id', declared.at, { id, line: report.line(first.at) });
  else scope.names.set(id, declared);
}
