/** Tables whose name and columns are the same for every scheme. */
export type ReservedTable = keyof typeof RESERVED_TABLES;

/** A column of a reserved table: accepted headers, the first of which templates print. */
export interface ReservedColumn {
  headers: readonly string[];
  required: boolean;
}

/** Headers by which the column with the unit's name is found, whatever the scheme says beside them. */
export const UNIT_HEADERS: readonly string[] = ['单位名称', '单位', 'unit'];

const unit = { headers: UNIT_HEADERS, required: true };
const child = optional('检查对象', 'child');

/** The columns of each reserved table, in the order in which a template shows them. */
export const RESERVED_TABLES = {
  units: {
    unit,
    short: optional('简称', 'short'),
    order: optional('排序', '单位排序', 'order'),
    code: optional('行政区划代码', 'code'),
  },
  findings: {
    unit,
    child,
    check: required('检查项', 'check'),
    outcome: required('检查结论', 'outcome'),
    confirmed: optional('已确认', 'confirmed'),
    problem: optional('问题', 'problem'),
    message: optional('问题说明', 'message'),
    measured: optional('测量值', 'measured'),
    sample: optional('样本数', 'sample'),
    seen: optional('发现日期', 'seen'),
    evidence: optional('佐证', 'evidence'),
    sha256: optional('sha256'),
  },
  marks: {
    unit,
    child,
    item: required('评分项', 'item'),
    role: required('评分角色', 'role'),
    by: optional('评分人', 'by'),
    mark: required('评分', 'mark'),
    reason: optional('理由', 'reason'),
  },
  overrides: {
    unit,
    class: optional('分类', 'class'),
    of: required('调整项', 'of'),
    value: required('调整为', 'value'),
    reason: required('理由', 'reason'),
    by: required('经办人', 'by'),
    at: required('日期', 'at'),
  },
} as const satisfies Record<string, Record<string, ReservedColumn>>;

/** Whether scheme tables may not have this name for rows of their own. */
export function isReservedTable(name: string): name is ReservedTable {
  return Object.hasOwn(RESERVED_TABLES, name);
}

function required(...headers: string[]): ReservedColumn {
  return { headers, required: true };
}

function optional(...headers: string[]): ReservedColumn {
  return { headers, required: false };
}
