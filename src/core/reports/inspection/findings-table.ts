import type { InspectionResult } from '../../model/inspection-result.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';

/**
 * The findings as the table `findings` that `kaoping score` reads; nothing is confirmed yet. What passed is one row for each of the
 * `inputs` of the scheme that something passed for: without it the scheme could not tell what was looked at and found in order from
 * what was never looked at. An input for which everything is inapplicable has a row that says so. The columns beyond those of the
 * table are the ones by which the inputs choose. A share is not to be taken over the rows: they do not count what passed.
 */
export function* findingsTable(result: InspectionResult, unit: string, inputs: readonly Chosen[]): Generator<string[]> {
  const chosenBy = [...new Set(inputs.flatMap(({ only }) => Object.keys(only)))];
  const columns = RESERVED_TABLES.findings;
  const header = [
    columns.unit,
    columns.check,
    columns.outcome,
    columns.confirmed,
    columns.problem,
    columns.message,
    columns.measured,
    columns.sample,
    columns.seen,
    columns.evidence,
    columns.sha256,
  ].map(({ headers }) => headers[0] ?? '');
  yield [...header, ...chosenBy];
  const { at } = result.inspection;
  for (const { check, outcome, problem, message, measured, evidence, about } of result.findings) {
    yield [
      unit,
      check,
      outcome,
      '否',
      problem,
      message.zh,
      measured === undefined ? '' : String(measured.value),
      measured === undefined ? '' : String(measured.sample),
      at,
      evidence[0]?.url ?? '',
      evidence[0]?.sha256 ?? '',
      ...chosenBy.map((column) => about[column] ?? ''),
    ];
  }
  for (const { check, outcome, only } of soundOf(result, inputs))
    yield [unit, check, outcome, '', '', '', '', '', at, '', '', ...chosenBy.map((column) => only[column] ?? '')];
}

/** An input of the scheme that is taken from a check: its id, and what it chooses by. */
interface Chosen {
  input: string;
  check: string;
  only: Readonly<Record<string, string>>;
}

type Sound = Omit<Chosen, 'input'> & { outcome: 'passed' | 'inapplicable' };

/** What each input is to be given of what is in order; several inputs may be given the same. */
function soundOf({ indicators }: InspectionResult, inputs: readonly Chosen[]): Sound[] {
  const counts = new Map(indicators.map((indicator) => [indicator.input, indicator.counts]));
  const sound = inputs.flatMap(({ input, check, only }): Sound[] => {
    const { passed = 0, inapplicable = 0, failed = 0, cantTell = 0, untested = 0 } = counts.get(input) ?? {};
    if (passed > 0) return [{ check, outcome: 'passed', only }];
    const isNothing = inapplicable > 0 && failed + cantTell + untested === 0;
    return isNothing ? [{ check, outcome: 'inapplicable', only }] : [];
  });
  return [...new Map(sound.map((one) => [JSON.stringify([one.check, one.outcome, one.only]), one])).values()];
}
