import { join } from 'node:path';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { KeptPage } from '../../core/model/kept-page.ts';
import { charsetOf, decodeBytes, maskPersonalData } from '../../core/pages/index.ts';
import { pointedPages } from '../../core/reports/inspection/index.ts';
import { dropSpool, spooledPages } from '../runtime/page-spool.ts';
import { openKeptPages, PAGES_FOLDER } from '../store/kept-pages/index.ts';

/** Where the pages of an inspection lie until it is known which of them findings point at. */
export const spoolOf = (log: string): string => join(log, PAGES_FOLDER);

/**
 * Keeps the pages that findings point at beside the log, as they were sent, and, where the site was seen to its end, lets all others go. A page on
 * which personal data stands is not kept: bytes cannot be masked and be the same.
 */
export function keepPages(log: string, judged: InspectionResult, isSeen: boolean): void {
  const store = openKeptPages(log);
  const known = new Map(store.list().map((page) => [page.sha256, page]));
  const wanted = pointedPages(judged);
  for (const { sha256, body } of spooledPages(spoolOf(log))) {
    if (!wanted.has(sha256) || known.has(sha256)) continue;
    const bytes = body();
    const missing = hasPersonalData(bytes) ? 'personal-data' : null;
    if (missing === null) store.keep(sha256, bytes);
    known.set(sha256, { sha256, missing } satisfies KeptPage);
  }
  if (known.size > 0) store.write([...known.values()].toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1)));
  if (isSeen) dropSpool(spoolOf(log));
}

function hasPersonalData(bytes: Uint8Array): boolean {
  const text = decodeBytes(bytes, charsetOf(bytes));
  return maskPersonalData(text) !== text;
}
