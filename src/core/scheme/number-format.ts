import type { NumberFormat, TextFormat } from '../model/scheme/index.ts';
import type { Fields } from './fields.ts';
import { readTextOrNothing } from './scalars.ts';
import { DECIMALS, MODES } from './values/round.ts';

/** Fields that say how a number becomes a text. */
export const TEXT_FORMAT_FIELDS = ['decimals', 'mode', 'pad', 'percent'];

/** Fields that say how a cell is printed in a column. */
export const FORMAT_FIELDS = [...TEXT_FORMAT_FIELDS, 'missingText'];

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
  const missingText = fields.read('missingText', readTextOrNothing) ?? STANDARD_FORMAT.missingText;
  return { ...readTextFormat(fields), missingText };
}

/** How a number becomes a text, as far as the fields say. */
export function readTextFormat(fields: Fields): TextFormat {
  return {
    decimals: fields.whole('decimals', DECIMALS) ?? STANDARD_FORMAT.decimals,
    pad: fields.flag('pad') ?? STANDARD_FORMAT.pad,
    mode: fields.choice('mode', MODES) ?? STANDARD_FORMAT.mode,
    percent: fields.flag('percent') ?? STANDARD_FORMAT.percent,
  };
}
