import { resolve } from 'node:path';
import type { BackOfficeTable } from '../../../core/back-office/index.ts';
import { AppError } from '../../../core/model/app-error.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { websiteAt } from '../../store/registry/targets.ts';
import type { Service } from '../service.ts';
import {
  type BackOfficeImport,
  type BackOfficePreview,
  importBackOffice,
  previewBackOffice,
} from './import-back-office.ts';

export interface WantedTable {
  kind: BackOfficeTable;
  file: string;
  /** Address of the home page of the website. */
  site: string;
  isDryRun: boolean;
  cwd: string;
}

/** Imports a file of this machine, or only tells what it comes to. @throws AppError `site-not-registered` */
export async function importBackOfficeFile(
  service: Service,
  { kind, file: given, site, isDryRun, cwd }: WantedTable,
): Promise<BackOfficePreview | BackOfficeImport> {
  const { bytes } = readInputFile(resolve(cwd, given), given);
  const targetId = await websiteAt(service.database, URL.parse(site)?.href ?? site);
  if (targetId === null) throw new AppError('site-not-registered', { site });
  const wanted = { targetId, kind, file: { name: given, bytes } };
  return isDryRun ? previewBackOffice(service, null, wanted) : importBackOffice(service, null, wanted);
}
