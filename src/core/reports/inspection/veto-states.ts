import type { IndicatorVerdict } from '../../model/inspection-result.ts';
import type { Text } from '../../model/text.ts';

/**
 * How it stands with a veto: `reached`, it applies if what was found is confirmed; it may, by what a person has to judge (`toJudge`) or
 * by nothing but what could not be looked at (`untested`); `clear`, it does not whatever becomes of that.
 */
export type VetoState = 'reached' | 'toJudge' | 'untested' | 'clear';

/** The state of each veto that was checked, by its name, in the order of the scheme. */
export function vetoStates(indicators: readonly IndicatorVerdict[]): Map<string, VetoState> {
  const groups = Map.groupBy(
    indicators.filter(({ veto }) => veto !== null),
    ({ name }) => name,
  );
  return new Map([...groups].map(([name, group]) => [name, stateOf(group)]));
}

function stateOf(group: readonly IndicatorVerdict[]): VetoState {
  if (group.some(({ veto }) => veto === 'reached')) return 'reached';
  const open = group.filter(({ veto }) => veto === 'open');
  if (open.length === 0) return 'clear';
  const isOnlyUntested = open.every(({ counts: { failed, cantTell } }) => failed + cantTell === 0);
  return isOnlyUntested && open.some(({ counts }) => counts.untested > 0) ? 'untested' : 'toJudge';
}

/** Names of the vetoes in a state. */
export function vetoNames(states: ReadonlyMap<string, VetoState> | null, state: VetoState): string[] {
  return [...(states ?? [])].flatMap(([name, own]) => (own === state ? [name] : []));
}

/** The states that call for somebody, the nearest first. */
export const VETO_STATES = {
  reached: { zh: '达到界限', en: 'reached' },
  toJudge: { zh: '待人工判定', en: 'open' },
  untested: { zh: '未能检查', en: 'untested' },
} as const satisfies Partial<Record<VetoState, Text>>;

export const CALLING_STATES = Object.keys(VETO_STATES) as (keyof typeof VETO_STATES)[];
