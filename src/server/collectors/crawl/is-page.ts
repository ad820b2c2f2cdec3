import { fileEnding } from '../../../core/model/file-ending.ts';
import type { HttpResponse } from '../../runtime/http/index.ts';
import { downloadName } from './download-name.ts';
import { sniffType } from './sniff-type.ts';

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|,|$)/iu;

export const isHtmlType = (contentType: string): boolean => HTML.test(contentType);

/** Types of files that some servers send as HTML, because they have no name for them. */
const FILES: ReadonlySet<string | null> = new Set(['pdf', 'zip', 'ole', 'png', 'jpeg', 'gif', 'rar', '7z', 'gzip']);

/** Whether an answer is a page: what says so and is nothing else, and what says nothing and looks like one. What is saved as a file is none. */
export function isPage({ status, headers, body }: Pick<HttpResponse, 'status' | 'headers' | 'body'>): boolean {
  if (status < 200 || status > 299) return false;
  if (fileEnding(downloadName(headers['content-disposition']) ?? '') !== null) return false;
  const type = headers['content-type'];
  if (type === undefined || type === '') return sniffType(body) === 'html';
  if (!isHtmlType(type)) return false;
  // No file that is known by its beginning begins like markup.
  return body[0] === 0x3c || !FILES.has(sniffType(body));
}
