import { dateBefore } from '../../model/calendar-date.ts';
import { nameKey } from '../../model/name-key.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import type { CheckReading } from './check-reading.ts';
import type { Verdict } from './findings-list.ts';
import { wholeTable } from './table-view.ts';

type Selection = (verdict: Verdict) => boolean;

/** Which verdicts the input counts: those that `only` and `window` leave. `isAsked`: whether there are any to be asked about. */
export function verdictSelection(reading: CheckReading, isAsked: boolean): Selection {
  const isWanted = narrowing(reading, isAsked);
  const isInside = windowOf(reading, isAsked);
  return (verdict) => isWanted(verdict) && isInside(verdict);
}

/** The verdicts whose named columns hold what `only` asks for. */
function narrowing({ source, findings, report }: CheckReading, isAsked: boolean): Selection {
  const { view } = findings;
  const wanted = Object.entries(source.only).map(([header, text]) => ({
    header,
    key: nameKey(text),
    column: view.columnOf([header]),
  }));
  for (const { header, column } of wanted) {
    if (!isAsked || column >= 0) continue;
    report.fault('missing-column', view.headerPlace(-1), { name: view.name, header });
  }
  return ({ row }) => wanted.every(({ column, key }) => nameKey(view.text(row, column)) === key);
}

/** The verdicts seen in the period that ends with the assessment's date, both ends included. */
function windowOf({ input, source, findings, at, report }: CheckReading, isAsked: boolean): Selection {
  const { window } = source;
  if (window === null) return () => true;
  const { view } = findings;
  if (at === null) {
    if (isAsked) report.fault('no-assessment-date', wholeTable(view.table), { input: input.name });
    return () => true;
  }
  const from = dateBefore(at, window);
  const column = view.columnOf(RESERVED_TABLES.findings.seen.headers);
  return ({ row, seen }) => {
    if (seen === null && view.text(row, column) === '') {
      report.fault('missing-date', view.place(row, column), { input: input.name });
    }
    return seen !== null && seen >= from && seen <= at;
  };
}
