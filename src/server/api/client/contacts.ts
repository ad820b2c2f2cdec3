import { resolve } from 'node:path';
import { readInputFile } from '../../runtime/input-file.ts';
import type { Calls } from '../endpoints.ts';
import type { ServerClient } from './open-client.ts';

/** Hands a table of this machine to a service, or only tells what that would change: what is written is what was looked at. */
export async function sendContacts(
  client: ServerClient,
  { file: given, isDryRun, cwd }: { file: string; isDryRun: boolean; cwd: string },
): Promise<Calls['importContacts']['reply']> {
  const { bytes } = readInputFile(resolve(cwd, given), given);
  const file = new Blob([new Uint8Array(bytes)]);
  const name = given.slice(-200);
  const told = await client.call('previewContactsImport', { query: { name }, file });
  return isDryRun || told.faults.length > 0
    ? told
    : client.call('importContacts', { query: { name, basis: told.basis }, file });
}
