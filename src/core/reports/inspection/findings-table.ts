import type { InspectionResult } from '../../model/inspection-result.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';

/**
 * The findings as the table `findings` that `kaoping score` reads: what passed is one row a check, and nothing is confirmed yet. The
 * columns beyond those of the table are the ones by which the inputs of the scheme choose.
 */
export function findingsTable(result: InspectionResult, unit: string, chosenBy: readonly string[]): string[][] {
  const columns = RESERVED_TABLES.findings;
  const header = [
    columns.unit,
    columns.check,
    columns.outcome,
    columns.confirmed,
    columns.problem,
    columns.measured,
    columns.sample,
    columns.seen,
    columns.evidence,
    columns.sha256,
  ].map(({ headers }) => headers[0] ?? '');
  const rows = result.findings.map(({ check, outcome, problem, measured, evidence: [first], about }) => [
    unit,
    check,
    outcome,
    '否',
    problem,
    measured === undefined ? '' : String(measured.value),
    measured === undefined ? '' : String(measured.sample),
    result.inspection.at,
    first?.url ?? '',
    first?.sha256 ?? '',
    ...chosenBy.map((column) => about[column] ?? ''),
  ]);
  return [[...header, ...chosenBy], ...rows];
}
