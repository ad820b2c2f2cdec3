import type { Host } from '../../../core/model/observation/index.ts';

/** By what a page is known that stands in for what is not there; null where the site says so by status, as it should. */
export function nowherePrintOf(nowhere: Host['nowhere']): string | null {
  const status = nowhere?.reach.status ?? 0;
  return status >= 200 && status < 300 ? (nowhere?.print ?? null) : null;
}
