import { buffer } from 'node:stream/consumers';
import { AppError } from '../../../core/model/app-error.ts';
import { isExpired } from '../../store/retention.ts';
import type { Service, Who } from '../service.ts';
import { showInspection } from './show-inspection.ts';

/** The report of an inspection as it was written then. @throws AppError `not-found` also where there is none, or none any more. */
export async function readReport(service: Service, who: Who, id: string): Promise<Uint8Array> {
  const { reportSha256 } = await showInspection(service, who, id);
  if (reportSha256 === null) throw new AppError('not-found');
  const stream = await service.blobs.read(reportSha256);
  // What is old enough is let go, with a word of it in the traces.
  if (stream === null && (await isExpired(service.database, id))) throw new AppError('not-found');
  if (stream === null) throw new AppError('blob-missing', { sha256: reportSha256 });
  return buffer(stream);
}
