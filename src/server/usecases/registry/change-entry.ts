import { AppError } from '../../../core/model/app-error.ts';
import { planImport, readRegistryTables, LAYOUTS } from '../../../core/model/registry/index.ts';
import type { RegistryTable, RegistryValues, RegistryWarning } from '../../../core/model/registry/index.ts';
import { shownCell } from '../../../core/model/registry/index.ts';
import { takeTurns } from '../../runtime/take-turns.ts';
import { loadRegistry } from '../../store/registry/load-registry.ts';
import { lockRegistry } from '../../store/registry/write-registry.ts';
import type { Service } from '../service.ts';
import { refuseFaults } from './import-registry.ts';
import { today } from './today.ts';
import type { RegistryMaker } from './registry-maker.ts';
import { warningsAfter } from './warnings-after.ts';
import { writeChanges } from './write-changes.ts';

export interface NewEntry {
  table: Exclude<RegistryTable, 'sections'>;
  /** Canonical texts, by key of the layout. */
  values: RegistryValues;
}

export interface Registered {
  id: string;
  warnings: RegistryWarning[];
}

export interface EntryChange {
  tables: readonly Exclude<RegistryTable, 'sections'>[];
  id: string;
  /** As it was seen. */
  version: number;
  values: RegistryValues;
}

/** Registers one thing by the rules of an import. Gives its id, and what deviates from the rules that have exceptions. @throws AppError `registry-faulty`, `registered-already` */
export async function createEntry(
  service: Service,
  maker: RegistryMaker,
  { table, values }: NewEntry,
): Promise<Registered> {
  return service.database.transaction().execute(async (transaction) => {
    await lockRegistry(transaction);
    const current = await loadRegistry(transaction, maker.reach, ['organizations', table]);
    const { rows, faults } = readEntry(table, values);
    refuseFaults(faults);
    const plan = planImport(rows, { current, parent: maker.reach.organization, on: today(service) });
    refuseFaults(plan.faults);
    const name = values['name'] ?? values['fullName'] ?? '';
    if (plan.changes[0]?.id !== null) throw new AppError('registered-already', { name });
    const [written] = await writeChanges({ service, maker }, transaction, { ...plan, verb: 'create', source: null });
    return { id: written?.id ?? '', warnings: await takeTurns(warningsAfter(current, plan.changes)) };
  });
}

/** Changes one thing by the rules of an import; what is not given stays. Gives what deviates from the rules that have exceptions. @throws AppError also `version-changed`, `not-found` */
export async function changeEntry(
  service: Service,
  maker: RegistryMaker,
  { tables, id, version, values }: EntryChange,
): Promise<RegistryWarning[]> {
  return service.database.transaction().execute(async (transaction) => {
    await lockRegistry(transaction);
    const current = await loadRegistry(transaction, maker.reach, ['organizations', ...tables]);
    for (const table of tables) {
      const old = current.tables[table].find((one) => one.id === id);
      if (old === undefined) continue;
      if (old.version !== version) throw new AppError('version-changed');
      const { rows, faults } = readEntry(table, { ...old.values, since: '', reason: '', named: '', ...values });
      refuseFaults(faults);
      const basis = { current, parent: maker.reach.organization, on: today(service) };
      const plan = planImport(
        rows.map((row) => ({ ...row, id, isMeantEmpty: true as const })),
        basis,
      );
      refuseFaults(plan.faults);
      if (plan.changes.length > 0)
        await writeChanges({ service, maker }, transaction, { ...plan, verb: 'change', source: null });
      return takeTurns(warningsAfter(current, plan.changes));
    }
    throw new AppError('not-found');
  });
}

/** What was sent, read as the row of a table: one set of rules for both. */
export function readEntry(table: RegistryTable, values: RegistryValues) {
  const { name, columns } = LAYOUTS[table];
  const filled = columns.filter(({ key, isRequired }) => values[key] !== undefined || isRequired);
  const header = filled.map(({ header: text }, index) => ({ text, column: index + 1 }));
  const cells = filled.map((column) => shownCell(column, values[column.key] ?? ''));
  return readRegistryTables([{ file: name, name, headerLine: 1, header, rows: [{ line: 2, cells }] }]);
}
