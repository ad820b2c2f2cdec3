import type { Exact } from '../model/exact/index.ts';
import type { Condition, NumberFormat, Provenance, SchemeClass } from '../model/scheme/index.ts';
import { UNIT_HEADERS } from '../model/scheme-tables/index.ts';
import { checkClass } from './checks/check-class.ts';
import { readFields, type Fields } from './fields.ts';
import { checkLabel } from './grades/labels.ts';
import { readGrades } from './grades/read-grades.ts';
import { reportSum, sumOfPoints } from './indicator-heads.ts';
import { settleInputs } from './inputs/settle-inputs.ts';
import { closeLevel, LEVEL_FIELDS, openScope, readLevel, readTableName } from './levels.ts';
import { readHyphenName } from './names.ts';
import { FORMAT_FIELDS, readFormat, STANDARD_FORMAT } from './number-format.ts';
import { readOverrides } from './overrides.ts';
import { readProvenance } from './provenance.ts';
import { readRanking, unranked } from './ranking.ts';
import type { Reading } from './reading.ts';
import { readAfter } from './rule-parts.ts';
import { readAmount, type Written } from './scalars.ts';
import type { LevelScope, StandingWord } from './scope.ts';
import { readShown, standardShown } from './shown.ts';
import { readCondition } from './values/read-condition.ts';
import type { Node } from './yaml/node.ts';

const OWN_FIELDS = [
  'id',
  'name',
  'table',
  'unit',
  'where',
  'points',
  'totalShown',
  'ranking',
  'grades',
  'shown',
  'overrides',
];

const SHAPE = {
  place: { zh: '分类', en: 'A class' },
  known: [...OWN_FIELDS, ...LEVEL_FIELDS],
  required: ['id', 'name'],
};

/** The classes of a scheme. */
export function readClasses(nodes: Node[], provenance: Provenance, reading: Reading): SchemeClass[] {
  const { report } = reading;
  const ids = new Map<string, number>();
  const names = new Map<string, number>();
  return nodes.flatMap((node) => {
    const fields = readFields({ node, field: 'classes' }, SHAPE, report);
    if (!fields) return [];
    const id = fields.read('id', readHyphenName) ?? '';
    const name = fields.text('name') ?? id;
    const [sameId, sameName] = [ids.get(id), names.get(name)];
    if (sameId !== undefined) report.add('duplicate-id', fields.valueAt('id'), { id, line: report.line(sameId) });
    else if (id !== '') ids.set(id, fields.valueAt('id'));
    if (sameName !== undefined)
      report.add('duplicate-name', fields.valueAt('name'), { name, line: report.line(sameName) });
    else if (fields.has('name')) names.set(name, fields.valueAt('name'));
    return [readClass(fields, { id, name, provenance }, reading)];
  });
}

function readClass(
  fields: Fields,
  { id, name, provenance }: { id: string; name: string; provenance: Provenance },
  reading: Reading,
): SchemeClass {
  const keyHeaders = fields.texts('unit') ?? [...UNIT_HEADERS];
  const table = readTableName(fields, id, reading);
  const scope = openScope(
    { kind: 'class', parent: null, id, name, at: fields.at, table, keyHeaders, parentHeaders: [] },
    reading,
  );
  readLevel(fields, scope, readProvenance(fields, provenance, reading.report));
  const where = readWhere(fields, scope);
  const ranking = fields.read('ranking', (written) => readRanking(written, scope)) ?? unranked(scope);
  const ranked: StandingWord[] = fields.has('ranking') ? ['rank'] : [];
  const graded: StandingWord[] = fields.has('grades') ? [...ranked, 'grade'] : ranked;
  const grades = readAfter(ranked, scope, () => fields.read('grades', (written) => readGrades(written, scope, graded)));
  const shown = readAfter(graded, scope, () => readShown(fields.listOrNothing('shown'), scope));
  const overrides = readOverrides(fields.listOrNothing('overrides'), grades, scope);
  settleInputs(scope);
  shown.finish();
  overrides.finish();
  checkOutcomeGrades(fields, grades?.labels ?? null, scope);
  checkClass(scope, where);
  return {
    ...closeLevel(scope),
    points: readPoints(fields, scope),
    where,
    ranking,
    grades,
    shown: fields.has('shown') ? shown.shown : standardShown(scope),
    totalShown: readTotalShown(fields, reading),
    overrides: overrides.overrides,
  };
}

function readWhere(fields: Fields, scope: LevelScope): Condition | null {
  const node = fields.node('where');
  return node && readCondition({ node, field: 'where' }, scope.reading);
}

/** Stated points, held against the sum of what counts without bonus. */
function readPoints(fields: Fields, scope: LevelScope): Exact | null {
  const stated = fields.read('points', readAmount);
  const counted = scope.heads.filter(({ kind }) => kind === 'deduction' || kind === 'graded');
  if (stated === null || !counted.every(({ isSound }) => isSound)) return stated;
  const sum = sumOfPoints(counted);
  if (sum !== null) reportSum({ name: scope.name, stated, sum, at: fields.valueAt('points') }, scope);
  return stated;
}

const TOTAL_SHOWN = { place: { zh: '总分的印法（totalShown）', en: 'TotalShown' }, known: FORMAT_FIELDS };

function readTotalShown(fields: Fields, { report }: Reading): NumberFormat {
  const read = (written: Written) => readFields(written, TOTAL_SHOWN, report);
  const format = fields.read('totalShown', read);
  return format ? readFormat(format) : STANDARD_FORMAT;
}

/** Grades that outcomes fix have to be among the labels; without grades there are none to fix. */
function checkOutcomeGrades(fields: Fields, labels: string[] | null, { reading: { report } }: LevelScope): void {
  for (const node of fields.listOrNothing('outcomes')) {
    const grade = node.shape === 'map' ? node.fields.find(({ key }) => key === 'grade') : undefined;
    if (grade?.value.shape !== 'text' || grade.value.empty) continue;
    const reason = { zh: '这一分类没有（grades）', en: 'the class has no grades' };
    if (labels === null) {
      if (!fields.has('grades')) report.add('misplaced-field', grade.at, { field: 'grade', reason });
    } else checkLabel({ grade: grade.value.text.trim(), at: grade.value.at }, { names: labels, report });
  }
}
