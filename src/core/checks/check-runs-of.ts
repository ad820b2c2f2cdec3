import { z } from 'zod';
import type { AnyCheck } from '../model/check.ts';
import type { CheckSource, SchemeClass } from '../model/scheme/index.ts';
import { nearestName } from '../model/nearest.ts';
import { checkById, CHECKS } from './checks.ts';
import type { CheckRun } from './run-checks.ts';

/** What a class of a scheme asks of the checks. */
export interface SchemeRuns {
  /** Each once, in the order of the scheme; then the checks of the product that the scheme does not name, with their defaults. */
  runs: CheckRun[];
  /** Ids that the product has no check for: a person has to look, or a table says it. In the order of the scheme. */
  missing: string[];
  /** Thresholds that a check does not take, each with its name and what the check does take. */
  faults: string[];
}

/** Reads the runs of checks out of the inputs of a class, those of its children left out: they are about accounts. */
export function checkRunsOf({ inputs }: Pick<SchemeClass, 'inputs'>): SchemeRuns {
  const runs = new Map<string, CheckRun>();
  const missing = new Set<string>();
  const faults = new Set<string>();
  for (const { source } of inputs) {
    if (source.from !== 'check') continue;
    const check = checkById(source.check);
    if (check === undefined) {
      missing.add(source.check);
      continue;
    }
    const wrong = faultsOf(check, source);
    for (const fault of wrong) faults.add(fault);
    if (wrong.length === 0) addRun(runs, { check, params: source.params, only: source.only });
  }
  const named = new Set([...runs.values()].map(({ check }) => check.id));
  const others = advisoryRuns().filter(({ check }) => !named.has(check.id));
  return { runs: [...withWhole([...runs.values()]), ...others], missing: [...missing], faults: [...faults] };
}

/** Every check of the product with its own thresholds: for an inspection without a scheme, and for what a scheme does not name. */
export function advisoryRuns(): CheckRun[] {
  return CHECKS.filter(({ stage }) => stage !== 'retired').map((check) => ({ check, params: {}, only: {} }));
}

function addRun(runs: Map<string, CheckRun>, run: CheckRun): void {
  const entries = (map: Readonly<Record<string, string>>) =>
    Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));
  runs.set(JSON.stringify([run.check.id, entries(run.params), entries(run.only)]), run);
}

/**
 * A check that is asked for parts only, by inputs without thresholds, is run whole as well: that adds findings which no input of the
 * scheme counts and everybody wants to see, and changes none that it does.
 */
function withWhole(runs: readonly CheckRun[]): CheckRun[] {
  const byCheck = new Map<AnyCheck, CheckRun[]>();
  for (const run of runs) byCheck.set(run.check, [...(byCheck.get(run.check) ?? []), run]);
  return [...byCheck].flatMap(([check, own]) => {
    const isPartly = own.every(({ params, only }) => isEmpty(params) && !isEmpty(only));
    return isPartly ? [{ check, params: {}, only: {} }] : own;
  });
}

const isEmpty = (map: Readonly<Record<string, string>>) => Object.keys(map).length === 0;

/** In the words of the scheme; the same in both languages. */
function faultsOf(check: AnyCheck, { params }: CheckSource): string[] {
  const known = check.params instanceof z.ZodObject ? Object.keys(check.params.shape) : [];
  const unknown = Object.keys(params).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return unknown.map((name) => {
      const near = nearestName(name, known);
      const choices = near === undefined ? (known.length === 0 ? '–' : known.join(', ')) : `${near}?`;
      return `${check.id}: params.${name} (${choices})`;
    });
  }
  const read = check.params.safeParse(params);
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => {
    const name = String(path[0] ?? '');
    const what =
      name === ''
        ? Object.entries(params)
            .map(([key, value]) => `${key}=${value}`)
            .join(', ')
        : `params.${name}=${params[name] ?? ''}`;
    return `${check.id}: ${what} (${message})`;
  });
}
