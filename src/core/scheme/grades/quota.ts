import { add, exact, lt, lte, ONE, ZERO, type Exact } from '../../model/exact/index.ts';
import type { GradeByQuota, QuotaStep } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import { readFields, refuseTogether, type Fields } from '../fields.ts';
import { partCondition } from '../rule-parts.ts';
import { readShare } from '../scalars.ts';
import type { LevelScope } from '../scope.ts';
import { MODES } from '../values/round.ts';
import type { Node } from '../yaml/node.ts';
import { readLabel, type Labels } from './labels.ts';

const SHAPE = {
  place: { zh: '按比例定等的一档（quota）', en: 'A step of quota' },
  known: ['grade', 'count', 'share', 'round', 'ties', 'where'],
  required: ['grade'],
};

/** A step with the fields from which it was read. */
interface WrittenStep {
  step: QuotaStep;
  fields: Fields;
}

/** Grades by place: every step but the last has a size, and the last takes the rest. */
export function readSteps(
  nodes: Node[],
  rule: { cumulative: boolean; labels: Labels; isRanked: boolean },
  scope: LevelScope,
): GradeByQuota['steps'] {
  const written = nodes.flatMap((node) => readStep(node, rule.labels, scope) ?? []);
  if (!rule.isRanked) refuseCuts(written, scope);
  const last = written.at(-1);
  for (const entry of written) checkSize(entry, entry === last, scope);
  checkShares(written, rule.cumulative, scope);
  return written.map(({ step }) => step);
}

function readStep(node: Node, labels: Labels, scope: LevelScope): WrittenStep | null {
  const { report } = scope.reading;
  const fields = readFields({ node, field: 'quota' }, SHAPE, report);
  if (!fields) return null;
  refuseTogether(fields, ['count', 'share'], report);
  const step: QuotaStep = {
    label: fields.read('grade', (written) => readLabel(written, labels)) ?? '',
    size: readSize(fields),
    rounding: fields.choice('round', MODES) ?? 'down',
    ties: fields.choice('ties', ['include', 'cut', 'exclude']) ?? 'include',
    where: partCondition(fields, 'where', scope),
  };
  return { step, fields };
}

function readSize(fields: Fields): QuotaStep['size'] {
  if (fields.has('count')) {
    const count = fields.whole('count', { least: 0 });
    return count === null ? null : { amount: exact(count), unit: 'count' };
  }
  const share = fields.read('share', readShare);
  return share === null ? null : { amount: share, unit: 'share' };
}

/** Without a ranking nothing but the rows of the table would say on which side of the cut a unit falls. */
function refuseCuts(written: WrittenStep[], { reading: { report } }: LevelScope): void {
  for (const { step, fields } of written) {
    if (fields.has('ties') && step.ties === 'cut') report.add('cut-needs-ranking', fields.keyAt('ties'));
  }
}

function checkSize({ fields }: WrittenStep, isLast: boolean, { reading: { report } }: LevelScope): void {
  const size = ['count', 'share'].find((name) => fields.has(name));
  if (isLast) {
    if (size) report.add('no-rest', fields.at, { example: '- { grade: … }' });
    for (const name of ['round', 'ties', 'where']) {
      if (!size && fields.has(name)) report.add('misplaced-field', fields.keyAt(name), { field: name, reason: REST });
    }
    return;
  }
  if (!size) report.add('rest-not-last', fields.at);
  else if (!fields.has('ties')) report.add('missing-field', fields.at, { place: SHAPE.place, field: 'ties' });
}

const REST: Text = { zh: '最后一档接收其余单位', en: 'the last step takes all that are left' };

/** One after the other the shares are at most everything; from the top each is more than the one before. */
function checkShares(written: WrittenStep[], cumulative: boolean, { reading: { report } }: LevelScope): void {
  let reached: Exact = ZERO;
  let before: QuotaStep['size'] = null;
  for (const { step, fields } of written) {
    const { size } = step;
    if (!size) continue;
    const at = fields.valueAt(size.unit);
    if (cumulative && before && before.unit === size.unit && lte(size.amount, before.amount)) {
      report.add('quota-size', at, { problem: NOT_GROWING });
    }
    before = size;
    if (cumulative || size.unit === 'count') continue;
    reached = add(reached, size.amount);
    if (lt(ONE, reached)) report.add('quota-size', at, { problem: TOO_MUCH });
  }
}

const NOT_GROWING: Text = {
  zh: 'cumulative 是从头累计的，每档都应大于前一档',
  en: 'With cumulative each step counts from the top and has to be larger than the one before',
};
const TOO_MUCH: Text = { zh: '到这一档各比例之和超过 100%', en: 'Up to this step the shares add up to more than 100%' };
