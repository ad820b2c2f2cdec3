import { packLink } from '../../../../core/model/packed-link.ts';
import type { HttpResponse } from '../../../runtime/http/index.ts';
import { chinaMoment } from '../china-moment.ts';
import { openGrowingNumbers } from '../growing-numbers.ts';
import type { UrlTable } from '../url-table.ts';
import type { AnswerFacts } from './answer-facts.ts';
import type { ReadBytes } from './bytes-reader.ts';
import { openDistinct } from '../../../../core/model/distinct.ts';
import type { Reader } from './reader.ts';
import type { ReadingDesk } from './reading-desk.ts';

/** Numbers that the links of one address have. */
const USES = packLink(1, 'page');

/** `isPrinted`: whether a print of what the page shows is asked for. */
export type ReadAnswer = (
  answer: Pick<HttpResponse, 'url' | 'headers' | 'body'>,
  isPrinted: boolean,
) => Promise<AnswerFacts>;

/** Has answers with pages in them read; their addresses go to the table. The body of an answer is gone afterwards. */
export function openAnswerReader(table: UrlTable, { readers }: ReadingDesk): ReadAnswer {
  const known = new Map(readers.map((reader) => [reader, openTranslation(table)]));
  return async ({ url, headers, body }, isPrinted) => {
    const contentType = headers['content-type'] ?? null;
    const bytes = body.length;
    const reader = leastBusy(readers);
    const { bytes: read, forget } = await reader.read({ url, contentType, body, isPrinted });
    const { shown, title, print, left, scripted, openList, sha256 } = read;
    return {
      shown,
      title,
      print,
      left,
      links: known.get(reader)?.(read) ?? [],
      scripted,
      openList,
      contentType,
      lastModified: chinaMoment(headers['last-modified']),
      sha256,
      bytes,
      forget,
    };
  };
}

function leastBusy(readers: readonly Reader[]): Reader {
  let [least] = readers;
  if (least === undefined) throw new RangeError('nobody is there to read');
  for (const reader of readers) if (reader.waiting < least.waiting) least = reader;
  return least;
}

/** From the numbers of one reader to those of the table. */
function openTranslation(table: UrlTable): (read: Pick<ReadBytes, 'links' | 'addresses'>) => number[] {
  const numbers = openGrowingNumbers();
  const distinct = openDistinct();
  return ({ links, addresses }) => {
    for (const url of addresses) numbers.push(table.intern(url));
    distinct.begin();
    const translated: number[] = [];
    for (const link of links) {
      const packed = numbers.at(Math.floor(link / USES)) * USES + (link % USES);
      // Two spellings of one address become one number here.
      if (distinct.isNew(packed)) translated.push(packed);
    }
    return translated;
  };
}
