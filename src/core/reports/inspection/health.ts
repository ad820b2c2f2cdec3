import type { IndicatorVerdict, InspectionResult } from '../../model/inspection-result.ts';
import { OUTCOMES, type Outcome } from '../../model/outcome.ts';
import { VETO_STATES, type VetoState, vetoStates } from './veto-states.ts';

/**
 * How it stands with an indicator, the nearest first. `failedInPart`: a veto that has problems, and of which not all was looked at;
 * `byHand`: what was looked at is in order, or nothing was, and the rest no check looks at; `clear`: nothing was found that counts, all
 * that the scheme takes from checks being looked at.
 */
export const HEALTH_STATES = [
  'problem',
  'failedInPart',
  'toJudge',
  'untested',
  'byHand',
  'clear',
  'inapplicable',
] as const;

export type HealthState = (typeof HEALTH_STATES)[number];

type Words = Readonly<Record<HealthState, string>>;

/** In the words of the verdicts; a veto has a limit that problems may reach or not. */
const WORDS: Words = {
  problem: OUTCOMES.failed,
  failedInPart: VETO_STATES.failedInPart.zh,
  toJudge: OUTCOMES.cantTell,
  untested: OUTCOMES.untested,
  byHand: '须由人检查',
  clear: '未发现问题',
  inapplicable: OUTCOMES.inapplicable,
};

const OF_LIMIT = { problem: VETO_STATES.reached.zh, clear: '未达到界限' };

/** A look at links alone runs few checks: what none of these looks at is not for people only. */
export function healthWords(reading: Reading, { isVeto }: Pick<HealthGroup, 'isVeto'>): Words {
  return { ...WORDS, ...(isVeto ? OF_LIMIT : {}), ...(reading === 'all' ? {} : { byHand: '这次没有检查' }) };
}

type Reading = InspectionResult['inspection']['reading'];

/** A group of indicators, with how many there are in each state: numbers of indicators, and no score. */
export interface HealthGroup {
  name: string;
  isVeto: boolean;
  total: number;
  counts: Readonly<Record<HealthState, number>>;
}

/** Vetoes first, then the groups in the order of the scheme, then what stands in none. */
export function healthOf({ indicators, seen }: Pick<InspectionResult, 'indicators' | 'seen'>): HealthGroup[] {
  const vetoes = vetoStates(indicators);
  const groups = [...Map.groupBy(indicators, placeOf)].toSorted(([a], [b]) => a - b);
  return groups.map(([place, own]) => {
    const isVeto = place === VETOES;
    const counts: Record<HealthState, number> = { ...NONE };
    const named = [...Map.groupBy(own, ({ name }) => name)];
    for (const [name, rows] of named) {
      const state = isVeto ? stateOfVeto(rows, vetoes.get(name)) : stateOf(rows);
      // Of a site of which nothing was read nobody knows what it has.
      counts[state === 'inapplicable' && seen.pages === 0 ? 'untested' : state]++;
    }
    const name = isVeto ? '单项否决' : (own[0]?.group?.name ?? (groups.length > 1 ? '其他指标' : '各项指标'));
    return { name, isVeto, total: named.length, counts };
  });
}

/** How many indicators of these groups are in a state. */
export function healthCount(groups: readonly HealthGroup[], state: HealthState): number {
  return groups.reduce((sum, { counts }) => sum + counts[state], 0);
}

const NONE: HealthGroup['counts'] = {
  problem: 0,
  failedInPart: 0,
  toJudge: 0,
  untested: 0,
  byHand: 0,
  clear: 0,
  inapplicable: 0,
};

const VETOES = -1;

function placeOf({ kind, group = null }: IndicatorVerdict): number {
  return kind === 'veto' ? VETOES : (group?.place ?? Number.MAX_SAFE_INTEGER);
}

type Rows = readonly IndicatorVerdict[];

const has = (rows: Rows, outcome: Outcome) => rows.some(({ available, counts }) => available && counts[outcome] > 0);

/** As the table of the indicators has it, but that what no check looks at is not passed over. */
function stateOf(rows: Rows): HealthState {
  if (has(rows, 'failed')) return 'problem';
  if (has(rows, 'cantTell')) return 'toJudge';
  if (has(rows, 'untested')) return 'untested';
  if (rows.some(({ available }) => !available)) return 'byHand';
  return has(rows, 'passed') ? 'clear' : 'inapplicable';
}

const OF_VETO: Readonly<Record<Exclude<VetoState, 'clear'>, HealthState>> = {
  reached: 'problem',
  toJudge: 'toJudge',
  failedInPart: 'failedInPart',
  untested: 'untested',
  inPart: 'byHand',
};

function stateOfVeto(rows: Rows, state: VetoState | undefined): HealthState {
  if (state === undefined) return 'byHand';
  if (state !== 'clear') return OF_VETO[state];
  return LOOKED.some((outcome) => has(rows, outcome)) ? 'clear' : 'inapplicable';
}

const LOOKED: readonly Outcome[] = ['passed', 'failed', 'cantTell', 'untested'];
