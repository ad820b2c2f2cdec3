import type { NumberFormat } from '../model/scheme/index.ts';
import type { Fields } from './fields.ts';
import { DECIMALS, MODES } from './values/round.ts';

/** Fields that say how a number is printed. */
export const FORMAT_FIELDS = ['decimals', 'mode', 'pad', 'percent', 'missingText'];

/** Printed when nothing is said: as many decimals as the value has, at most four. */
export const STANDARD_FORMAT: NumberFormat = {
  decimals: 4,
  pad: false,
  mode: 'half-up',
  percent: false,
  missingText: '—',
};

/** How a number is printed, as far as the fields say. */
export function readFormat(fields: Fields): NumberFormat {
  return {
    decimals: fields.whole('decimals', DECIMALS) ?? STANDARD_FORMAT.decimals,
    pad: fields.flag('pad') ?? STANDARD_FORMAT.pad,
    mode: fields.choice('mode', MODES) ?? STANDARD_FORMAT.mode,
    percent: fields.flag('percent') ?? STANDARD_FORMAT.percent,
    missingText: fields.text('missingText') ?? STANDARD_FORMAT.missingText,
  };
}
