import type { ClassOverview } from '../../../../core/reports/overview/index.ts';
import { toFixedText } from '../../../../core/model/exact/index.ts';
import type { ChildResult, ClassResult, IndicatorInfo, UnitResult } from '../../../../core/model/result.ts';
import type { ClassData, IndicatorData, LevelData } from './report-data.ts';
import { MARK_CORRECTED, MARK_INCOMPLETE, MARK_UNPUBLISHED } from './report-data.ts';
import type { RowData } from './report-data.ts';
import { decimalsOf } from '../views/figure.ts';
import { VETO } from '../views/lines-table.ts';
import type { TextPool } from './text-pool.ts';

/** A level of a class as the encoders need it: ids in the order of the data. */
export interface Level {
  data: LevelData;
  inputIds: string[];
  valueIds: string[];
  indicatorIds: string[];
}

/** What a class says once for all its units, and a row of the ranking for each. */
export function encodeClass(
  group: ClassResult,
  overview: ClassOverview,
  context: { levels: readonly Level[]; pool: TextPool; source: string },
): ClassData {
  const outcomes = [...new Set(group.units.flatMap((unit) => unit.outcome?.because ?? []))];
  const own = group.indicators.filter((info) => info.level === group.id);
  return {
    id: group.id,
    name: group.name,
    units: group.units.length,
    ranked: group.ranks !== 'none' && group.ranks !== 'hidden',
    grouped: group.units.some((unit) => unit.group !== undefined),
    columns: group.columns.map((name, at) => ({
      name,
      full: own.find((info) => info.name === name)?.points ?? null,
      decimals: mostDecimals(group.units, (unit) => unit.shown[at] ?? ''),
    })),
    decimals: mostDecimals(group.units, (unit) => unit.totalText),
    grades: group.labels,
    outcomes,
    levels: context.levels.map((level) => level.data),
    dimensions: overview.dimensions.map((dimension) => own.findIndex((info) => info.id === dimension.id)),
    source: context.source,
    patterns: context.pool.patterns,
    rows: group.units.map((unit) => encodeRow(unit, group.labels, outcomes)),
  };
}

function mostDecimals(units: readonly UnitResult[], text: (unit: UnitResult) => string): number {
  return units.reduce((most, unit) => Math.max(most, decimalsOf(text(unit))), 0);
}

/** The level of the class, then those of its children at any depth, in the order in which they are met. */
export function levelsOf(group: ClassResult, overview: ClassOverview, source: string): Level[] {
  const ids = new Set<string>([group.id]);
  const inputs = new Map<string, Set<string>>();
  const values = new Map<string, Set<string>>();
  const visit = (id: string, row: UnitResult | ChildResult): void => {
    ids.add(id);
    collect(inputs, id, row.inputs);
    collect(inputs, id, row.evidence ?? {});
    collect(values, id, row.values ?? {});
    for (const [child, rows] of Object.entries(row.children ?? {})) for (const one of rows) visit(child, one);
  };
  for (const unit of group.units) visit(group.id, unit);
  return [...ids].map((id) => {
    const inputIds = [...(inputs.get(id) ?? [])];
    const valueIds = [...(values.get(id) ?? [])];
    const infos = group.indicators.filter((info) => info.level === id);
    const means = id === group.id ? overview.means : new Map();
    return {
      inputIds,
      valueIds,
      indicatorIds: infos.map((info) => info.id),
      data: {
        id,
        inputs: inputIds.map((input) => inputData(group, id, input)),
        values: valueIds,
        indicators: infos.map((info) => indicatorData(info, infos, { means, source })),
      },
    };
  });
}

function collect(keys: Map<string, Set<string>>, level: string, record: Record<string, unknown>): void {
  const known = keys.get(level) ?? new Set();
  keys.set(level, known);
  for (const key of Object.keys(record)) known.add(key);
}

const FROM_WORDS = { column: '表格', check: '检查', marks: '评分' } as const;

function inputData(group: ClassResult, level: string, id: string): LevelData['inputs'][number] {
  const input = group.inputs.find((one) => one.id === id && one.level === level);
  return { name: input?.name ?? id, from: input === undefined ? '' : FROM_WORDS[input.from] };
}

const KIND_WORDS = { veto: VETO, deduction: '扣分', bonus: '加分', graded: '评分', measure: '数据' } as const;

function indicatorData(
  info: IndicatorInfo,
  infos: readonly IndicatorInfo[],
  context: { means: ClassOverview['means']; source: string },
): IndicatorData {
  // A veto counts situations, and most units have none.
  const mean = info.kind === 'veto' ? undefined : context.means.get(info.id);
  return {
    name: info.name,
    depth: depthOf(info, infos),
    kind: KIND_WORDS[info.kind],
    full: info.points,
    mean: mean === undefined ? null : toFixedText(mean, 2, { pad: false }),
    rule: infos.some((one) => one.parent === info.id) || info.rule === info.name ? null : info.rule,
    clause: info.clause,
    source: info.source === context.source ? null : info.source,
    unverified: info.verified ? null : (info.why ?? ''),
  };
}

function depthOf(info: IndicatorInfo, infos: readonly IndicatorInfo[]): number {
  const parent = info.parent === null ? undefined : infos.find((one) => one.id === info.parent);
  return parent === undefined ? 0 : 1 + depthOf(parent, infos);
}

function encodeRow(unit: UnitResult, labels: readonly string[], outcomes: readonly string[]): RowData {
  const marks =
    (unit.state === 'incomplete' ? MARK_INCOMPLETE : 0) |
    ((unit.corrections?.length ?? 0) > 0 ? MARK_CORRECTED : 0) |
    (unit.published || unit.state === 'incomplete' ? 0 : MARK_UNPUBLISHED);
  return [
    unit.unit,
    unit.short,
    unit.rank,
    unit.totalText,
    unit.grade === null ? -1 : labels.indexOf(unit.grade),
    unit.shown,
    marks,
    unit.outcome === undefined ? -1 : outcomes.indexOf(unit.outcome.because),
    (unit.group ?? []).join(' · '),
  ];
}
