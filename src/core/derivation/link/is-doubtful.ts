import { FILE_ENDINGS } from '../../model/file-ending.ts';
import type { Outcome } from '../memory/outcome-list.ts';

/** Addresses of files that are offered to be downloaded. */
const FILE = new RegExp(`\\.(${FILE_ENDINGS})(?:[?#]|$)`, 'iu');

/** Whether something came back, but empty, or perhaps not what the name of the address says: a check may want to know from where it is linked. */
export function isDoubtful(
  url: string,
  { length, sniffed, contentType, ending: named }: Omit<Outcome, 'reach'>,
): boolean {
  if (length === 0) return true;
  const ending = named ?? FILE.exec(url)?.[1]?.toLowerCase();
  if (ending === undefined) return false;
  return (sniffed !== null && sniffed !== ending) || /^text\/html\b/iu.test(contentType ?? '');
}
