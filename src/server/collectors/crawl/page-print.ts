import type { Host, SeenPage } from '../../../core/model/observation/index.ts';
import { textPrint } from '../../../core/pages/index.ts';

/** What says whether a page shows the same as another: a print of its text or, where no text was read, its bytes. */
export function pagePrint({ text, sha256 }: Pick<SeenPage, 'text' | 'sha256'>): string {
  return textPrint(text) ?? sha256;
}

/** By what a page is known that stands in for what is not there; null where the site says so by status, as it should. */
export function nowherePrintOf(nowhere: Host['nowhere']): string | null {
  const status = nowhere?.reach.status ?? 0;
  return status >= 200 && status < 300 ? (nowhere?.print ?? null) : null;
}
