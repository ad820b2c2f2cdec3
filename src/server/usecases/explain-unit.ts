import { AppError } from '../../core/model/app-error.ts';
import { nameKey } from '../../core/model/name-key.ts';
import { nearestName } from '../../core/model/nearest.ts';
import { explainUnit } from '../../core/reports/explanation/index.ts';
import type { Explanation } from '../../core/reports/explanation/index.ts';
import { loadResult } from './load-result.ts';

/** Near names that are told at most. */
const SHOWN = 5;

/** How the total of a unit came about, in every class in which it stands. The unit is named in full or by its short name. */
export function explainResult(given: string, unitName: string, cwd: string): Explanation[] {
  const result = loadResult(given, cwd);
  const wanted = nameKey(unitName);
  const found = result.classes.flatMap((group) =>
    group.units
      .filter(({ unit, short }) => nameKey(unit) === wanted || (short !== null && nameKey(short) === wanted))
      .map((unit) => explainUnit(result, group, unit)),
  );
  if (found.length > 0) return found;
  const units = result.classes.flatMap((group) => group.units);
  const names = units.map(({ unit }) => unit);
  const like = wanted === '' ? [] : names.filter((name) => name.includes(wanted));
  const known = [...names, ...units.flatMap(({ short }) => short ?? [])];
  const nearest = like.length > 0 ? like.slice(0, SHOWN) : [nearestName(wanted, known) ?? []].flat();
  if (nearest.length === 0) throw new AppError('unit-unlike', { unit: unitName });
  throw new AppError('unit-unknown', { unit: unitName, nearest: nearest.join('、') });
}
