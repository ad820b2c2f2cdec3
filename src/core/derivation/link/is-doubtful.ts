import type { Outcome } from '../memory/outcome-list.ts';

/** Names of files that are offered to be downloaded. */
const FILE = /\.(pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|csv|txt|rtf|zip|rar|7z|gz|apk|mp[34]|wmv|flv|avi)(?:[?#]|$)/iu;

/** Whether something came back, but empty, or perhaps not what the name of the address says: a check may want to know from where it is linked. */
export function isDoubtful(url: string, { length, sniffed, contentType }: Omit<Outcome, 'reach'>): boolean {
  if (length === 0) return true;
  const ending = FILE.exec(url)?.[1]?.toLowerCase();
  if (ending === undefined) return false;
  return (sniffed !== null && sniffed !== ending) || /^text\/html\b/iu.test(contentType ?? '');
}
