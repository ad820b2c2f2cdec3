import { resolve } from 'node:path';
import { LOOKS_LAYOUT } from '../../../core/model/registry/index.ts';
import { renderCsv } from '../../render/csv/index.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { REGISTRY_SYSTEM } from '../registry/registry-maker.ts';
import type { Service } from '../service.ts';
import { importAccountLooks, listAccountLooks, type LookedAccount, type LooksImport } from './account-looks.ts';

const MOST = 1_000_000;

/** Accounts in use with the last look at each, on this machine. */
export const accountsHere = async (service: Service): Promise<LookedAccount[]> =>
  listAccountLooks(service, { reach: REGISTRY_SYSTEM.reach, sort: 'oldest', after: null, limit: MOST });

/** Keeps what a table of this machine says. @throws AppError `registry-faulty`, those of reading a file */
export async function importLooksFile(
  service: Service,
  { file: given, cwd }: { file: string; cwd: string },
): Promise<LooksImport> {
  const { bytes } = readInputFile(resolve(cwd, given), given);
  return importAccountLooks(service, REGISTRY_SYSTEM, { name: given, bytes });
}

/** The table that is filled in: a row for each account, those first that need a look; the days of the last one stand beside. */
export function looksTable(
  accounts: readonly Pick<LookedAccount, 'organization' | 'platform' | 'name' | 'newest' | 'seenOn'>[],
): Uint8Array {
  const header = LOOKS_LAYOUT.columns.map((column) => column.header);
  const rows = accounts.map(({ organization, platform, name, newest, seenOn }) => [
    organization,
    platform,
    name,
    '',
    '',
    newest ?? '',
    seenOn ?? '',
  ]);
  return renderCsv([header, ...rows], { byteOrderMark: true });
}
