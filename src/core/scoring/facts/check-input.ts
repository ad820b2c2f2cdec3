import { nameKey } from '../../model/name-key.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import type { CheckReading } from './check-reading.ts';
import { groupByLevelRow } from './list-row.ts';
import type { ListValue } from './list-value.ts';
import { isNumber } from '../evaluate/cell.ts';
import { numberProblem } from './read-cell.ts';
import { verdictSelection } from './select-verdicts.ts';
import { verdictValue } from './verdict-value.ts';

const { check: CHECK, measured: MEASURED } = RESERVED_TABLES.findings;

/** The value of a check for every row of the level that has a verdict, by position in the facts. */
export function readCheckInput(reading: CheckReading): Map<number, ListValue> {
  const { findings, source, level, report } = reading;
  const candidates = findings.bySubject.get(nameKey(source.check)) ?? [];
  const groups = groupByLevelRow(candidates, { level, list: findings, report });
  const isSelected = verdictSelection(reading, candidates.length > 0);
  const values = new Map<number, ListValue>();
  for (let index = 0; index < level.rows.length; index++) {
    const verdicts = groups.get(index)?.filter(isSelected);
    if (verdicts === undefined || verdicts.length === 0) continue;
    values.set(index, checkedBounds(verdictValue(verdicts, reading), reading));
  }
  return values;
}

/** A figure beyond the bounds of the input is a fault, as it would be in a column. */
function checkedBounds(value: ListValue, { input, findings, source, report }: CheckReading): ListValue {
  const problem = isNumber(value.cell) ? numberProblem(value.cell, input) : null;
  if (problem === null) return value;
  const { headers } = source.take === 'measure' ? MEASURED : CHECK;
  const place = findings.view.place(value.row, findings.view.columnOf(headers));
  report.fault(problem.code, place, { header: input.name, ...problem.details });
  return { ...value, cell: null };
}
