import type {
  ChildResult,
  ClassResult,
  Gap,
  IndicatorInfo,
  Line,
  Result,
  ResultCell,
  UnitResult,
} from '../../model/result.ts';

import { readableFigure, readableStory } from './readable-figures.ts';

export { readableFigure, readableStory } from './readable-figures.ts';

/** How the total of a unit came about, from `result.json` alone: every line with its clause, down to the inputs. */
export interface Explanation extends ExplainedRow {
  unit: string;
  className: string;
  rank: number | null;
  total: string;
  grade: string | null;
  state: UnitResult['state'];
  /** Vetoes, caps, drops and overrides, in the order in which they applied. */
  decisions: string[];
  /** What has to be answered before the score is complete. */
  missing: string[];
}

/** What a unit and a child at any depth have in common. */
export interface ExplainedRow {
  /** The computation of the total before vetoes, gates and floors. */
  totalHow: string | null;
  lines: ExplainedLine[];
  /** Named values of the scheme that the total was computed from. */
  values: NamedFigure[];
  inputs: NamedFigure[];
  children: ExplainedChild[];
}

export interface ExplainedLine {
  /** 0 for a dimension. */
  depth: number;
  name: string;
  kind: IndicatorInfo['kind'];
  points: string;
  full: string | null;
  how: string | null;
  rule: string;
  source: string;
  clause: string | null;
  /** Why the rule is not verified; null where it is. */
  unverified: string | null;
}

export interface NamedFigure {
  name: string;
  figure: string;
  /** How it was computed; null for facts, and for what is another name or was replaced. */
  how: string | null;
  /** File and header of the column that holds the figure, in the row of the unit; null for what was not read from a column. */
  file: string | null;
  /** Rows of the findings or marks list behind it. */
  evidence: string[];
}

export interface ExplainedChild extends ExplainedRow {
  name: string;
  total: string;
  decision: string | null;
}

export function explainUnit(result: Pick<Result, 'tables'>, group: ClassResult, unit: UnitResult): Explanation {
  const where: Where = {
    group,
    level: group.id,
    files: new Map(result.tables.map(({ table, file }) => [table, file])),
  };
  return {
    unit: unit.unit,
    className: group.name,
    rank: unit.rank,
    total: unit.totalText,
    grade: unit.grade,
    state: unit.state,
    decisions: decisionsOf(unit),
    missing: (unit.missing ?? []).map((one) => gapWords(one, (id) => displayName(group, id))),
    ...explainRow(where, unit),
  };
}

interface Where {
  group: ClassResult;
  /** Id of the class or of the level of children. */
  level: string;
  /** By table. */
  files: ReadonlyMap<string, string>;
}

function explainRow(where: Where, row: UnitResult | ChildResult): ExplainedRow {
  return {
    totalHow: row.totalHow === undefined ? null : readableStory(row.totalHow),
    lines: explainLines(where.group, row.lines),
    values: explainValues(where, row),
    inputs: explainInputs(where, row),
    children: Object.entries(row.children ?? {}).flatMap(([level, children]) =>
      children.map((child) => explainChild({ ...where, level }, child)),
    ),
  };
}

function explainChild(where: Where, child: ChildResult): ExplainedChild {
  return {
    name: child.key,
    total: readableCell(child.total, where),
    decision: child.outcome?.because ?? null,
    ...explainRow(where, child),
  };
}

/** What is not known and why: `乙县的来信数（单元格为空）`. `nameOf` gives the display name of an input, value or indicator. */
export function gapWords({ untested, of, value, unit }: Gap, nameOf: (id: string) => string): string {
  const whose = unit === undefined ? '' : `${unit}的`;
  const what = value === undefined ? '' : `“${value}”`;
  return `${whose}${nameOf(of)}${what}（${MISSING_WORDS[untested]}）`;
}

/** Official words for why something is not known. */
const MISSING_WORDS: Record<Gap['untested'], string> = {
  blank: '单元格为空',
  'no-verdict': '没有检查结论',
  undecided: '待人工判定',
  'sample-too-small': '样本不足',
  'no-mark': '没有评分',
  'no-case': '取值不在规则所列之内',
  'division-by-zero': '除数为零',
  'no-root': '负数不能开偶次方',
  'no-logarithm': '零和负数没有对数',
  'weights-zero': '权重之和为零',
  'weight-negative': '权重是负数',
  'too-few-values': '个数太少，算不出',
  'total-missing': '不适用，而规则没有说明总分怎样处理',
};

function decisionsOf(unit: UnitResult): string[] {
  const outcome = unit.outcome === undefined ? [] : [unit.outcome.because];
  const corrections = (unit.corrections ?? []).map((one) => {
    const who = one.by === undefined ? '' : `（${one.by}，${one.at ?? ''}）`;
    return `${one.of} ${one.from ?? '—'} → ${one.to}：${one.because}${who}`;
  });
  return [...outcome, ...corrections];
}

function explainLines(group: ClassResult, lines: readonly Line[]): ExplainedLine[] {
  const infos = new Map(group.indicators.map((info) => [info.id, info]));
  return lines.flatMap((line) => {
    const info = infos.get(line.indicator);
    return info === undefined ? [] : [explainLine(line, info, { infos, group })];
  });
}

function explainLine(
  line: Line,
  info: IndicatorInfo,
  { infos, group }: { infos: ReadonlyMap<string, IndicatorInfo>; group: ClassResult },
): ExplainedLine {
  return {
    depth: depthOf(info, infos),
    name: info.name,
    kind: info.kind,
    points: readableCell(line.points, { group }),
    full: info.points,
    how: line.how === undefined ? null : readableStory(line.how),
    rule: info.rule,
    source: info.source,
    clause: info.clause,
    unverified: info.verified ? null : info.why,
  };
}

function depthOf(info: IndicatorInfo, infos: ReadonlyMap<string, IndicatorInfo>): number {
  const parent = info.parent === null ? undefined : infos.get(info.parent);
  return parent === undefined ? 0 : 1 + depthOf(parent, infos);
}

function explainValues(where: Where, row: UnitResult | ChildResult): NamedFigure[] {
  return Object.entries(row.values ?? {}).map(([name, cell]) => {
    const how = row.hows?.[name];
    return {
      name,
      figure: readableCell(cell, where),
      how: how === undefined ? null : readableStory(how),
      file: null,
      evidence: [],
    };
  });
}

function explainInputs(where: Where, row: UnitResult | ChildResult): NamedFigure[] {
  return Object.entries(row.inputs).map(([id, cell]) => ({
    name: inputInfo(where, id)?.name ?? id,
    figure: readableCell(cell, where),
    how: null,
    file: row.evidence?.[id] === undefined ? columnOf(where, id) : null,
    evidence: (row.evidence?.[id] ?? []).map((ref) =>
      [ref.text, ref.url, ref.seen, `${ref.table}:${ref.line}`, ref.sha256].filter((part) => part !== null).join(' '),
    ),
  }));
}

/** The file, and the header where it is not the name of the input; null where no column was handed in. */
function columnOf(where: Where, id: string): string | null {
  const info = inputInfo(where, id);
  const file = info?.header === undefined ? undefined : where.files.get(info.table);
  if (info === undefined || file === undefined) return null;
  return info.header === info.name ? file : `${file} ${info.header}`;
}

function inputInfo({ group, level }: Where, id: string): ClassResult['inputs'][number] | undefined {
  return group.inputs.find((input) => input.id === id && input.level === level);
}

const STANDING_WORDS: Record<string, string> = { total: '总分', rank: '名次', grade: '等次' };

/** The name by which people know an input or indicator at any level; values go by their own. */
function displayName(group: ClassResult, id: string): string {
  const named = [...group.inputs, ...group.indicators].find((one) => one.id === id);
  return named?.name ?? STANDING_WORDS[id] ?? id;
}

function readableCell(cell: ResultCell, { group }: { group: ClassResult }): string {
  if (cell === null) return '不适用';
  return typeof cell === 'string' ? readableFigure(cell) : `未检测：${gapWords(cell, (id) => displayName(group, id))}`;
}
