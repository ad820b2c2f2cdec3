import type { IndicatorVerdict } from '../../model/inspection-result.ts';

/** Names of the vetoes of an outlook, each once, in the order of the scheme. */
export function vetoNames(
  indicators: readonly IndicatorVerdict[],
  outlook: NonNullable<IndicatorVerdict['veto']>,
): string[] {
  return [...new Set(indicators.filter(({ veto }) => veto === outlook).map(({ name }) => name))];
}
