import { toText } from '../model/exact/index.ts';
import { nearestName } from '../model/nearest.ts';
import type { GradeRule, Override } from '../model/scheme/index.ts';
import { readFields, type Fields } from './fields.ts';
import { checkLabel } from './grades/labels.ts';
import { didYouMean } from './report.ts';
import { numberOf } from './scalars.ts';
import type { LevelScope } from './scope.ts';
import type { Node } from './yaml/node.ts';

const NAMES = ['unit', 'of', 'value', 'reason', 'by', 'at'];

const SHAPE = { place: { zh: '更正（overrides）', en: 'An override' }, known: NAMES, required: NAMES };

/** What an override can replace beside the names of the level. */
const RESULTS: ReadonlySet<string> = new Set(['total', 'rank', 'grade']);

/** Deviations from the rules. What they replace is checked by the function once all inputs are settled. */
export function readOverrides(
  nodes: Node[],
  grades: GradeRule | null,
  scope: LevelScope,
): { overrides: Override[]; finish: () => void } {
  const { report } = scope.reading;
  const written = nodes.flatMap((node) => readFields({ node, field: 'overrides' }, SHAPE, report) ?? []);
  const seen = new Map<string, number>();
  const overrides = written.map((fields) => {
    const override: Override = {
      unit: fields.text('unit') ?? '',
      of: fields.text('of') ?? '',
      value: fields.text('value') ?? '',
      reason: fields.text('reason') ?? '',
      by: fields.text('by') ?? '',
      at: fields.date('at') ?? '',
    };
    const name = `${override.unit} ${override.of}`;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, fields.at);
    else if (fields.has('unit') && fields.has('of'))
      report.add('duplicate-name', fields.at, { name, line: report.line(first) });
    return override;
  });
  const finish = () => {
    for (const [index, fields] of written.entries()) {
      checkOverride(fields, grades, scope);
      const override = overrides[index];
      if (override) override.value = plainValue(override, scope);
    }
  };
  return { overrides, finish };
}

function checkOverride(fields: Fields, grades: GradeRule | null, scope: LevelScope): void {
  const { report } = scope.reading;
  const of = fields.text('of');
  const value = fields.text('value');
  if (of === null || value === null) return;
  if (!RESULTS.has(of) && !scope.names.has(of)) {
    const what = { zh: '输入、值或指标', en: 'input, value or indicator' };
    const near = nearestName(of, [...RESULTS, ...scope.names.keys()]);
    report.add('unknown-name', fields.valueAt('of'), { name: of, what }, didYouMean(near));
    return;
  }
  const at = fields.valueAt('value');
  if (of === 'grade') checkLabel({ grade: value, at }, { names: grades?.labels ?? [], report });
  if (of === 'rank') fields.whole('value', { least: 1 });
  if (needsNumber(of, scope) && numberOf(value) === null) report.add('not-a-number', at, { text: value });
}

/** Of a named value nothing is said: what it comes out as may be a text. */
function needsNumber(of: string, { names }: LevelScope): boolean {
  const declared = names.get(of);
  if (declared?.as === 'input') return declared.input.type !== 'text';
  return of === 'total' || (declared?.as === 'indicator' && declared.head.points !== null);
}

/** A number as every reader of the result expects it (`85%` is 0.85); texts as they are. */
function plainValue({ of, value }: Override, { names }: LevelScope): string {
  const declared = names.get(of);
  const isText = of === 'grade' || (declared?.as === 'input' && declared.input.type === 'text');
  const number = isText ? null : numberOf(value);
  return number === null ? value : toText(number);
}
