import { parsePrinted } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { ClassResult, ResultCell } from '../../model/result.ts';

/** The points of one indicator over all units of a class. */
export interface PointsColumn {
  /** Where they are numbers, in the order of the units. */
  numbers: Exact[];
  /** Where they are letters or words. */
  texts: string[];
  /** Units to which the indicator does not apply. */
  missing: number;
  /** Units for which it is not known. */
  untested: number;
}

/** The lines of all units, turned into one column per indicator of the class; those of children stay out. */
export function pointsColumns(group: ClassResult): Map<string, PointsColumn> {
  const columns = new Map<string, PointsColumn>(
    group.indicators
      .filter((info) => info.level === group.id)
      .map((info) => [info.id, { numbers: [], texts: [], missing: 0, untested: 0 }]),
  );
  for (const unit of group.units) {
    for (const line of unit.lines) {
      const column = columns.get(line.indicator);
      if (column !== undefined) addCell(column, line.points);
    }
  }
  return columns;
}

function addCell(column: PointsColumn, cell: ResultCell): void {
  if (cell === null) {
    column.missing++;
  } else if (typeof cell !== 'string') {
    column.untested++;
  } else {
    const number = parsePrinted(cell);
    if (number === null) column.texts.push(cell);
    else column.numbers.push(number);
  }
}
