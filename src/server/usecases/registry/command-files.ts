import { resolve } from 'node:path';
import type { RegistryTable } from '../../../core/model/registry/index.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { writeNewFile } from '../../runtime/write-new-file.ts';
import type { Service } from '../service.ts';
import { type ContactsImport, importContacts, previewContacts } from './contacts-table.ts';
import { emptyRegistry, exportRegistry } from './export-registry.ts';
import { importRegistry, type ImportPreview, previewImport } from './import-registry.ts';
import { REGISTRY_SYSTEM } from './registry-maker.ts';

/** Imports a file of this machine, or only tells what that would change. */
export async function importRegistryFile(
  service: Service,
  { file: given, isDryRun, cwd }: { file: string; isDryRun: boolean; cwd: string },
): Promise<ImportPreview> {
  const { bytes } = readInputFile(resolve(cwd, given), given);
  const file = { name: given, bytes };
  return isDryRun
    ? previewImport(service, REGISTRY_SYSTEM, file)
    : importRegistry(service, REGISTRY_SYSTEM, { file, basis: null });
}

/** Writes the whole register: a name that ends in .csv gives one table, any other a workbook. Nothing is replaced. */
export async function exportRegistryFile(
  service: Service,
  { out, table, cwd }: { out: string; table: RegistryTable; cwd: string },
): Promise<void> {
  const wanted = out.toLowerCase().endsWith('.csv')
    ? ({ format: 'csv', table } as const)
    : ({ format: 'xlsx' } as const);
  const { bytes } = await exportRegistry(service, REGISTRY_SYSTEM.reach, wanted);
  writeNewFile(resolve(cwd, out), bytes, out);
}

/** Writes the empty tables of the register; gives the name of the file. Nothing is replaced. */
export function writeRegistryTemplate({ out, cwd }: { out: string | undefined; cwd: string }): string {
  const { bytes, name } = emptyRegistry();
  const file = out ?? name;
  writeNewFile(resolve(cwd, file), bytes, file);
  return file;
}

/** Hands in a table of contacts, or only tells what that would change; what is written is what was looked at, and with a bad row nothing. */
export async function importContactsFile(
  service: Service,
  { file: given, isDryRun, cwd }: { file: string; isDryRun: boolean; cwd: string },
): Promise<ContactsImport> {
  const { bytes } = readInputFile(resolve(cwd, given), given);
  const file = { name: given, bytes };
  const told = await previewContacts(service, REGISTRY_SYSTEM, file);
  if (isDryRun || told.faults.length > 0) return told;
  return importContacts(service, REGISTRY_SYSTEM, { file, basis: told.basis });
}
