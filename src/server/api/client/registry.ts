import { resolve } from 'node:path';
import type { RegistryTable } from '../../../core/model/registry/index.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { writeNewFile } from '../../runtime/write-new-file.ts';
import type { RegistryImport } from '../registry/import.ts';
import type { ServerClient } from './open-client.ts';

/** Characters of a name that a service takes. */
const LONGEST_NAME = 200;

/** Imports a file of this machine into a service, or only tells what that would change: what is written is what was looked at. */
export async function sendRegistry(
  client: ServerClient,
  { file: given, isDryRun, cwd }: { file: string; isDryRun: boolean; cwd: string },
): Promise<RegistryImport> {
  const { bytes } = readInputFile(resolve(cwd, given), given);
  const file = new Blob([new Uint8Array(bytes)]);
  const name = given.slice(-LONGEST_NAME);
  const told = await client.call('previewRegistryImport', { query: { name }, file });
  return isDryRun ? told : client.call('importRegistry', { query: { name, basis: told.basis }, file });
}

/** Writes the register of a service as `exportRegistryFile` does that of this machine. */
export async function fetchRegistry(
  client: ServerClient,
  { out, table, cwd }: { out: string; table: RegistryTable; cwd: string },
): Promise<void> {
  const query = { format: out.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx', table };
  writeNewFile(resolve(cwd, out), await client.file('exportRegistry', { query }), out);
}
