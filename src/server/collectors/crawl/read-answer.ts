import { openCrawlReader, openLinkReader, type ReadPage } from '../../../core/pages/index.ts';
import type { SeenPage } from '../../../core/model/observation/index.ts';
import type { HttpResponse } from '../../runtime/http/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { chinaMoment } from './china-moment.ts';
import { openLinkContext } from './link-context.ts';
import { openLinkResolver } from './link-resolver.ts';
import { sniffType } from './sniff-type.ts';
import type { UrlTable } from './url-table.ts';

/** What is read from an answer with a page in it. */
export type AnswerFacts = ReadPage & Pick<SeenPage, 'contentType' | 'lastModified' | 'sha256' | 'bytes'>;

/** Reads pages one after the other in the same memory; their addresses go to the table. */
export function openAnswerReader(
  table: UrlTable,
  reading: 'all' | 'links-and-tags',
): (answer: Pick<HttpResponse, 'url' | 'headers' | 'body'>) => AnswerFacts {
  const read = reading === 'all' ? openCrawlReader() : openLinkReader();
  const resolve = openLinkResolver(table);
  return ({ url, headers, body }) => {
    const contentType = headers['content-type'] ?? null;
    const page = read(body, {
      url,
      contentType,
      resolveLink({ bytes, charset, base }) {
        const context = openLinkContext({ bytes, charset, base });
        return (from, to) => resolve(context, from, to);
      },
    });
    return {
      ...page,
      contentType,
      lastModified: chinaMoment(headers['last-modified']),
      sha256: sha256(body),
      bytes: body.length,
    };
  };
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|,|$)/iu;

export const isHtmlType = (contentType: string): boolean => HTML.test(contentType);

/** Types of files that some servers send as HTML, because they have no name for them. */
const FILES: ReadonlySet<string | null> = new Set(['pdf', 'zip', 'ole', 'png', 'jpeg', 'gif', 'rar', '7z', 'gzip']);

/** Whether an answer is a page: what says so and is nothing else, and what says nothing and looks like one. */
export function isPage({ status, headers, body }: Pick<HttpResponse, 'status' | 'headers' | 'body'>): boolean {
  if (status < 200 || status > 299) return false;
  const type = headers['content-type'];
  if (type === undefined || type === '') return sniffType(body) === 'html';
  if (!isHtmlType(type)) return false;
  // No file that is known by its beginning begins like markup.
  return body[0] === 0x3c || !FILES.has(sniffType(body));
}
