import type { ClassFacts } from '../model/facts.ts';
import type { Override, Scheme } from '../model/scheme/index.ts';
import type { ResultOrigin, ScoredCampaign } from './result/result-text.ts';
import { scoreClass } from './score-class.ts';

/**
 * Scores every class of a scheme. `facts` has one entry per class id; `overrides` those of the campaign by class id.
 * Throws `NumberTooLarge` when a rule lets a number grow without bounds.
 */
export function scoreScheme(
  scheme: Scheme,
  facts: ReadonlyMap<string, ClassFacts>,
  options: { origin: ResultOrigin; overrides?: ReadonlyMap<string, readonly Override[]> },
): ScoredCampaign {
  const classes = scheme.classes.flatMap((rules) => {
    const known = facts.get(rules.id);
    return known === undefined ? [] : [scoreClass(rules, known, options.overrides?.get(rules.id))];
  });
  return { scheme, origin: options.origin, classes };
}
