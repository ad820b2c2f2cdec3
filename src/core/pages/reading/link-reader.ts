import { decodeBytes, type IsUtf8 } from '../charset/index.ts';
import {
  openByteMemory,
  resolveInAttribute,
  resolveReferences,
  type SeededBytes,
  seededBytes,
  seedOf,
} from '../html/index.ts';
import type { CrawlOrigin, ReadPage } from './crawl-origin.ts';
import { readCataloguePage } from './catalogue.ts';
import { openDrawnItems } from './drawn-items.ts';
import { withDrawnLinks } from './drawn-links.ts';
import { openLinkScan } from './link-scan.ts';
import { openLinkScope } from './link-scope.ts';
import { baseFrom } from './links.ts';
import { openPackedLinks } from './packed-links.ts';
import { nothingRead } from './nothing-read.ts';
import { pageBytes } from './page.ts';
import { maskPersonalData } from './personal-data.ts';
import { tagsIn } from './tags.ts';

/**
 * As `openCrawlReader`, but reads no more than charset, tags, `<title>` and links, those that a script draws from data in the page
 * too; everything else is as of an empty page.
 */
export function openLinkReader(isUtf8: IsUtf8 | null = null): (bytes: Uint8Array, origin: CrawlOrigin) => ReadPage {
  const scan = openLinkScan();
  const packed = openPackedLinks();
  const scopeOf = openLinkScope();
  const drawnItems = openDrawnItems();
  const values = openValues();
  return (written, origin) => {
    const { url, contentType, resolveLink } = origin;
    const answer = readCataloguePage(written, origin);
    if (answer !== null) return { ...answer, facts: nothingRead(answer.facts.charset), text: '' };
    const { charset, bytes, readAs } = pageBytes(written, contentType, isUtf8);
    const { links, base: basePlace, title, metas, scripts } = scan(bytes);
    const raw = (from: number, to: number) => decodeBytes(bytes.subarray(from, to), readAs);
    const base = basePlace === null ? url : (baseFrom(raw(basePlace.from, basePlace.to), url) ?? url);
    packed.begin(bytes, resolveLink({ bytes, charset: readAs, base }));
    packed.addAll(links, scopeOf(resolveLink, { charset: readAs, base }));
    const items = drawnItems({ written, contentType, addresses: { url, base }, scripts, raw });
    return {
      // Masked as `maskFacts` does it.
      facts: {
        ...nothingRead(charset),
        htmlTitle: title === null ? null : maskPersonalData(titleOf(raw(title.from, title.to))),
        tags: tagsIn(metas, values(seededBytes(bytes, seedOf(readAs)), raw)),
      },
      text: '',
      links:
        items.length === 0 ? packed.numbers() : withDrawnLinks(items, { base, links: packed.numbers(), resolveLink }),
      scripted: false,
    };
  };
}

const titleOf = (written: string): string => resolveReferences(written).replaceAll(/\s+/gu, ' ').trim();

/** Longer ones are seldom met again. */
const LONGEST_KEPT = 120;

/** Names and values of attributes, masked; most stand on many pages. */
function openValues() {
  const names = openByteMemory<string>();
  const values = openByteMemory<string>();
  return (seeded: SeededBytes, raw: (from: number, to: number) => string) => {
    const masked = (from: number, to: number) => maskPersonalData(resolveInAttribute(raw(from, to)));
    return {
      bytes: seeded.bytes,
      raw: (from: number, to: number) => names.find(seeded, from, to) ?? names.keep(raw(from, to)),
      value: (from: number, to: number) =>
        to - from > LONGEST_KEPT ? masked(from, to) : (values.find(seeded, from, to) ?? values.keep(masked(from, to))),
    };
  };
}
