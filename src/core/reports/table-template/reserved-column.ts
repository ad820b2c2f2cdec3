import { MARK_ROLES } from '../../model/mark-role.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import { levelsBelow, RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import type { ReservedTable } from '../../model/scheme-tables/index.ts';
import type { Scheme } from '../../model/scheme/index.ts';
import type { Validation } from '../../model/workbook.ts';

/** What a column of a reserved table is about, and what may be typed there. */
export interface ReservedColumnHelp {
  note: string;
  validation?: Validation;
  /** Stays text as typed: codes with zeros in front. */
  isText?: boolean;
}

type Help<Table extends ReservedTable> = Record<keyof (typeof RESERVED_TABLES)[Table], ReservedColumnHelp>;

const unit: ReservedColumnHelp = { note: '单位全称，须与各分类表中的名称一致。', isText: true };
const child: ReservedColumnHelp = {
  note: '账号、季度等下级对象的名称；按单位计的留空。重名的连同上级写成“上级/下级”。',
  isText: true,
};
const COUNT: Validation = { kind: 'whole', min: '0', max: null, message: '填不小于 0 的整数。' };
const FIGURE: Validation = { kind: 'decimal', min: null, max: null, message: '填数字。' };

const UNITS: Help<'units'> = {
  unit,
  short: { note: '通报正文中使用的简称；留空用全称。', isText: true },
  order: { note: '单位的法定排序，小的在前。', validation: COUNT },
  code: { note: '行政区划代码。', isText: true },
};

/** The columns of a reserved table by any of their headers; the words offered are those that the scheme knows. */
export function reservedHelp(scheme: Scheme, table: ReservedTable): Map<string, ReservedColumnHelp> {
  const help = { units: UNITS, findings: findingsHelp(scheme), marks: marksHelp(scheme), overrides: OVERRIDES }[table];
  const columns = new Map<string, ReservedColumnHelp>();
  for (const [name, entry] of Object.entries<ReservedColumnHelp>(help)) {
    const { headers } = (RESERVED_TABLES[table] as Record<string, { headers: readonly string[] }>)[name] ?? {
      headers: [],
    };
    for (const header of headers) columns.set(header, entry);
  }
  return columns;
}

function findingsHelp(scheme: Scheme): Help<'findings'> {
  return {
    unit,
    child,
    check: { note: '检查项的标识。', validation: oneOf(subjectsOf(scheme, 'check')) },
    outcome: {
      note: '已确认的“存在问题”才计入；有一条“待人工判定”或“未能检查”，该项就算未检测；只有“不适用”则该项不适用。',
      validation: oneOf(Object.values(OUTCOMES)),
    },
    confirmed: { note: '“存在问题”是否已确认；留空为否。', validation: oneOf(['是', '否']) },
    problem: { note: '问题的说明或编号。同一问题在多处写法相同时，按方案只计一次；留空则每行算一个问题。' },
    message: { note: '写给核实的人看的一句话，不参与计分。', isText: true },
    measured: { note: '测量值，取最新的一条。', validation: FIGURE },
    sample: { note: '测量或检查了多少。', validation: COUNT },
    seen: { note: '发现的日期，如 2020-04-03；方案只计一段时间的，必填。' },
    evidence: { note: '佐证的网址。', isText: true },
    sha256: { note: '佐证文件的 SHA-256。', isText: true },
  };
}

function marksHelp(scheme: Scheme): Help<'marks'> {
  return {
    unit,
    child,
    item: { note: '评分项的标识。', validation: oneOf(subjectsOf(scheme, 'marks')) },
    role: { note: '谁评的分。', validation: oneOf(Object.values(MARK_ROLES)) },
    by: { note: '评分人。同一人对同一项只能有一行。', isText: true },
    mark: { note: '分数，或方案规定的等级。' },
    reason: { note: '评分的理由。' },
  };
}

const OVERRIDES: Help<'overrides'> = {
  unit,
  class: { note: '分类的标识；单位只在一个分类中的可留空。', isText: true },
  of: { note: 'total（总分）、rank（名次）、grade（等次），或数据、指标的标识。', isText: true },
  value: { note: '调整成什么。' },
  reason: { note: '为什么调整，必填，随结果公布。' },
  by: { note: '谁作的调整，必填。', isText: true },
  at: { note: '调整的日期，如 2020-04-03，必填。' },
};

function oneOf(values: readonly string[]): Validation {
  return { kind: 'list', values: [...values], message: '请从列表中选取。' };
}

function subjectsOf(scheme: Scheme, from: 'check' | 'marks'): string[] {
  const inputs = scheme.classes.flatMap(levelsBelow).flatMap((level) => level.inputs);
  const subjects = inputs.flatMap(({ source }) => {
    if (source.from === 'check' && from === 'check') return [source.check];
    return source.from === 'marks' && from === 'marks' ? [source.item] : [];
  });
  return [...new Set(subjects)];
}
