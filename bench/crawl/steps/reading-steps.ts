import { gunzipSync } from 'node:zlib';
import {
  buildTree,
  charsetOf,
  decodeBytes,
  openCrawlReader,
  openLinkReader,
  openTree,
} from '../../../src/core/pages/index.ts';
import type { PageBytes } from './page-bytes.ts';
import type { Step } from './step.ts';

/** What is done with the bytes of a page, each beside the least that could be done instead. */
export function readingSteps(pages: readonly PageBytes[]): Step[] {
  const tree = openTree();
  const readAll = openCrawlReader();
  const readLinks = openLinkReader();
  const numbers = openNumbers();
  const decoders = { utf8: new TextDecoder('utf-8'), gbk: new TextDecoder('gb18030') };
  const each = (work: (page: PageBytes) => unknown) => () => {
    for (const page of pages) work(page);
  };
  const origin = (url: string) => ({ url, contentType: 'text/html', resolveLink: numbers });
  return [
    {
      name: 'inflate',
      limit: 'zlib into a buffer of the right size',
      ours: each(({ packed }) => gunzipSync(packed)),
      least: each(({ packed, bytes }) => gunzipSync(packed, { chunkSize: bytes.length + 64 })),
    },
    {
      name: 'decode (all of the page)',
      limit: 'TextDecoder, charset known',
      ours: each(({ bytes }) => decodeBytes(bytes, charsetOf(bytes, null))),
      least: each(({ bytes }) => (isGbk(bytes) ? decoders.gbk : decoders.utf8).decode(bytes)),
    },
    {
      name: 'tokenise, with tree',
      limit: 'looking at every byte once',
      ours: each(({ bytes }) => buildTree(bytes, tree)),
      least: each(({ bytes }) => countTags(bytes)),
    },
    {
      name: 'links and tags, everything',
      limit: 'looking at every byte once',
      ours: each(({ bytes, url }) => readLinks(bytes, origin(url))),
      least: each(({ bytes }) => countTags(bytes)),
    },
    {
      name: 'facts, links and text, everything',
      limit: 'tokenise, with tree',
      ours: each(({ bytes, url }) => readAll(bytes, origin(url))),
      least: each(({ bytes }) => buildTree(bytes, tree)),
    },
  ];
}

const LESS_THAN = 0x3c;

/** With the length in the condition of the loop V8 goes back from its best code for it. */
function countTags(bytes: Uint8Array): number {
  const { length } = bytes;
  let count = 0;
  for (let at = 0; at < length; at++) count += bytes[at] === LESS_THAN ? 1 : 0;
  return count;
}

const isGbk = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, 1024).includes('gb2312');

/** Numbers for addresses by their length alone: the table of addresses is not what is measured. */
function openNumbers() {
  return () => (from: number, to: number) => to - from;
}
