import type { Band, Bands, Bound, Value } from '../../model/scheme/index.ts';
import { readFields, refuseTogether, type Fields } from '../fields.ts';
import { placed, unreadable } from '../reading.ts';
import type { Node } from '../yaml/node.ts';
import { joinBands, type WrittenBand } from './join-bands.ts';
import { fieldValue, type Primitive, type ValueReading } from './primitive.ts';
import { shareOfPoints } from './tally.ts';

/** Number to value by intervals. */
export const bands: Primitive = {
  keys: ['bands'],
  place: { zh: '分档（bands）', en: 'Bands' },
  fields: ['of', 'bands'],
  required: ['of'],
  read: (fields, reading) => ({
    kind: 'bands',
    of: fieldValue(fields, 'of', reading) ?? unreadable(),
    ...readBands(fields.list('bands'), {
      fields: ['gives', 'share'],
      gives: (band) => giveValue(band, reading),
      otherwise: (rest) => fieldValue(rest, 'otherwise', reading),
      reading,
    }),
  }),
};

/** What a band of some kind gives, and by which fields. */
export interface BandGift {
  fields: readonly string[];
  /** Null: none of the fields is there. */
  gives(fields: Fields): Value | null;
  otherwise(fields: Fields): Value | null;
  reading: ValueReading;
}

function giveValue(fields: Fields, reading: ValueReading): Value | null {
  refuseTogether(fields, ['gives', 'share'], reading.report);
  return fields.has('share') ? shareOfPoints(fields, 'share', reading) : fieldValue(fields, 'gives', reading);
}

const BOUNDS = ['from', 'above', 'to', 'below'] as const;

/** A list of bands with its `otherwise`, held against overlaps and gaps. */
export function readBands(nodes: Node[], gift: BandGift): Pick<Bands, 'bands' | 'otherwise'> {
  const written: WrittenBand[] = [];
  const rest: { otherwise: Value | null; isThere: boolean } = { otherwise: null, isThere: false };
  for (const [index, node] of nodes.entries()) {
    const isOtherwise = node.shape === 'map' && node.fields.some(({ key }) => key === 'otherwise');
    if (!isOtherwise) {
      written.push(readBand(node, gift));
      continue;
    }
    if (index < nodes.length - 1) gift.reading.report.add('rest-not-last', node.at);
    rest.isThere = true;
    rest.otherwise = readOtherwise(node, gift);
  }
  const joined = joinBands(written, { hasOtherwise: rest.isThere, at: nodes[0]?.at ?? 0, report: gift.reading.report });
  return { bands: joined, otherwise: rest.otherwise };
}

function readOtherwise(node: Node, { otherwise, reading }: BandGift): Value {
  const fields = readFields({ node, field: 'bands' }, { place: OTHERWISE, known: ['otherwise'] }, reading.report);
  return (fields && otherwise(fields)) ?? unreadable();
}

const OTHERWISE = { zh: '其余（otherwise）', en: 'otherwise' };
const BAND = { zh: '一档', en: 'A band' };

function readBand(node: Node, { fields: gifts, gives, reading }: BandGift): WrittenBand {
  const { report, scope } = reading;
  const fields = readFields({ node, field: 'bands' }, { place: BAND, known: [...BOUNDS, ...gifts] }, report);
  if (!fields) return { band: { lower: null, upper: null, gives: unreadable() }, at: node.at, isSound: false };
  const lower = readBound(fields, { inclusive: 'from', exclusive: 'above' }, reading);
  const upper = readBound(fields, { inclusive: 'to', exclusive: 'below' }, reading);
  const given = gives(fields);
  if (!given) report.add('missing-field', node.at, { place: BAND, field: gifts[0] ?? '' });
  const hasBound = BOUNDS.some((name) => fields.has(name));
  if (!hasBound) report.add('band-without-bound', node.at);
  const band: Band = { lower, upper, gives: given ?? placed(unreadable(), node.at, scope.reading) };
  const isSound = hasBound && BOUNDS.every((name) => !fields.has(name) || fields.number(name) !== null);
  return { band, at: node.at, isSound };
}

function readBound(
  fields: Fields,
  names: { inclusive: 'from' | 'to'; exclusive: 'above' | 'below' },
  { report }: ValueReading,
): Bound | null {
  refuseTogether(fields, [names.inclusive, names.exclusive], report);
  const inclusive = fields.has(names.inclusive);
  const at = fields.number(inclusive ? names.inclusive : names.exclusive);
  return at === null ? null : { at, inclusive };
}
