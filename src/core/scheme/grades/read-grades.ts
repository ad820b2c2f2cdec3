import type { GradeRule, Value } from '../../model/scheme/index.ts';
import { readFields, refuseTogether, type Fields } from '../fields.ts';
import { placed } from '../reading.ts';
import { nameValue, partCondition, partNumber, partValue, partValues, readAfter } from '../rule-parts.ts';
import { readScalar, type Written } from '../scalars.ts';
import type { LevelScope, StandingWord } from '../scope.ts';
import { readBands } from '../values/bands.ts';
import { valueReading } from '../values/read-value.ts';
import type { Node } from '../yaml/node.ts';
import { readLabel, type Labels } from './labels.ts';
import { readSteps } from './quota.ts';

const WAYS = ['bands', 'quota', 'conditions', 'value'] as const;

const SHAPE = {
  place: { zh: '等次（grades）', en: 'Grades' },
  known: ['labels', 'of', 'within', 'cumulative', 'raises', 'caps', 'drops', ...WAYS],
  required: ['labels'],
};

/** The grades of a class. `standing` is what corrections can read, the grade as it is so far among it. */
export function readGrades(written: Written, scope: LevelScope, standing: readonly StandingWord[]): GradeRule | null {
  const { report } = scope.reading;
  const fields = readFields(written, SHAPE, report);
  if (!fields) return null;
  const labels: Labels = { names: readLabels(fields, scope), report };
  scope.labels = labels.names;
  refuseTogether(fields, WAYS, report);
  if (!WAYS.some((way) => fields.has(way))) {
    report.add('missing-field', fields.at, { place: fields.place, field: 'bands' });
  }
  refuseMisfits(fields, scope);
  return {
    labels: labels.names,
    within: partValues(fields, 'within', scope),
    base: readBase(fields, { labels, isRanked: standing.includes('rank') }, scope),
    ...readAfter(standing, scope, () => ({
      raises: fields.listOrNothing('raises').flatMap((node) => readMove(node, 'raises', scope) ?? []),
      caps: fields.listOrNothing('caps').flatMap((node) => readCap(node, labels, scope) ?? []),
      drops: fields.listOrNothing('drops').flatMap((node) => readMove(node, 'drops', scope) ?? []),
    })),
  };
}

function readLabels(fields: Fields, { reading: { report } }: LevelScope): string[] {
  const names: string[] = [];
  for (const node of fields.list('labels')) {
    const label = readScalar({ node, field: 'labels' }, report);
    if (!label) continue;
    const name = label.text.trim();
    if (names.includes(name)) report.add('duplicate-name', label.at, { name, line: report.line(fields.at) });
    else names.push(name);
  }
  return names;
}

/** Fields that only some ways of grading have. */
function refuseMisfits(fields: Fields, { reading: { report } }: LevelScope): void {
  const way = WAYS.find((name) => fields.has(name));
  const owners = { of: ['bands', 'quota'], within: ['quota'], cumulative: ['quota'] };
  for (const [field, ways] of Object.entries(owners)) {
    if (!way || !fields.has(field) || ways.includes(way)) continue;
    const reason = { zh: `只用于 ${ways.join('、')}`, en: `it belongs to ${ways.join(' and ')}` };
    report.add('misplaced-field', fields.keyAt(field), { field, reason });
  }
}

function readBase(
  fields: Fields,
  { labels, isRanked }: { labels: Labels; isRanked: boolean },
  scope: LevelScope,
): GradeRule['base'] {
  if (fields.has('quota')) {
    const cumulative = fields.flag('cumulative') ?? false;
    const steps = readSteps(fields.list('quota'), { cumulative, labels, isRanked }, scope);
    return { by: 'quota', of: readOf(fields, scope), steps, cumulative };
  }
  if (fields.has('conditions')) return { by: 'conditions', cases: readCases(fields, labels, scope) };
  const value = partValue(fields, 'value', scope);
  const what = { zh: '等次', en: 'A grade' };
  if (value) scope.roots.push({ owner: null, part: value, expects: { type: 'text', what }, labels });
  return { by: 'value', value: value ?? readGradeBands(fields, labels, scope) };
}

function readOf(fields: Fields, scope: LevelScope): Value {
  const of = partNumber(fields, 'of', scope);
  if (!of && !scope.total) scope.reading.report.add('missing-field', fields.at, { place: fields.place, field: 'of' });
  return of ?? nameValue('total');
}

/** Bands whose gift is a grade. */
function readGradeBands(fields: Fields, labels: Labels, scope: LevelScope): Value {
  const value: Value = {
    kind: 'bands',
    of: readOf(fields, scope),
    ...readBands(fields.list('bands'), {
      fields: ['grade'],
      gives: (band) => gradeIn(band, 'grade', { labels, scope }),
      otherwise: (rest) => gradeIn(rest, 'otherwise', { labels, scope }),
      reading: valueReading({ scope, indicator: null }),
    }),
  };
  scope.roots.push({ owner: null, part: placed(value, fields.valueAt('bands'), scope.reading) });
  return value;
}

function gradeIn(fields: Fields, name: string, { labels, scope }: { labels: Labels; scope: LevelScope }): Value | null {
  const grade = fields.read(name, (written) => readLabel(written, labels));
  return grade === null ? null : placed({ kind: 'constant', value: grade }, fields.valueAt(name), scope.reading);
}

const CASE = {
  place: { zh: '条件定等的一项', en: 'An entry of conditions' },
  known: ['grade', 'if'],
  required: ['grade'],
};

function readCases(
  fields: Fields,
  labels: Labels,
  scope: LevelScope,
): { label: string; condition: ReturnType<typeof partCondition> }[] {
  const { report } = scope.reading;
  const nodes = fields.list('conditions');
  return nodes.flatMap((node, index) => {
    const entry = readFields({ node, field: 'conditions' }, CASE, report);
    if (!entry) return [];
    const isLast = index === nodes.length - 1;
    if (isLast && entry.has('if')) report.add('no-rest', entry.at, { example: '- { grade: … }' });
    if (!isLast && !entry.has('if')) report.add('rest-not-last', entry.at);
    const label = entry.read('grade', (written) => readLabel(written, labels)) ?? '';
    return [{ label, condition: partCondition(entry, 'if', scope) }];
  });
}

const CAP = {
  place: { zh: '等次上限（caps）', en: 'An entry of caps' },
  known: ['if', 'atMost', 'because'],
  required: ['if', 'atMost', 'because'],
};

function readCap(node: Node, labels: Labels, scope: LevelScope): GradeRule['caps'][number] | null {
  const fields = readFields({ node, field: 'caps' }, CAP, scope.reading.report);
  const condition = fields && partCondition(fields, 'if', scope);
  const atMost = fields?.read('atMost', (written) => readLabel(written, labels)) ?? '';
  return condition && { condition, atMost, because: fields.text('because') ?? '' };
}

const MOVES = {
  raises: { zh: '升等（raises）', en: 'An entry of raises' },
  drops: { zh: '降等（drops）', en: 'An entry of drops' },
};

const MOVE_FIELDS = ['if', 'by', 'because'];

/** So many grades up or down. */
function readMove(node: Node, field: keyof typeof MOVES, scope: LevelScope): GradeRule['drops'][number] | null {
  const shape = { place: MOVES[field], known: MOVE_FIELDS, required: MOVE_FIELDS };
  const fields = readFields({ node, field }, shape, scope.reading.report);
  const condition = fields && partCondition(fields, 'if', scope);
  const by = fields?.whole('by', { least: 1 }) ?? 1;
  return condition && { condition, by, because: fields.text('because') ?? '' };
}
