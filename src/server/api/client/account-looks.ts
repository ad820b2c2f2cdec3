import { resolve } from 'node:path';
import { readInputFile } from '../../runtime/input-file.ts';
import type { Calls } from '../endpoints.ts';
import type { ServerClient } from './open-client.ts';

type Looked = Calls['listAccountLooks']['reply']['items'][number];

/** All of them, page by page. */
export async function allAccountLooks(client: ServerClient): Promise<Looked[]> {
  const found: Looked[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await client.call('listAccountLooks', { query: { cursor, limit: 200 } });
    found.push(...page.items);
    if (page.next === null) return found;
    cursor = page.next;
  }
}

/** Hands a table of this machine to a service. */
export async function sendLooks(
  client: ServerClient,
  { file: given, cwd }: { file: string; cwd: string },
): Promise<Calls['importAccountLooks']['reply']> {
  const { bytes } = readInputFile(resolve(cwd, given), given);
  const file = new Blob([new Uint8Array(bytes)]);
  return client.call('importAccountLooks', { query: { name: given.slice(-200) }, file });
}
