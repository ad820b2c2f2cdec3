import { readTextFormat, TEXT_FORMAT_FIELDS } from '../number-format.ts';
import { unreadable } from '../reading.ts';
import { fieldValue, type Primitive } from './primitive.ts';

/** A number as it is printed, for texts that are put together. */
export const text: Primitive = {
  keys: ['text'],
  place: { zh: '数字的文本（text）', en: 'text' },
  fields: ['text', ...TEXT_FORMAT_FIELDS],
  read: (fields, reading) => ({
    kind: 'text',
    of: fieldValue(fields, 'text', reading) ?? unreadable(),
    format: readTextFormat(fields),
  }),
};
