import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { FAILURES } from '../../core/model/failure.ts';
import { catalogueColumn, entriesAddress } from '../../core/model/catalogue-address.ts';
import type { Item, PageFacts } from '../../core/model/page-facts.ts';
import type { Language } from '../../core/model/text.ts';
import { openFactsReader, readCatalogueAnswer, withEntries } from '../../core/pages/index.ts';
import { siteNumber } from '../../core/platforms/index.ts';
import { CLOCK } from '../runtime/clock.ts';
import { type Door, isFailure, isNetwork, openDoor, userAgentOf } from '../runtime/http/index.ts';
import { readBytes } from '../runtime/input-file.ts';
import { productVersion } from './product-version.ts';

/** Pages that lie in files or at addresses. */
export interface PagesRequest {
  /** As given by the person. */
  pages: readonly string[];
  /** Address of the pages in files, against which their links are read; null where it is not known. */
  url: string | null;
  /** Private networks that are visited nevertheless. */
  allow: readonly string[];
  /** Of the reason why a page could not be fetched. */
  language: Language;
  cwd: string;
}

/**
 * The facts of one page after the other. Throws `address-malformed` for a `url` that is none, `network-option`, `page-not-fetched`
 * with the reason, and what `readBytes` throws.
 */
export async function* readPages({ pages, url, allow, language, cwd }: PagesRequest): AsyncGenerator<PageFacts> {
  if (url !== null && !URL.canParse(url)) throw new AppError('address-malformed', { address: url });
  const wrong = allow.find((network) => !isNetwork(network));
  if (wrong !== undefined) throw new AppError('network-option', { value: wrong });
  const read = openFactsReader();
  const door = openDoor({
    userAgent: userAgentOf(productVersion()),
    allow,
    anyCertificate: true,
    now: CLOCK.now,
  });
  try {
    for (const page of pages) {
      if (!/^https?:\/\//iu.test(page)) {
        yield read(readBytes(resolve(cwd, page), page), { file: page, url });
        continue;
      }
      const { body, ...origin } = await fetchPage(page, door, language);
      const facts = read(body, { file: page, ...origin });
      const entries = await entriesAt(page, body, door);
      yield entries === null ? facts : withEntries(facts, entries);
    }
  } finally {
    await door.close();
  }
}

async function fetchPage(
  address: string,
  door: Door,
  language: Language,
): Promise<{ body: Uint8Array; url: string; contentType: string | null }> {
  if (!URL.canParse(address)) throw new AppError('address-malformed', { address });
  const { outcome } = await door.fetch({ url: address, method: 'GET' });
  if (isFailure(outcome)) {
    throw new AppError('page-not-fetched', { address, reason: FAILURES[outcome.failure][language] });
  }
  // A page that says that there is none is a page too: its kind is told.
  return { body: outcome.body, url: outcome.url, contentType: outcome.headers['content-type'] ?? null };
}

/** Of a column of a catalogue what its script asks for; null for another page, and where nothing is told. `body`: of its page. */
async function entriesAt(address: string, body: Uint8Array, door: Door): Promise<Item[] | null> {
  const column = catalogueColumn(address);
  const site = column === null ? null : siteNumber(Buffer.from(body).toString('latin1'));
  if (column === null || site === null) return null;
  const url = entriesAddress({ ...column, page: 1, site });
  const { outcome } = await door.fetch({ url, method: 'GET' });
  return isFailure(outcome) || outcome.status !== 200
    ? null
    : (readCatalogueAnswer(outcome.body, url)?.entries ?? null);
}
