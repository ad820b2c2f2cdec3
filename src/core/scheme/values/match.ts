import type { Match } from '../../model/scheme/index.ts';
import type { Fields } from '../fields.ts';
import { unreadable } from '../reading.ts';
import { fieldValue, type Primitive, type ValueReading } from './primitive.ts';

/** Text to value. */
export const match: Primitive = {
  keys: ['match'],
  place: { zh: '对照（match）', en: 'Match' },
  fields: ['of', 'match', 'otherwise'],
  required: ['of'],
  read: readMatch,
};

/** Words for "the rest", which would be a text like any other among the cases. */
const REST_WORDS: ReadonlySet<string> = new Set(['else', 'otherwise', 'default']);

function readMatch(fields: Fields, reading: ValueReading): Match {
  return {
    kind: 'match',
    of: fieldValue(fields, 'of', reading) ?? unreadable(),
    cases: fields.entries('match').flatMap(({ key, at, value }) => {
      const entry = { text: key, gives: reading.value({ node: value, field: key }) };
      reading.scope.reading.origins.set(entry, at);
      if (!REST_WORDS.has(key)) return [entry];
      reading.report.add('rest-inside-match', at, { word: key });
      return [];
    }),
    otherwise: fieldValue(fields, 'otherwise', reading),
  };
}
