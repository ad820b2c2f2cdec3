import { nameKey } from '../name-key.ts';
import type { ClassResult, Result, UnitResult } from '../result.ts';
import type { TargetKind } from './status.ts';

/** A unit that failed in an assessed campaign. */
export interface FailedUnit {
  /** As the campaign's tables call it. */
  unit: string;
  /** What its class assesses; null where its name does not tell. */
  kind: TargetKind | null;
}

/** A target that may be looked at again, with everything it may be called by. */
export interface NamedTarget {
  id: string;
  kind: TargetKind;
  organizationId: string;
  name: string;
  url: string;
  identificationCode: string | null;
}

/** A body with everything it is and was called. */
export interface NamedBody {
  id: string;
  fullNames: readonly string[];
  shortNames: readonly string[];
}

/**
 * Units that failed: a veto (单项否决) was met, or the grade says 不合格 or 不达标. A score that is not complete is no failure. In the
 * order of the result; a unit stands once for each class in which it failed.
 */
export function failedUnits({ classes }: Pick<Result, 'classes'>): FailedUnit[] {
  return classes.flatMap((one) => {
    const vetoes = new Set(one.indicators.filter(({ kind }) => kind === 'veto').map(({ id }) => id));
    const failed = one.units.filter((unit) => hasVeto(unit, vetoes) || /不合格|不达标/u.test(unit.grade ?? ''));
    return failed.map(({ unit }) => ({ unit, kind: kindOf(one) }));
  });
}

const hasVeto = ({ lines }: UnitResult, vetoes: ReadonlySet<string>): boolean =>
  lines.some(({ indicator, points }) => vetoes.has(indicator) && typeof points === 'string' && /[1-9]/.test(points));

function kindOf({ name }: ClassResult): TargetKind | null {
  if (/新媒体|账号|公众号/u.test(name)) return 'account';
  return /网站|门户/u.test(name) ? 'website' : null;
}

/**
 * Targets by id that are called so themselves: name, address, code or id. Empty where there is none.
 */
export function targetsCalled(targets: readonly NamedTarget[]): (called: string) => string[] {
  const found = new Map<string, string[]>();
  for (const { id, name, url, identificationCode } of targets)
    for (const key of new Set([id, nameKey(name), addressKey(url), nameKey(identificationCode ?? '').toLowerCase()]))
      if (key !== '') found.set(key, [...(found.get(key) ?? []), id]);
  return (called) => {
    const name = nameKey(called);
    return found.get(name) ?? found.get(name.toLowerCase()) ?? found.get(addressKey(name)) ?? [];
  };
}

const addressKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');

/**
 * Targets by id of units of a campaign: those of the body that is or was called so, as far as they are of the kind that was
 * assessed, and those that are called so themselves. A short name counts where only one body has it. Empty where there is none.
 */
export function targetsOfUnits(
  targets: readonly NamedTarget[],
  bodies: readonly NamedBody[],
): (unit: FailedUnit) => string[] {
  const called = targetsCalled(targets);
  const kinds = new Map(targets.map(({ id, kind }) => [id, kind]));
  const owned = Map.groupBy(targets, ({ organizationId }) => organizationId);
  const byFull = bodiesBy(bodies, ({ fullNames }) => fullNames);
  const byShort = bodiesBy(bodies, ({ shortNames }) => shortNames);
  return ({ unit, kind }) => {
    const key = nameKey(unit);
    const short = byShort.get(key) ?? new Set();
    const own = byFull.get(key) ?? (short.size === 1 ? short : new Set<string>());
    const all = [...called(unit), ...[...own].flatMap((body) => (owned.get(body) ?? []).map(({ id }) => id))];
    return [...new Set(all)].filter((id) => kind === null || kinds.get(id) === kind);
  };
}

function bodiesBy(
  bodies: readonly NamedBody[],
  namesOf: (body: NamedBody) => readonly string[],
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const body of bodies)
    for (const name of namesOf(body)) {
      const key = nameKey(name);
      found.set(key, (found.get(key) ?? new Set()).add(body.id));
    }
  return found;
}
