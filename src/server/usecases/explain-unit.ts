import { AppError } from '../../core/model/app-error.ts';
import { nearestName } from '../../core/model/nearest.ts';
import { explainUnit } from '../../core/reports/explanation/index.ts';
import type { Explanation } from '../../core/reports/explanation/index.ts';
import { loadResult } from './load-result.ts';

/** How the total of a unit came about, in every class in which it stands. The unit is named in full or by its short name. */
export function explainResult(given: string, unitName: string, cwd: string): Explanation[] {
  const result = loadResult(given, cwd);
  const found = result.classes.flatMap((group) =>
    group.units
      .filter((unit) => unit.unit === unitName || unit.short === unitName)
      .map((unit) => explainUnit(result, group, unit)),
  );
  if (found.length > 0) return found;
  const names = result.classes.flatMap((group) => group.units.map((unit) => unit.unit));
  const like = names.filter((name) => name.includes(unitName)).slice(0, 5);
  const nearest = like.length > 0 ? like : [nearestName(unitName, names) ?? names[0] ?? '—'];
  throw new AppError('unit-unknown', { unit: unitName, nearest: nearest.join('、') });
}
