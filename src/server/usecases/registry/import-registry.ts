import type { Kysely } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import type { Fault } from '../../../core/model/fault.ts';
import {
  type ImportPlan,
  formerNameWarnings,
  mayBecome,
  KIND_OF_TABLE,
  planImportInTurns,
  readRegistryInTurns,
  type RegistryChange,
  type RegistryWarning,
} from '../../../core/model/registry/index.ts';
import { jsonInTurns, type Turns } from '../../../core/model/turns.ts';
import { readTablesApart, type TableFile, type TableReading } from '../../collectors/upload/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { sha256, sha256InTurns } from '../../runtime/sha256.ts';
import { takeTurns } from '../../runtime/take-turns.ts';
import { loadRegistry } from '../../store/registry/load-registry.ts';
import { lockRegistry } from '../../store/registry/write-registry.ts';
import type { Tables } from '../../store/tables.ts';
import type { Service } from '../service.ts';
import type { RegistryMaker } from './registry-maker.ts';
import { today } from './today.ts';
import { warningsAfter } from './warnings-after.ts';
import { writeChanges } from './write-changes.ts';

export interface RegistryFile {
  /** CSV or XLSX. */
  file: TableFile;
  /** `basis` of the preview that somebody agreed to; null: whatever it comes to. */
  basis: string | null;
}

/** What an import would do, or did. */
export interface ImportPreview extends ImportPlan {
  /** Headers that mean nothing to the register. */
  ignored: string[];
  /** What deviates from the rules among what is new or changed. */
  warnings: Pick<RegistryWarning, 'name' | 'organization' | 'message'>[];
  /** Changes of status that the usual course of things does not have. */
  skips: RegistryChange[];
  /** Hash of all changes: an import that is held against it does what was shown, or nothing. */
  basis: string;
}

/** Tells every change and every bad row, and writes nothing. */
export async function previewImport(service: Service, maker: RegistryMaker, file: TableFile): Promise<ImportPreview> {
  const raw = await readTablesApart([file]);
  return preview(service, maker, { raw, database: service.database });
}

/** Writes what the preview tells, all of it or nothing. @throws AppError `registry-faulty`, `version-changed` */
export async function importRegistry(
  service: Service,
  maker: RegistryMaker,
  { file, basis }: RegistryFile,
): Promise<ImportPreview> {
  // Before anybody has to wait for the lock.
  const raw = await readTablesApart([file]);
  return service.database.transaction().execute(async (transaction) => {
    await lockRegistry(transaction);
    const plan = await preview(service, maker, { raw, database: transaction });
    refuseFaults(plan.faults);
    if (basis !== null && basis !== plan.basis) throw new AppError('version-changed');
    if (plan.changes.length > 0) {
      const source = { id: newId(), sha256: sha256(file.bytes) };
      await writeChanges({ service, maker }, transaction, { changes: plan.changes, verb: 'import', source });
    }
    return plan;
  });
}

export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError('registry-faulty', { count: String(faults.length) }, faults);
}

async function preview(
  service: Service,
  { reach }: RegistryMaker,
  { raw, database }: { raw: TableReading; database: Kysely<Tables> },
): Promise<ImportPreview> {
  // A large table takes its time: in between others are answered.
  const { rows, faults, ignored } = await takeTurns(readRegistryInTurns(raw.tables));
  const current = await loadRegistry(database, reach);
  const basis = { current, parent: reach.organization, on: today(service) };
  const plan = await takeTurns(planImportInTurns(rows, basis));
  const { changes } = plan;
  const warnings = [...(await takeTurns(warningsAfter(current, changes))), ...formerNameWarnings(current, changes)];
  return {
    ...plan,
    faults: [...raw.faults, ...faults, ...plan.faults],
    ignored,
    warnings,
    skips: changes.filter(isSkip),
    basis: await takeTurns(basisOf(changes)),
  };
}

/** Hash of all changes as one JSON. */
function* basisOf(changes: readonly RegistryChange[]): Turns<string> {
  return yield* sha256InTurns(yield* jsonInTurns(changes, ({ id, values, row: { table } }) => [table, id, values]));
}

function isSkip({ id, row, differences }: RegistryChange): boolean {
  const kind = KIND_OF_TABLE[row.table];
  const moved = differences.find(({ key }) => key === 'status');
  return id !== null && kind !== null && moved !== undefined && !mayBecome(kind, moved.before, moved.after);
}
