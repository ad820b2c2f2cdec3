import { buffer } from 'node:stream/consumers';
import { AppError } from '../../../core/model/app-error.ts';
import { charsetOf, decodeBytes } from '../../../core/pages/index.ts';
import { findingsById } from '../../store/findings/list-findings.ts';
import type { Service, Who } from '../service.ts';
import { maySee } from './finding-reach.ts';

/**
 * The page that a finding points at, as it was sent on that day, as text of HTML: whoever shows it must let it do nothing. Not every page is
 * kept: none with personal data, and of each check only some. @throws AppError `not-found`, `page-not-kept`
 */
export async function readFindingPage(
  { database, blobs }: Service,
  who: Who,
  { id, sha256 }: { id: string; sha256: string },
): Promise<string> {
  const [finding] = await findingsById(database, [id]);
  if (finding === undefined || !maySee(who, finding) || !finding.evidence.some((one) => one.sha256 === sha256))
    throw new AppError('not-found');
  const stream = await blobs.read(sha256);
  if (stream === null) throw new AppError('page-not-kept');
  const bytes = await buffer(stream);
  return decodeBytes(bytes, charsetOf(bytes));
}
