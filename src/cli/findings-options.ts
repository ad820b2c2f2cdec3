import { DECISIONS, PRESENCES } from '../core/process/index.ts';
import type { OptionSpecs, OptionValues } from './command.ts';

/** By which findings are chosen. */
export const FINDINGS_OPTIONS = {
  target: { type: 'string', value: 'ID', text: { zh: '只看一个网站（编号）', en: 'of one target (its id)' } },
  check: {
    type: 'string',
    value: 'CHECK',
    text: { zh: '只看一个检查项；by-hand 为人工发现', en: 'of one check; by-hand: what people found' },
  },
  decision: { type: 'string', value: 'DECISION', choices: DECISIONS, text: { zh: '认定', en: 'what was decided' } },
  presence: {
    type: 'string',
    value: 'PRESENCE',
    choices: PRESENCES,
    text: { zh: '存在或已消失', en: 'still there, or gone' },
  },
  veto: { type: 'boolean', text: { zh: '只看单项否决', en: 'only what a veto reads' } },
} as const satisfies OptionSpecs;

/** The filter that options say. */
export function filterOf({ target, check, decision, presence, veto }: OptionValues<typeof FINDINGS_OPTIONS>) {
  return {
    target,
    check,
    decision: DECISIONS.find((one) => one === decision),
    presence: PRESENCES.find((one) => one === presence),
    veto: veto ? true : undefined,
  };
}
