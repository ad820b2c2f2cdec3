import type { Cell, ClassFacts } from '../model/facts.ts';
import { nameKey } from '../model/name-key.ts';
import type { OfClass, Override, Scheme } from '../model/scheme/index.ts';
import type { ResultOrigin, ScoredCampaign } from './result/result-text.ts';
import { scoreClass, standingCells } from './score-class.ts';
import type { ScoredClass } from './score-class.ts';

/**
 * Scores every class of a scheme, each after those that it reads. `facts` has one entry per class id; `overrides` those of the
 * campaign by class id. Throws `NumberTooLarge` when a rule lets a number grow without bounds.
 */
export function scoreScheme(
  scheme: Scheme,
  facts: ReadonlyMap<string, ClassFacts>,
  options: { origin: ResultOrigin; overrides?: ReadonlyMap<string, readonly Override[]> },
): ScoredCampaign {
  /** Null where the class has no facts. */
  const scored = new Map<string, ScoredClass | null>();
  const scoreOf = (id: string): ScoredClass | null => {
    const done = scored.get(id);
    if (done !== undefined) return done;
    const rules = scheme.classes.find((one) => one.id === id);
    const known = facts.get(id);
    const others = (other: string, take: OfClass['take']) => resultsByName(scoreOf(other), take);
    const result = rules && known ? scoreClass(rules, known, { overrides: options.overrides?.get(id), others }) : null;
    scored.set(id, result);
    return result;
  };
  return { scheme, origin: options.origin, classes: scheme.classes.flatMap(({ id }) => scoreOf(id) ?? []) };
}

function resultsByName(scored: ScoredClass | null, take: OfClass['take']): ReadonlyMap<string, Cell> {
  if (scored === null) return new Map();
  const cells = standingCells(scored)[take];
  return new Map(scored.facts.keys.map((unit, row) => [nameKey(unit), cells[row] ?? null]));
}
