import type { AnyCheck } from '../../model/check.ts';
import type { Finding } from '../../model/inspection-result.ts';
import type { SheetCell, SheetColumn } from '../../model/workbook.ts';
import { FINDING_COLUMNS, findingRow } from './finding-row.ts';

/** A finding with what the service knows beyond one inspection; texts as people read them. */
export interface KeptFinding extends Omit<Finding, 'check' | 'version'> {
  organization: string;
  target: string;
  /** Null: a person found it. */
  check: string | null;
  presence: string;
  decision: string;
  isVeto: boolean;
  isTrial: boolean;
  openedAt: string;
  seenAt: string;
  goneAt: string | null;
  returns: number;
  id: string;
}

/** The last two of a finding are left for a pen. */
const OF_FINDING = -2;

/** Columns of 问题台账 over all inspections. */
export const KEPT_COLUMNS: readonly SheetColumn[] = [
  { header: '单位', width: 24 },
  { header: '网站', width: 24 },
  ...FINDING_COLUMNS.slice(0, OF_FINDING),
  { header: '单项否决', width: 10 },
  { header: '试行', width: 8 },
  { header: '状态', width: 10 },
  { header: '认定', width: 12 },
  { header: '首次发现', width: 26 },
  { header: '最近发现', width: 26 },
  { header: '消失时间', width: 26 },
  { header: '再次出现', width: 10 },
  { header: '编号', width: 38 },
];

export function keptFindingRow(finding: KeptFinding, check: AnyCheck | undefined): SheetCell[] {
  return [
    finding.organization,
    finding.target,
    ...findingRow({ ...finding, check: finding.check ?? '人工发现', version: 0 }, check).slice(0, OF_FINDING),
    finding.isVeto ? '是' : '否',
    finding.isTrial ? '是' : '否',
    finding.presence,
    finding.decision,
    finding.openedAt,
    finding.seenAt,
    finding.goneAt ?? '',
    String(finding.returns),
    finding.id,
  ];
}
