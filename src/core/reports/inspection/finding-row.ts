import type { AnyCheck } from '../../model/check.ts';
import type { Finding } from '../../model/inspection-result.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import type { SheetCell, SheetColumn } from '../../model/workbook.ts';

/** Columns of 问题台账 behind the number of a row, in the order of `findingRow`. */
export const FINDING_COLUMNS: readonly SheetColumn[] = [
  { header: '检查项', width: 18 },
  { header: '检查结论', width: 12 },
  { header: '问题', width: 48 },
  { header: '问题所在', width: 40 },
  { header: '分类', width: 24 },
  { header: '佐证地址', width: 40 },
  { header: '原文摘录', width: 36 },
  { header: '发现时间', width: 20 },
  { header: 'SHA-256', width: 18 },
  { header: '依据', width: 30 },
  { header: '整改建议', width: 40 },
  { header: '核实结果', width: 14 },
  { header: '核实人', width: 12 },
];

/** A finding with its first evidence and advice; who verifies it is left blank. `check`: undefined where today there is no such check. */
export function findingRow(
  { check: id, outcome, message, problem, about, evidence: [first] }: Finding,
  check: AnyCheck | undefined,
): SheetCell[] {
  return [
    check?.name.zh ?? id,
    OUTCOMES[outcome],
    message.zh,
    problem,
    Object.entries(about)
      .map(([column, text]) => `${column}：${text}`)
      .join('；'),
    first?.url ?? '',
    first?.quote ?? '',
    first?.at ?? '',
    first?.sha256 ?? '',
    check?.docs.clause.text ?? '',
    // Nothing was found where nothing could be looked at.
    outcome === 'untested' ? '' : (check?.docs.advice.zh ?? ''),
    '',
    '',
  ];
}
