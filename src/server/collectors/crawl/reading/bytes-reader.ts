import { isUtf8 } from 'node:buffer';
import type { Inspection } from '../../../../core/model/inspection.ts';
import {
  type LinkedPage,
  openCrawlReader,
  openLinkReader,
  type ResolveLink,
  textPrint,
} from '../../../../core/pages/index.ts';
import { openPageSpool } from '../../../runtime/page-spool.ts';
import { sha256 } from '../../../runtime/sha256.ts';
import { openLinkContext } from '../link-context.ts';
import { openLinkResolver } from '../link-resolver.ts';
import { openAddressNumbers } from './address-numbers.ts';
import { openUtf8Room } from './utf8-room.ts';

export type Reading = Inspection['reading'];

/** How pages are read. */
export interface ReadingTask {
  reading: Reading;
  /** Folder in which pages are kept as they came until it is known which of them matter; null: they are not kept. */
  spool: string | null;
}

/** A page as it came. */
export interface WrittenPage {
  /** Absolute address, after redirects. */
  url: string;
  contentType: string | null;
  body: Uint8Array;
  /** Whether a print of what it shows is asked for. */
  isPrinted: boolean;
}

/** What was read from a page, in a form that is cheap to hand from one thread to another. */
export interface ReadBytes {
  /** Its `facts` and `text` as a record of the log has them: JSON in UTF-8, without the braces around it. */
  shown: Uint8Array<ArrayBuffer>;
  title: string | null;
  /** Print of its text; null where it was not asked for, or the page shows nothing. */
  print: string | null;
  scripted: boolean;
  openList: boolean;
  sha256: string;
  /** Packed links, distinct, by the numbers of this reader. */
  links: Uint32Array<ArrayBuffer>;
  /** Addresses that got a number from this reader just now, in order. */
  addresses: string[];
  /** Links to further addresses, which were left out because it has too many. */
  left: number;
}

/** Reads pages without knowing anything of the crawl: it may run on a thread of its own. */
export interface BytesReader {
  /** One after the other, and keeps them where they are kept. What they show lies together in memory that holds nothing else. */
  read(pages: Iterable<WrittenPage>): ReadBytes[];
}

/** Until it is known where what a page shows will lie. */
const NOTHING = new Uint8Array();

/** Reads one page after the other in the same memory. */
export function openBytesReader({ reading, spool: folder }: ReadingTask): BytesReader {
  const read = reading === 'all' ? openCrawlReader(isUtf8) : openLinkReader(isUtf8);
  const numbers = openAddressNumbers();
  let left = 0;
  const resolve = openLinkResolver({ ...numbers, onLeft: () => void left++ });
  const resolveLink = (page: LinkedPage): ResolveLink => {
    const context = openLinkContext(page);
    return (from, to) => resolve(context, from, to);
  };
  const spool = folder === null ? null : openPageSpool(folder);
  const room = openUtf8Room();
  const readOne = ({ url, contentType, body, isPrinted }: WrittenPage): ReadBytes => {
    left = 0;
    const { facts, text, links, scripted } = read(body, { url, contentType, resolveLink });
    const hash = sha256(body);
    spool?.keep(hash, body);
    const answer: ReadBytes = {
      shown: NOTHING,
      title: facts.title ?? facts.htmlTitle,
      print: isPrinted ? textPrint(text) : null,
      scripted,
      openList: facts.openList === true,
      sha256: hash,
      links: new Uint32Array(links),
      addresses: numbers.takeNew(),
      left,
    };
    room.add(JSON.stringify({ facts, text }).slice(1, -1));
    return answer;
  };
  return {
    read(pages) {
      const answers = Array.from(pages, readOne);
      for (const [index, shown] of room.take().entries()) {
        const answer = answers[index];
        if (answer !== undefined) answer.shown = shown;
      }
      spool?.flush();
      return answers;
    },
  };
}
