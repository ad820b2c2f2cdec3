import type { IndicatorVerdict } from '../../model/inspection-result.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Text } from '../../model/text.ts';

/**
 * How it stands with a veto: `reached`, it applies if what was found is confirmed; `clear`, it does not whatever becomes of the rest. Else
 * it may: by what a person has to judge (`toJudge`), by problems with what was not looked at (`failedInPart`), by nothing but what could
 * not be looked at (`untested`), or by what nobody looks for, all that was looked at being in order (`inPart`).
 */
export type VetoState = 'reached' | 'toJudge' | 'failedInPart' | 'untested' | 'inPart' | 'clear';

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
  const has = (outcome: Outcome) => open.some(({ counts }) => counts[outcome] > 0);
  if (has('cantTell')) return 'toJudge';
  if (has('failed')) return 'failedInPart';
  return has('untested') ? 'untested' : 'inPart';
}

/** Names of the vetoes in a state. */
export function vetoNames(states: ReadonlyMap<string, VetoState> | null, state: VetoState): string[] {
  return [...(states ?? [])].flatMap(([name, own]) => (own === state ? [name] : []));
}

/** The states that call for somebody, the nearest first. */
export const VETO_STATES = {
  reached: { zh: '达到界限', en: 'reached' },
  toJudge: { zh: '待人工判定', en: 'open' },
  failedInPart: { zh: '有问题，未查全', en: 'with problems, incomplete' },
  untested: { zh: '未能检查', en: 'untested' },
  inPart: { zh: '未查全', en: 'incomplete' },
} as const satisfies Partial<Record<VetoState, Text>>;

export const CALLING_STATES = Object.keys(VETO_STATES) as (keyof typeof VETO_STATES)[];
