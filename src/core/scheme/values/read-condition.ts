import type { Condition } from '../../model/scheme/index.ts';
import { readFields, readList, refuseTogether } from '../fields.ts';
import { parseConditionFormula } from '../formula/parse-formula.ts';
import { placed, unreadableCondition, type Reading } from '../reading.ts';
import { readScalar, type Written } from '../scalars.ts';

const KEYS = ['all', 'any', 'not'] as const;

const PLACE = { zh: '条件', en: 'A condition' };

/** A condition: a formula, or all / any / not over conditions. Reports what is wrong and then gives one that fits everywhere. */
export function readCondition(written: Written, reading: Reading): Condition {
  const { report } = reading;
  if (written.node.shape !== 'map') {
    const scalar = readScalar(written, report);
    return (scalar && parseConditionFormula(scalar, reading)) ?? unreadableCondition();
  }
  const fields = readFields(written, { place: PLACE, known: KEYS }, report);
  const key = KEYS.find((name) => fields?.has(name));
  if (!fields || refuseTogether(fields, KEYS, report)) return unreadableCondition();
  const node = key && fields.node(key);
  if (!key || !node) {
    report.add('missing-field', written.node.at, { place: PLACE, field: 'all' });
    return unreadableCondition();
  }
  if (key === 'not') {
    return placed({ kind: 'not', of: readCondition({ node, field: key }, reading) }, written.node.at, reading);
  }
  const parts = readList({ node, field: key }, report) ?? [];
  const of = parts.map((part) => readCondition({ node: part, field: key }, reading));
  return placed({ kind: key, of }, written.node.at, reading);
}
