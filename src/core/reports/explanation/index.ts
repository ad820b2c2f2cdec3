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

/** How the total of a unit came about, from `result.json` alone: every line with its clause, down to the inputs. */
export interface Explanation {
  unit: string;
  className: string;
  rank: number | null;
  total: string;
  /** The computation of the total before vetoes, gates and floors. */
  totalHow: string | null;
  grade: string | null;
  state: UnitResult['state'];
  /** Vetoes, raises, caps, drops and overrides, in the order in which they applied. */
  decisions: string[];
  /** What has to be answered before the score is complete. */
  missing: string[];
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
  /** File whose column of that name holds the figure, in the row of the unit; null for what was not read from a column. */
  file: string | null;
  /** Rows of the findings or marks list behind it. */
  evidence: string[];
}

export interface ExplainedChild {
  name: string;
  total: string;
  decision: string | null;
  lines: ExplainedLine[];
  inputs: NamedFigure[];
}

export function explainUnit(result: Pick<Result, 'tables'>, group: ClassResult, unit: UnitResult): Explanation {
  const where: Where = { group, files: new Map(result.tables.map(({ table, file }) => [table, file])) };
  return {
    unit: unit.unit,
    className: group.name,
    rank: unit.rank,
    total: unit.totalText,
    totalHow: unit.totalHow ?? null,
    grade: unit.grade,
    state: unit.state,
    decisions: decisionsOf(unit),
    missing: (unit.missing ?? []).map((one) => gapWords(one, (id) => nameOfInput(group, id))),
    lines: explainLines(group, unit.lines),
    values: Object.entries(unit.values ?? {}).map(([name, cell]) => ({
      name,
      figure: cellText(cell),
      file: null,
      evidence: [],
    })),
    inputs: explainInputs(where, unit),
    children: Object.values(unit.children ?? {}).flatMap((children) =>
      children.map((child) => explainChild(where, child)),
    ),
  };
}

interface Where {
  group: ClassResult;
  /** By table. */
  files: ReadonlyMap<string, string>;
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
    return info === undefined ? [] : [explainLine(line, info, infos)];
  });
}

function explainLine(line: Line, info: IndicatorInfo, infos: ReadonlyMap<string, IndicatorInfo>): ExplainedLine {
  return {
    depth: depthOf(info, infos),
    name: info.name,
    kind: info.kind,
    points: cellText(line.points),
    full: info.points,
    how: line.how ?? null,
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

function explainInputs({ group, files }: Where, row: Pick<UnitResult, 'inputs' | 'evidence'>): NamedFigure[] {
  return Object.entries(row.inputs).map(([id, cell]) => ({
    name: nameOfInput(group, id),
    figure: cellText(cell),
    file: row.evidence?.[id] === undefined ? (files.get(tableOfInput(group, id)) ?? null) : null,
    evidence: (row.evidence?.[id] ?? []).map((ref) =>
      [ref.text, ref.url, ref.seen, `${ref.table}:${ref.line}`, ref.sha256].filter((part) => part !== null).join(' '),
    ),
  }));
}

function explainChild(where: Where, child: ChildResult): ExplainedChild {
  return {
    name: child.key,
    total: cellText(child.total),
    decision: child.outcome?.because ?? null,
    lines: explainLines(where.group, child.lines),
    inputs: explainInputs(where, child),
  };
}

function tableOfInput(group: ClassResult, id: string): string {
  return group.inputs.find((input) => input.id === id)?.table ?? '';
}

function nameOfInput(group: ClassResult, id: string): string {
  return group.inputs.find((input) => input.id === id)?.name ?? id;
}

export function cellText(cell: ResultCell): string {
  if (cell === null) return '不适用';
  return typeof cell === 'string' ? cell : `未检测（${MISSING_WORDS[cell.untested]}）`;
}
