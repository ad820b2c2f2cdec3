import { add, eq, exact, sign, toText, ZERO, type Exact } from '../../model/exact/index.ts';
import type { MarkSource } from '../../model/scheme/index.ts';
import { readEntries, readFields, type Fields } from '../fields.ts';
import { nearestName } from '../../model/nearest.ts';
import { didYouMean, listed, type Report } from '../report.ts';
import { readChoice, readNumber, type Written } from '../scalars.ts';
import type { NodeField } from '../yaml/node.ts';

export const MARK_FIELDS = ['marks', 'by', 'judges', 'trim', 'levels'];

const ROLES = ['self', 'expert', 'office'] as const;
type Role = (typeof ROLES)[number];

const JUDGES = ['mean', 'median', 'min', 'max', 'trimmed-mean'] as const;

/** What an input takes from the marks that persons gave. */
export function readMarks(fields: Fields, item: string, report: Report): MarkSource {
  const place = { zh: '评分输入', en: 'An input from marks' };
  if (!fields.has('by')) report.add('missing-field', fields.at, { place, field: 'by' });
  const judges = fields.choice('judges', JUDGES) ?? 'mean';
  return {
    from: 'marks',
    item,
    by: fields.read('by', readRoles) ?? [],
    judges,
    trim: readTrim(fields, judges, report),
    levels: Object.fromEntries(fields.entries('levels').map((level) => [level.key, readLevel(level, report)])),
  };
}

function readLevel({ key, value }: NodeField, report: Report): Exact {
  return readNumber({ node: value, field: key }, report) ?? ZERO;
}

function readRoles(written: Written, report: Report): MarkSource['by'] {
  if (written.node.shape === 'map') return readWeights(written, report);
  const nodes = written.node.shape === 'list' ? written.node.items : [written.node];
  if (nodes.length === 0) report.add('empty-list', written.node.at, { field: written.field });
  const by: MarkSource['by'] = [];
  for (const node of nodes) {
    const role = readChoice({ node, field: written.field }, ROLES, report);
    if (role && by.some((entry) => entry.role === role)) {
      report.add('duplicate-id', node.at, { id: role, line: report.line(written.node.at) });
    } else if (role) by.push({ role, weight: null });
  }
  return by;
}

function readWeights(written: Written, report: Report): MarkSource['by'] {
  const entries = readEntries(written, report) ?? [];
  const by = entries.flatMap((entry) => {
    const role = roleOf(entry, report);
    const weight = readNumber({ node: entry.value, field: entry.key }, report);
    if (weight !== null && sign(weight) <= 0) {
      report.add('weight-not-positive', entry.value.at, { weight: toText(weight) });
    }
    return role && weight !== null ? [{ role, weight }] : [];
  });
  const sum = by.reduce<Exact>((total, { weight }) => add(total, weight), ZERO);
  if (by.length === entries.length && by.length > 0 && !eq(sum, exact(1))) {
    report.add('weights-not-whole', written.node.at, { sum: toText(sum) });
  }
  return by;
}

function roleOf({ key, at }: NodeField, report: Report): Role | null {
  const role = ROLES.find((known) => known === key);
  if (role) return role;
  const details = { field: 'by', text: key, choices: listed(ROLES) };
  report.add('unknown-choice', at, details, didYouMean(nearestName(key, ROLES)));
  return null;
}

const TRIM = { zh: '去头去尾（trim）', en: 'trim' };

function readTrim(fields: Fields, judges: MarkSource['judges'], report: Report): MarkSource['trim'] {
  const none = { low: 0, high: 0 };
  if (judges !== 'trimmed-mean') {
    const reason = { zh: '只用于 judges: trimmed-mean', en: 'it belongs to judges: trimmed-mean' };
    if (fields.has('trim')) report.add('misplaced-field', fields.keyAt('trim'), { field: 'trim', reason });
    return none;
  }
  if (!fields.has('trim')) report.add('missing-field', fields.at, { place: fields.place, field: 'trim' });
  const trim = fields.read('trim', (written) => {
    return readFields(written, { place: TRIM, known: ['low', 'high'], required: ['low', 'high'] }, report);
  });
  if (!trim) return none;
  return { low: trim.whole('low', { least: 0 }) ?? 0, high: trim.whole('high', { least: 0 }) ?? 0 };
}
