import type { ClassFacts } from '../../model/facts.ts';
import type { Fault } from '../../model/fault.ts';
import { tablesOf } from '../../model/scheme-tables/index.ts';
import type { Override, Scheme } from '../../model/scheme/index.ts';
import type { RawTable } from '../../model/table.ts';
import type { Text } from '../../model/text.ts';
import { bindTables } from './bind-tables.ts';
import { classRows } from './class-rows.ts';
import { shareReading } from './facts-context.ts';
import type { FactsContext } from './facts-context.ts';
import { readFindings } from './findings-list.ts';
import { reportLostRows } from './lost-rows.ts';
import { readMarks } from './marks-list.ts';
import { NORMALISED, openMentionedCells, PERCENTAGES } from './mentioned-cells.ts';
import { readOverrides } from './overrides-table.ts';
import { readLevel } from './read-level.ts';
import { readRegistry } from './registry.ts';
import { openReport } from './report.ts';
import type { Report } from './report.ts';
import { viewTable } from './table-view.ts';
import { unregisteredUnits } from './unregistered-units.ts';
import { reportUnusedRows } from './unused-rows.ts';
import type { ReadClass } from './unused-rows.ts';

export interface FactsOptions {
  /** The assessment's date, `YYYY-MM-DD`: the end of every window. Null when it was not given. */
  at: string | null;
  /** Names of tables that the caller was told (`portal=FILE`); they win over a table's own name. */
  names?: ReadonlyMap<RawTable, string>;
}

/** What the tables of a campaign say to a scheme. Where there are faults, the facts have gaps and must not be scored. */
export interface FactsReading {
  /** By class id; a class whose table is missing has none. */
  facts: Map<string, ClassFacts>;
  /** Deviations from the table `overrides`, by class id. */
  overrides: Map<string, Override[]>;
  /** Which table handed in was read as which table of the scheme, in the order of the scheme. */
  bindings: { name: string; table: RawTable }[];
  faults: Fault[];
  /** What was read differently from how it was written, and rows that the scheme has no use for. */
  notices: Text[];
}

/**
 * Brings tables, findings and marks into one column an input, for every class and its children. Everything that does not fit
 * is reported with its place. The order of rows in the tables decides the order of the facts and nothing else.
 */
export function readFacts(scheme: Scheme, tables: readonly RawTable[], options: FactsOptions): FactsReading {
  const report = openReport();
  const specs = tablesOf(scheme);
  const bindings = bindTables(specs, tables, { names: options.names ?? new Map(), report });
  const views = new Map(bindings.map(({ spec, table }) => [spec.name, viewTable(table, spec, report)]));
  const findings = views.get('findings');
  const marks = views.get('marks');
  const context: FactsContext = {
    views,
    findings: findings === undefined ? null : readFindings(findings, report),
    marks: marks === undefined ? null : readMarks(marks, report),
    at: options.at,
    report,
    normalised: openMentionedCells(NORMALISED),
    percentages: openMentionedCells(PERCENTAGES),
    ...shareReading(report),
  };
  const classes = scheme.classes.flatMap((schemeClass): ReadClass[] => {
    const rows = classRows(context, schemeClass);
    return rows === null ? [] : [{ schemeClass, rows }];
  });
  const facts = readClasses(context, classes);
  const overridesView = views.get('overrides');
  const overrides =
    overridesView === undefined ? new Map<string, Override[]>() : readOverrides(overridesView, classes, report);
  // Without the rows of some class every other unit would look lost.
  if (classes.length === scheme.classes.length) {
    reportLostRows(context, scheme, classes);
    reportUnused(context, classes, report);
  }
  return {
    facts,
    overrides,
    bindings: bindings.map(({ spec, table }) => ({ name: spec.name, table })),
    faults: report.faults(),
    notices: [...report.notices(), ...context.percentages.notices(), ...context.normalised.notices()],
  };
}

function readClasses(context: FactsContext, classes: readonly ReadClass[]): Map<string, ClassFacts> {
  const registry = readRegistry(context);
  const unregistered = unregisteredUnits(registry, classes);
  if (unregistered !== null) context.report.notice(unregistered);
  return new Map(
    classes.map(({ schemeClass, rows }) => {
      const level = readLevel(context, rows);
      return [schemeClass.id, { ...level, registry: rows.paths.map((path) => registry.get(path) ?? null) }];
    }),
  );
}

function reportUnused({ findings, marks }: FactsContext, classes: readonly ReadClass[], report: Report): void {
  if (findings !== null) reportUnusedRows(findings, { from: 'check', classes, report });
  if (marks !== null) reportUnusedRows(marks, { from: 'marks', classes, report });
}
